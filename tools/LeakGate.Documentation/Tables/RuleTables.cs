using LeakGate.Analyzers;
using Microsoft.CodeAnalysis;

namespace LeakGate.Documentation.Tables;

/// <summary>The rules as tables, from their descriptors.</summary>
public static class RuleTables
{
    /// <summary>A page's table about its own rule.</summary>
    public static string Metadata(DiagnosticDescriptor rule)
    {
        var table = new MarkdownTable("Id", "Category", "Severity", "Enabled by default");
        table.Add(rule.Id, MarkdownTable.Code(rule.Category), Severity(rule), MarkdownTable.YesNo(rule.IsEnabledByDefault));
        return table.ToString();
    }

    /// <summary>For the README: what there is, and what it does when nothing is configured.</summary>
    /// <param name="pages">The folder of the rules' pages, with a closing slash.</param>
    internal static string Overview(string pages)
    {
        var table = new MarkdownTable("Rule", "What it finds", "Default");
        foreach (var rule in Descriptors.All)
        {
            table.Add($"[{rule.Id}]({pages}{rule.Id}.md)", Title(rule), rule.IsEnabledByDefault ? Severity(rule) : "off");
        }

        return table.ToString();
    }

    /// <summary>For the folder of the pages.</summary>
    internal static string Index()
    {
        var table = new MarkdownTable("Rule", "Title", "Category", "Severity", "Enabled by default");
        foreach (var rule in Descriptors.All)
        {
            table.Add($"[{rule.Id}]({rule.Id}.md)", Title(rule), MarkdownTable.Code(rule.Category), Severity(rule), MarkdownTable.YesNo(rule.IsEnabledByDefault));
        }

        return table.ToString();
    }

    private static string Title(DiagnosticDescriptor rule) => MarkdownTable.Text(rule.Title.ToString(null));

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };
}
