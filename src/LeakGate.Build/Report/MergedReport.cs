using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Build.Report.Inventory;
using LeakGate.Build.Report.Model;

namespace LeakGate.Build.Report;

/// <summary>All parts as one report. What it holds depends on the parts alone, never on the order in which they come.</summary>
internal sealed class MergedReport
{
    private MergedReport(List<RuleInfo> rules, List<ReportFinding> findings, List<InventoryItem> inventory, List<string> projects, string version)
    {
        Rules = rules;
        Findings = findings;
        Inventory = inventory;
        Projects = projects;
        Version = version;
    }

    /// <summary>In the order of their ids.</summary>
    public List<RuleInfo> Rules { get; }

    /// <summary>In the order of their places, each once.</summary>
    public List<ReportFinding> Findings { get; }

    public List<InventoryItem> Inventory { get; }

    public List<string> Projects { get; }

    /// <summary>The newest version among the parts.</summary>
    public string Version { get; }

    public static MergedReport Of(IEnumerable<ReportPart> parts)
    {
        var ordered = parts.OrderBy(static part => part.Project, StringComparer.Ordinal).ThenBy(static part => part.ProjectFile, StringComparer.Ordinal)
            .ThenBy(static part => part.Framework, StringComparer.Ordinal)
            .ThenByDescending(static part => part.ToolVersion, StringComparer.Ordinal).ToList();
        var version = ordered.Select(static part => part.ToolVersion).OrderByDescending(static text => text, StringComparer.Ordinal).FirstOrDefault() ?? "";
        var findings = Join(ordered);
        return new MergedReport(
            RulesOf(ordered, version), findings, InventoryBuilder.Build(ordered, findings), ordered.Select(static part => part.Project).Distinct().ToList(), version);
    }

    // The newest version of a rule's text counts, then the first in the order of the texts.
    private static List<RuleInfo> RulesOf(List<ReportPart> parts, string newest)
    {
        var rules = new SortedDictionary<string, (RuleInfo Rule, bool IsNewest)>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var isNewest = part.ToolVersion == newest;
            foreach (var rule in part.Rules)
            {
                if (!rules.TryGetValue(rule.Id, out var known) || (isNewest && !known.IsNewest)
                    || (isNewest == known.IsNewest && !ReferenceEquals(rule.Description, known.Rule.Description) && string.CompareOrdinal(rule.Description, known.Rule.Description) < 0))
                {
                    rules[rule.Id] = (rule, isNewest);
                }
            }
        }

        return rules.Values.Select(static pair => pair.Rule).ToList();
    }

    // A file that two projects or target frameworks compile has its findings once.
    private static List<ReportFinding> Join(List<ReportPart> parts)
    {
        var all = new List<ReportFinding>(parts.Sum(static part => part.Findings.Count));
        foreach (var part in parts)
        {
            all.AddRange(part.Findings);
        }

        var order = Comparer<ReportFinding>.Create(Compare);
        all.Sort(order);
        var result = new List<ReportFinding>(all.Count);
        foreach (var finding in all)
        {
            if (result.Count > 0 && Compare(result[result.Count - 1], finding) == 0)
            {
                var first = result[result.Count - 1];
                if (!first.Projects.SetEquals(finding.Projects))
                {
                    first.Projects = new SortedSet<string>(first.Projects.Concat(finding.Projects), StringComparer.Ordinal);
                }
            }
            else
            {
                result.Add(finding);
            }
        }

        return result;
    }

    private static int Compare(ReportFinding left, ReportFinding right)
    {
        var order = ReportFinding.Compare(left, right);
        order = order != 0 ? order : string.CompareOrdinal(left.Level, right.Level);
        return order != 0 ? order : string.CompareOrdinal(TextOf(left.Suppression), TextOf(right.Suppression));
    }

    private static string TextOf(Suppression? suppression)
        => suppression is null ? "" : string.Join("\n", suppression.Kind, suppression.Justification, suppression.Owner, suppression.Expires);
}
