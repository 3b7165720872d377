using System;
using System.Linq;
using System.Text;
using LeakGate.Analyzers;

namespace LeakGate.Documentation.Tables;

/// <summary>The list of rules in the form that the release-tracking analyzers read.</summary>
public static class ReleaseTracking
{
    private const string Head = """
        ; Unshipped analyzer release
        ; https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

        """;

    /// <summary>The rules that <paramref name="shipped"/>, the list of the released ones, does not have.</summary>
    public static string Unshipped(string shipped)
    {
        var rules = Descriptors.All.Where(rule => !shipped.Contains(rule.Id + " ", StringComparison.Ordinal)).ToArray();
        var text = new StringBuilder(Head.Replace("\r\n", "\n", StringComparison.Ordinal));
        if (rules.Length > 0)
        {
            text.Append("\n### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        }

        foreach (var rule in rules)
        {
            var severity = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
            text.Append($"{rule.Id} | {rule.Category} | {severity} | {nameof(LeakGateAnalyzer)}, [Documentation]({rule.HelpLinkUri})\n");
        }

        return text.ToString();
    }
}
