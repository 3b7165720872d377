using System.Linq;
using LeakGate.CodeFixes.Credentials;
using LeakGate.CodeFixes.Storage;

namespace LeakGate.Documentation.Tables;

/// <summary>What the fixes do, from the tables that stand beside their code.</summary>
internal static class FixTables
{
    /// <summary>All credential rules: the fixes in the order in which they are offered.</summary>
    public static string Credentials()
    {
        var table = new MarkdownTable("Where the value stands", "What the fix does", "Rules");
        foreach (var row in CredentialFixTable.Rows.Where(row => row.Key is not null))
        {
            table.Add(row.Where, row.Fix, RulesOf(row));
        }

        return table.ToString();
    }

    /// <summary>All credential rules: the places without a fix.</summary>
    public static string CredentialsWithout()
    {
        var table = new MarkdownTable("Where the value stands", "Why there is no fix, and what to do", "Rules");
        foreach (var row in CredentialFixTable.Rows.Where(row => row.Key is null))
        {
            table.Add(row.Where, row.Fix, RulesOf(row));
        }

        return table.ToString();
    }

    /// <summary>One credential rule's fixes and the places without one.</summary>
    public static string Credentials(string rule)
    {
        var table = new MarkdownTable("Where the value stands", "Fix");
        foreach (var row in CredentialFixTable.Rows.Where(row => row.Rules.Contains(rule)))
        {
            table.Add(row.Where, row.Key is null ? "none: " + row.Fix : row.Fix);
        }

        return table.ToString();
    }

    /// <summary>The storage rules.</summary>
    public static string Storage()
    {
        var table = new MarkdownTable("Rule", "What is found", "Fix");
        foreach (var (rule, shape, fix) in StorageFixTable.Rows)
        {
            table.Add($"[{rule}](rules/{rule}.md)", shape, fix);
        }

        return table.ToString();
    }

    private static string RulesOf(CredentialFixRow row)
        => row.Rules.Count == 10 ? "all" : string.Join(", ", row.Rules.Select(rule => $"[{rule}](rules/{rule}.md)"));
}
