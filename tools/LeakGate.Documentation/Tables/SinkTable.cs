using System;
using System.Linq;

namespace LeakGate.Documentation.Tables;

/// <summary>The APIs that take credentials.</summary>
internal static class SinkTable
{
    public static string Write(Catalogue sinks)
    {
        var table = new MarkdownTable("Package", "Type", "Member", "Takes", "As", "Verified");
        foreach (var row in sinks.OrderBy(row => row["package"], StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row["type"], StringComparer.Ordinal)
            .ThenBy(row => row["member"], StringComparer.Ordinal)
            .ThenBy(row => row["parameter"], StringComparer.Ordinal))
        {
            table.Add(
                MarkdownTable.Text(row["package"] == "BCL" ? ".NET" : row["package"]),
                MarkdownTable.Code(row["type"]),
                MarkdownTable.Code(row["member"] == ".ctor" ? "constructor" : row["member"]),
                row["kind"],
                row["parameter"].Length > 0 ? MarkdownTable.Code(row["parameter"].Split('|')[0]) : row["given"],
                MarkdownTable.YesNo(row["verified"] == "y"));
        }

        return table.ToString();
    }
}
