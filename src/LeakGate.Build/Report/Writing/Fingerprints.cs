using System;
using System.Collections.Generic;
using System.Globalization;
using LeakGate.Build.Report.Model;

namespace LeakGate.Build.Report.Writing;

/// <summary>
/// Gives each finding what a code-scanning service follows it by from commit to commit: the analyzers' own fingerprint, or one of rule, file, message and how
/// many like it stand before it in the file. Lines do not count, so code that moves keeps its findings; a message never holds a secret, so neither does this.
/// </summary>
internal static class Fingerprints
{
    private const int Length = 16;

    public static void AddMissing(List<ReportFinding> findings)
    {
        findings.Sort(ReportFinding.Compare);
        var seen = new Dictionary<(string, string, string), int>();
        foreach (var finding in findings)
        {
            if (finding.Fingerprint.Length > 0)
            {
                continue;
            }

            var key = (finding.RuleId, finding.Place.Path, finding.Message);
            seen.TryGetValue(key, out var before);
            seen[key] = before + 1;
            finding.Fingerprint = Hashes.Of(
                string.Join("\n", finding.RuleId, finding.Place.Path, finding.Message, before.ToString(CultureInfo.InvariantCulture)), Length);
        }
    }
}
