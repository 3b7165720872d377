using System.Collections.Generic;
using System.Linq;

namespace LeakGate.Analyzers.Tests.Corpus;

/// <summary>A finding as far as scoring needs it: a literal of several lines covers them all. Lines count from one.</summary>
internal readonly record struct CorpusFinding(string RuleId, int FirstLine, int LastLine)
{
    public bool Covers(int line) => FirstLine <= line && line <= LastLine;
}

/// <summary>What was found in one file against its labels. Several findings on one line count once.</summary>
internal sealed class FileScore
{
    public FileScore(LabelledFile file, IReadOnlyCollection<CorpusFinding> findings)
    {
        File = file;
        Misses = file.Credentials.Keys.Where(line => !findings.Any(f => f.Covers(line))).Order().ToArray();
        FalseAlarms = findings.Where(f => !file.Credentials.Keys.Any(f.Covers))
            .GroupBy(f => f.FirstLine)
            .Select(line => line.First())
            .OrderBy(f => f.FirstLine)
            .ToArray();
        OtherRule = file.Credentials
            .Where(label => label.Value is not null && findings.Any(f => f.Covers(label.Key)))
            .Where(label => !findings.Any(f => f.Covers(label.Key) && f.RuleId == label.Value))
            .Select(label => (label.Key, label.Value!, findings.First(f => f.Covers(label.Key)).RuleId))
            .OrderBy(row => row.Key)
            .ToArray();
    }

    public LabelledFile File { get; }

    /// <summary>Lines with a credential that no finding covers.</summary>
    public IReadOnlyList<int> Misses { get; }

    /// <summary>Findings that cover no line with a credential, one a line.</summary>
    public IReadOnlyList<CorpusFinding> FalseAlarms { get; }

    /// <summary>Lines found under another rule than the label names; they count as found.</summary>
    public IReadOnlyList<(int Line, string Expected, string Actual)> OtherRule { get; }

    public int Found => File.Credentials.Count - Misses.Count;
}
