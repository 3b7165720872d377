using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using LeakGate.Analyzers.Documents;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Abstractions;

namespace LeakGate.Analyzers.Tests.Documents.Corpus;

/// <summary>The storage rules at default settings against infrastructure files whose every opening is labelled. Suggestions count like warnings.</summary>
public sealed class InfrastructureCorpusTests(ITestOutputHelper output)
{
    private const string Prefix = "Documents/Corpus/Infrastructure/";

    private static readonly Lazy<LabelledDocument[]> s_files = new(ReadAll);

    [Fact]
    public void Corpus_HasAtLeast120Files()
    {
        Assert.InRange(s_files.Value.Length, 120, int.MaxValue);
        Assert.InRange(s_files.Value.Count(file => file.Labels.Count == 0), 25, int.MaxValue);
        Assert.InRange(s_files.Value.Sum(file => file.Labels.Count), 150, int.MaxValue);
    }

    [Fact]
    public async Task PrecisionAndRecall_AreAtLeast95Percent()
    {
        var report = new StringBuilder();
        var (expected, found, alarms) = (0, 0, 0);

        // Files of one folder are one Terraform module.
        foreach (var module in s_files.Value.GroupBy(file => (file.Bundle, DocumentNames.Folder(file.Path))))
        {
            var lines = await FindAsync(module);
            foreach (var file in module)
            {
                var own = lines.Where(finding => finding.Path == file.Path).ToArray();
                expected += file.Labels.Count;
                foreach (var (line, rules) in file.Labels)
                {
                    var isFound = own.Any(finding => finding.Line == line && rules.Contains(finding.Rule));
                    found += isFound ? 1 : 0;
                    if (!isFound)
                    {
                        report.Append(CultureInfo.InvariantCulture, $"missed {file.Bundle}: {file.Path}:{line} {string.Join('|', rules)}\n");
                    }
                }

                foreach (var alarm in own.Where(finding => !file.Labels.TryGetValue(finding.Line, out var rules) || !rules.Contains(finding.Rule)))
                {
                    alarms++;
                    report.Append(CultureInfo.InvariantCulture, $"false alarm {file.Bundle}: {file.Path}:{alarm.Line} {alarm.Rule}\n");
                }
            }
        }

        var precision = (double)found / (found + alarms);
        var recall = (double)found / expected;
        report.Insert(0, string.Create(CultureInfo.InvariantCulture,
            $"{s_files.Value.Length} files, {expected} openings, {found} found, {alarms} false alarms: precision {precision:0.0000}, recall {recall:0.0000}\n"));
        output.WriteLine(report.ToString());
        WriteReport(report.ToString());
        Assert.True(precision >= 0.95 && recall >= 0.95, report.ToString());
    }

    private static async Task<(string Path, int Line, string Rule)[]> FindAsync(IEnumerable<LabelledDocument> module)
    {
        var found = await DocumentRun.AnalyzeAsync(BuildOptions.None, module.Select(file => (AdditionalText)new TextFile(file.Path, file.Text)).ToArray());
        return found
            .Where(diagnostic => diagnostic.Id.StartsWith("LEAK2", StringComparison.Ordinal) || diagnostic.Id == RuleIds.DefaultPassword)
            .Select(diagnostic => (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id))
            .Distinct()
            .ToArray();
    }

    private static LabelledDocument[] ReadAll()
    {
        var assembly = typeof(InfrastructureCorpusTests).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return LabelledDocument.Parse(name[Prefix.Length..], reader.ReadToEnd()).ToArray();
            })
            .ToArray();
    }

    // Beside the test results of the build, where CI collects it; a run from elsewhere has the figures in its output only.
    private static void WriteReport(string report)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "artifacts")
            {
                var target = folder.CreateSubdirectory("corpus");
                File.WriteAllText(Path.Combine(target.FullName, $"infrastructure-roslyn-{typeof(Compilation).Assembly.GetName().Version}.txt"), report);
                return;
            }
        }
    }
}
