using System;
using System.Collections.Immutable;

namespace LeakGate.Analyzers.Storage;

/// <summary>A type that a catalogue row names, with the parts by which code that does not bind is matched.</summary>
internal sealed class CatalogueType
{
    private CatalogueType(string metadataName, string namespaceName, string simpleName, string containingName)
    {
        MetadataName = metadataName;
        Namespace = namespaceName;
        SimpleName = simpleName;
        ContainingName = containingName;
    }

    /// <summary>Full metadata name, as <c>Compilation.GetTypeByMetadataName</c> takes it.</summary>
    public string MetadataName { get; }

    public string Namespace { get; }

    /// <summary>The innermost name, without namespace, containing types and arity.</summary>
    public string SimpleName { get; }

    /// <summary>The simple name of the type that contains it; empty for a type of a namespace.</summary>
    public string ContainingName { get; }

    internal static ImmutableArray<CatalogueType> ReadAll(ImmutableArray<string> names)
    {
        var builder = ImmutableArray.CreateBuilder<CatalogueType>(names.Length);
        foreach (var name in names)
        {
            builder.Add(Read(name));
        }

        return builder.MoveToImmutable();
    }

    private static CatalogueType Read(string name)
    {
        var plus = name.IndexOf('+');
        var outer = plus < 0 ? name : name.Substring(0, plus);
        var dot = outer.LastIndexOf('.');
        var nested = name.Substring(dot + 1).Split('+');
        var containing = nested.Length > 1 ? WithoutArity(nested[nested.Length - 2]) : "";
        return new CatalogueType(name, dot < 0 ? "" : outer.Substring(0, dot), WithoutArity(nested[nested.Length - 1]), containing);
    }

    private static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }
}

/// <summary>A parameter that a catalogue row names; where SDK versions name it differently, its position finds it.</summary>
internal sealed class CatalogueParameter
{
    private CatalogueParameter(string name, int position)
    {
        Name = name;
        Position = position;
    }

    public string Name { get; }

    /// <summary>Zero-based position among the method's parameters (a reduced extension method's <c>this</c> counts as the first); -1 when the row gives none.</summary>
    public int Position { get; }

    internal static ImmutableArray<CatalogueParameter> ReadAll(ImmutableArray<string> texts)
    {
        var builder = ImmutableArray.CreateBuilder<CatalogueParameter>(texts.Length);
        foreach (var text in texts)
        {
            var at = text.IndexOf('@');
            builder.Add(at < 0
                ? new CatalogueParameter(text, -1)
                : new CatalogueParameter(text.Substring(0, at), int.TryParse(text.Substring(at + 1), out var position) ? position : -1));
        }

        return builder.MoveToImmutable();
    }
}

/// <summary>A constant that opens, and what it opens.</summary>
internal sealed class UnsafeValue
{
    private readonly StringComparison _comparison;

    private UnsafeValue(string text, StringComparison comparison, Exposure exposure)
    {
        Text = text;
        _comparison = comparison;
        Exposure = exposure;
    }

    public string Text { get; }

    public Exposure Exposure { get; }

    public bool Matches(string text) => string.Equals(Text, text, _comparison);

    /// <summary>False when a pair of <paramref name="differing"/> names an unknown exposure or a value that is not among <paramref name="texts"/>.</summary>
    internal static bool TryReadAll(ImmutableArray<string> texts, Exposure exposure, ImmutableArray<string> differing, out ImmutableArray<UnsafeValue> values)
    {
        values = ImmutableArray<UnsafeValue>.Empty;
        var builder = ImmutableArray.CreateBuilder<UnsafeValue>(texts.Length);
        var used = 0;
        foreach (var text in texts)
        {
            var anyCase = text.Length > 1 && text[text.Length - 1] == '~';
            var value = anyCase ? text.Substring(0, text.Length - 1) : text;
            var own = exposure;
            foreach (var pair in differing)
            {
                var equals = pair.LastIndexOf('=');
                if (equals <= 0 || ExposureNames.Parse(pair.Substring(equals + 1)) is not { } other)
                {
                    return false;
                }

                if (equals == value.Length && string.CompareOrdinal(pair, 0, value, 0, equals) == 0)
                {
                    own = other;
                    used++;
                }
            }

            builder.Add(new UnsafeValue(value, anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal, own));
        }

        if (used != differing.Length)
        {
            return false;
        }

        values = builder.MoveToImmutable();
        return true;
    }
}
