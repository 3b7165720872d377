using System;
using System.Collections.Immutable;
using System.Linq;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Storage;

namespace LeakGate.Analyzers.Policy;

/// <summary>A section with rows in a built-in catalogue's columns: which columns there are, which must be filled, and what the others hold when they are left out.</summary>
internal sealed class CatalogueSection
{
    private CatalogueSection(string name, string row, ImmutableArray<string> columns, string required, char separator, params (string Column, string Value)[] defaults)
    {
        Name = name;
        Row = row;
        Columns = columns;
        Required = required.Split(' ').ToImmutableArray();
        Separator = separator;
        Defaults = defaults.ToImmutableDictionary(static pair => pair.Column, static pair => pair.Value, StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>What one row is, for messages.</summary>
    public string Row { get; }

    public ImmutableArray<string> Columns { get; }

    public ImmutableArray<string> Required { get; }

    /// <summary>What joins the values of a list in one cell.</summary>
    public char Separator { get; }

    private ImmutableDictionary<string, string> Defaults { get; }

    public static CatalogueSection Names { get; } = new(
        PolicyKeys.CredentialNames, "a name", ImmutableArray.Create("words", "role", "strength", "kind", "language"), "words", ' ',
        ("role", "credential"), ("strength", "strong"), ("kind", "secret"), ("language", "en"));

    public static CatalogueSection Formats { get; } = new(
        PolicyKeys.CredentialFormats, "a format",
        ImmutableArray.Create("id", "provider", "what", "pattern", "anchor", "context", "checksum", "rule", "confidence", "public", "note", "source"),
        "id what pattern", ',', ("rule", RuleIds.KnownCredentialFormat), ("confidence", "certain"), ("public", "n"));

    public static CatalogueSection Sinks { get; } = new(
        PolicyKeys.CredentialSinks, "a sink", SinkRow.Columns, "type member kind", '|', ("given", "argument"), ("extension", "n"), ("verified", "y"));

    public static CatalogueSection Exposures { get; } = new(
        PolicyKeys.StorageExposures, "an exposure", ExposureRow.Columns, "id type member given exposure rule what", '|',
        ("fix", "none"), ("verified", "y"), ("default-on", "y"));

    public static ImmutableArray<CatalogueSection> All { get; } = ImmutableArray.Create(Names, Formats, Sinks, Exposures);

    /// <summary>What the column holds when a row does not say.</summary>
    public string DefaultOf(string column) => Defaults.TryGetValue(column, out var value) ? value : string.Empty;
}
