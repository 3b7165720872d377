using System;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Binding;

/// <summary>Compares type symbols with the full metadata names that the catalogues use, without building strings.</summary>
internal static class TypeNames
{
    /// <summary>Whether <paramref name="type"/> is the type of that full name (<c>Azure.Storage.Blobs.Models.PublicAccessType</c>, nested types with <c>.</c> or <c>+</c>).</summary>
    public static bool Is(ITypeSymbol? type, string fullName)
    {
        if (type is null || type.TypeKind == TypeKind.Error)
        {
            return false;
        }

        var end = fullName.Length;
        ISymbol? symbol = type;
        while (symbol is not null)
        {
            var name = symbol.MetadataName;
            if (symbol is INamespaceSymbol { IsGlobalNamespace: true })
            {
                return end == 0;
            }

            if (end < name.Length || string.CompareOrdinal(fullName, end - name.Length, name, 0, name.Length) != 0)
            {
                return false;
            }

            end -= name.Length;
            if (end > 0)
            {
                if (fullName[end - 1] is not ('.' or '+'))
                {
                    return false;
                }

                end--;
            }

            symbol = symbol.ContainingSymbol;
        }

        return false;
    }

    /// <summary>Whether <paramref name="type"/> is, derives from or implements the type of that full name.</summary>
    public static bool IsOrInherits(ITypeSymbol? type, string fullName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, fullName))
            {
                return true;
            }
        }

        if (type is null)
        {
            return false;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (Is(implemented, fullName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The part of a full name before its last dot; empty for a type in the global namespace.</summary>
    public static string NamespaceOf(string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        return dot < 0 ? string.Empty : fullName.Substring(0, dot);
    }

    /// <summary>The last name of a full name, without the arity suffix (<c>`1</c>).</summary>
    public static string SimpleNameOf(string fullName)
    {
        var start = Math.Max(fullName.LastIndexOf('.'), fullName.LastIndexOf('+')) + 1;
        var tick = fullName.IndexOf('`', start);
        return tick < 0 ? fullName.Substring(start) : fullName.Substring(start, tick - start);
    }
}
