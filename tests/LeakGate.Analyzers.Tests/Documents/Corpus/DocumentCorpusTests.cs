using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Abstractions;

namespace LeakGate.Analyzers.Tests.Documents.Corpus;

/// <summary>The credential rules at default settings against configuration files whose every credential is labelled.</summary>
public sealed class DocumentCorpusTests(ITestOutputHelper output)
{
    private const string Prefix = "Documents/Corpus/Credentials/";

    private static readonly Lazy<LabelledDocument[]> s_files = new(ReadAll);

    [Fact]
    public void Corpus_HasAtLeast200Files()
    {
        Assert.InRange(s_files.Value.Length, 200, int.MaxValue);
        Assert.InRange(s_files.Value.Count(file => file.Labels.Count == 0), 50, int.MaxValue);
    }

    [Fact]
    public async Task PrecisionAndRecall_AreAtLeast95Percent()
    {
        var report = new StringBuilder();
        var (expected, found, alarms) = (0, 0, 0);
        foreach (var file in s_files.Value)
        {
            var lines = await FindAsync(file);
            expected += file.Labels.Count;
            foreach (var (line, rules) in file.Labels)
            {
                var hit = lines.Where(finding => finding.Line == line).Select(finding => finding.Rule).ToArray();
                found += hit.Any(rules.Contains) ? 1 : 0;
                if (!hit.Any(rules.Contains))
                {
                    report.Append(CultureInfo.InvariantCulture, $"missed {file.Bundle}: {file.Path}:{line} {string.Join('|', rules)} {string.Join(' ', hit)}\n");
                }
            }

            foreach (var (line, rule) in lines.Where(finding => !file.Labels.ContainsKey(finding.Line)))
            {
                alarms++;
                report.Append(CultureInfo.InvariantCulture, $"false alarm {file.Bundle}: {file.Path}:{line} {rule}\n");
            }
        }

        var precision = (double)found / (found + alarms);
        var recall = (double)found / expected;
        report.Insert(0, string.Create(CultureInfo.InvariantCulture,
            $"{s_files.Value.Length} files, {expected} credentials, {found} found, {alarms} false alarms: precision {precision:0.0000}, recall {recall:0.0000}\n"));
        output.WriteLine(report.ToString());
        WriteReport(report.ToString());
        Assert.True(precision >= 0.95 && recall >= 0.95, report.ToString());
    }

    private static async Task<(int Line, string Rule)[]> FindAsync(LabelledDocument file)
    {
        var found = await DocumentRun.AnalyzeAsync(file.Path, file.Text);
        return found
            .Where(diagnostic => diagnostic.Id.StartsWith("LEAK10", StringComparison.Ordinal))
            .Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id))
            .Distinct()
            .ToArray();
    }

    private static LabelledDocument[] ReadAll()
    {
        var assembly = typeof(DocumentCorpusTests).Assembly;
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
                File.WriteAllText(Path.Combine(target.FullName, $"documents-roslyn-{typeof(Compilation).Assembly.GetName().Version}.txt"), report);
                return;
            }
        }
    }
}
