using System;
using System.Collections.Generic;

namespace LeakGate.Build.Report.Model;

/// <summary>One finding of the report. No member ever holds the secret: the analyzers do not tell it.</summary>
internal sealed class ReportFinding
{
    public string RuleId { get; set; } = "";

    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public string Level { get; set; } = "warning";

    public string Message { get; set; } = "";

    public Place Place { get; set; }

    public string Confidence { get; set; } = "";

    public string Evidence { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Resource { get; set; } = "";

    public string Exposure { get; set; } = "";

    public string Fingerprint { get; set; } = "";

    public Suppression? Suppression { get; set; }

    /// <summary>The projects that it was found in, in ordinal order: a shared file or a second target framework does not double it.</summary>
    public SortedSet<string> Projects { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Most telling order of a log: by place, then rule.</summary>
    public static int Compare(ReportFinding left, ReportFinding right)
    {
        var order = left.Place.CompareTo(right.Place);
        order = order != 0 ? order : string.CompareOrdinal(left.RuleId, right.RuleId);
        order = order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
        return order != 0 ? order : string.CompareOrdinal(left.Fingerprint, right.Fingerprint);
    }
}
