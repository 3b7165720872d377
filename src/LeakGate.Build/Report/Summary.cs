using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeakGate.Build.Report.Inventory;
using LeakGate.Build.Report.Model;

namespace LeakGate.Build.Report;

/// <summary>The few lines that the end of a build says.</summary>
internal static class Summary
{
    private const int MostRules = 6;

    private static readonly string[] s_levels = { "error", "warning", "note" };

    /// <summary>The lines, the most severe first; none when there is nothing to say.</summary>
    public static List<string> Of(MergedReport report, string page)
    {
        var active = report.Findings.Where(static finding => finding.Suppression is null).ToList();
        var exposed = report.Inventory.Where(static item => item.IsExposed && item.Exemption is null).ToList();
        var lines = new List<string>();
        if (active.Count == 0 && exposed.Count == 0)
        {
            return lines;
        }

        var suppressed = report.Findings.Count - active.Count;
        lines.Add("LeakGate: " + (active.Count == 0 ? "no finding" : Levels(active)) + " in " + Count(report.Projects.Count, "project")
            + (suppressed > 0 ? "; " + suppressed.ToString(CultureInfo.InvariantCulture) + " more suppressed or exempted" : ""));
        var rules = active.GroupBy(static finding => finding.RuleId).OrderBy(static group => group.Min(finding => Array.IndexOf(s_levels, finding.Level)))
            .ThenByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).ToList();
        foreach (var rule in rules.Take(MostRules))
        {
            lines.Add("  " + rule.Key + "  " + Title(report, rule.Key) + ": " + Levels(rule));
        }

        if (rules.Count > MostRules)
        {
            lines.Add("  and " + Levels(rules.Skip(MostRules).SelectMany(static group => group)) + " of " + Count(rules.Count - MostRules, "more rule"));
        }

        if (exposed.Count > 0)
        {
            lines.Add("  Exposed: " + string.Join(", ", exposed.GroupBy(static item => item.Decisive.Exposure).OrderByDescending(static group => Exposures.RankOf(group.Key))
                .Select(static group => group.Count().ToString(CultureInfo.InvariantCulture) + " " + Exposures.Describe(group.Key))) + " of " + Count(report.Inventory.Count, "resource"));
        }

        lines.Add("  Report: " + page);
        return lines;
    }

    private static string Title(MergedReport report, string id) => report.Rules.Find(rule => rule.Id == id)?.Title ?? "";

    private static string Levels(IEnumerable<ReportFinding> findings)
    {
        var counts = findings.GroupBy(static finding => finding.Level).ToDictionary(static group => group.Key, static group => group.Count());
        return string.Join(", ", s_levels.Where(counts.ContainsKey).Select(level => Count(counts[level], level == "note" ? "suggestion" : level)));
    }

    private static string Count(int number, string noun) => number.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");
}
