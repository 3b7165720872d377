using System;
using System.Linq;

namespace LeakGate.Documentation.Tables;

/// <summary>The credential formats.</summary>
internal static class FormatTable
{
    public static string Write(Catalogue formats)
    {
        var table = new MarkdownTable("Provider", "Credential", "Rule", "Confidence", "Checked");
        foreach (var row in formats.OrderBy(row => row["provider"], StringComparer.OrdinalIgnoreCase).ThenBy(row => row["id"], StringComparer.Ordinal))
        {
            var isPublic = row["public"] == "y";
            table.Add(
                MarkdownTable.Text(row["provider"]),
                MarkdownTable.Text(row["what"]),
                isPublic ? "public by design: silent" : row["rule"],
                isPublic ? string.Empty : row["confidence"],
                MarkdownTable.Code(row["checksum"]));
        }

        return table.ToString();
    }
}
