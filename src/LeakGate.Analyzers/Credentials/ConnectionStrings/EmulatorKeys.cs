using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>Keys that every installation of an emulator shares (<c>emulator-keys.tsv</c>): published by their vendor, so no
/// secret.</summary>
internal static class EmulatorKeys
{
    private static readonly Lazy<List<string>> _prefixes = new(Load);

    public static bool Contains(string value)
    {
        foreach (var prefix in _prefixes.Value)
        {
            if (value.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Load()
    {
        var prefixes = new List<string>();
        foreach (var row in CatalogueReader.ReadEmbedded("emulator-keys.tsv"))
        {
            prefixes.Add(row[1]);
        }

        return prefixes;
    }
}
