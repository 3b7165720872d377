using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>Credentials that a standard prints as examples (<c>published-examples.tsv</c>), compared whole.</summary>
internal static class PublishedExamples
{
    private static readonly Lazy<HashSet<string>> s_values = new(Load);

    public static bool Contains(string value) => s_values.Value.Contains(value);

    private static HashSet<string> Load()
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in CatalogueReader.ReadEmbedded("published-examples.tsv"))
        {
            values.Add(row[1]);
        }

        return values;
    }
}
