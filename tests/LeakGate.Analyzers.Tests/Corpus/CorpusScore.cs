using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace LeakGate.Analyzers.Tests.Corpus;

/// <summary>Precision and recall over all files. Its text names files, lines and rules, never a value.</summary>
internal sealed class CorpusScore(IReadOnlyList<FileScore> files)
{
    public int Found { get; } = files.Sum(f => f.Found);

    public int Credentials { get; } = files.Sum(f => f.File.Credentials.Count);

    public int LookAlikes { get; } = files.Sum(f => f.File.LookAlikes.Count);

    public int FalseAlarms { get; } = files.Sum(f => f.FalseAlarms.Count);

    public double Recall => Credentials == 0 ? 1 : (double)Found / Credentials;

    public double Precision => Found + FalseAlarms == 0 ? 1 : (double)Found / (Found + FalseAlarms);

    public string Report()
    {
        var text = new StringBuilder();
        Line(text, $"precision {Precision:0.0000}  recall {Recall:0.0000}");
        Line(text, $"{files.Count} files, {Credentials} credentials ({Found} found), {LookAlikes} look-alikes, {FalseAlarms} false alarms");
        Line(text, $"\nfile | credentials | found | false alarms");
        foreach (var file in files)
        {
            Line(text, $"{file.File.Name} | {file.File.Credentials.Count} | {file.Found} | {file.FalseAlarms.Count}");
        }

        Line(text, $"\nmisses");
        foreach (var file in files)
        {
            foreach (var line in file.Misses)
            {
                Line(text, $"{file.File.Name}:{line} {file.File.Credentials[line]}");
            }
        }

        Line(text, $"\nfalse alarms");
        foreach (var file in files)
        {
            foreach (var finding in file.FalseAlarms)
            {
                Line(text, $"{file.File.Name}:{finding.FirstLine} {finding.RuleId}");
            }
        }

        Line(text, $"\nfound under another rule");
        foreach (var file in files)
        {
            foreach (var (line, expected, actual) in file.OtherRule)
            {
                Line(text, $"{file.File.Name}:{line} {expected}, found as {actual}");
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, System.FormattableString line)
        => text.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');
}
