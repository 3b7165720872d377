using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Sinks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Rows;

/// <summary>Every row of the catalogue of sinks, through the analyzer: what the row says is a finding, with the package restored and without it.</summary>
public sealed class SinkRowTests
{
    [Fact]
    public async Task Every_row_holds_when_its_type_binds()
    {
        var wrong = new List<string>();
        foreach (var batch in SinkRowBatches.WithStubs())
        {
            wrong.AddRange(await CheckAsync(batch, batch.Select(row => row.Sample.Stub)));
        }

        Assert.True(wrong.Count == 0, Describe(wrong));
    }

    [Fact]
    public async Task Every_row_but_the_listed_ones_holds_when_its_type_does_not_bind()
    {
        var rows = SinkRowBatches.Rows.Where(row => row.Sample.Stub.Length > 0).ToArray();
        var wrong = await CheckAsync(rows, []);
        var names = wrong.Select(line => line.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal).ToArray();
        var expected = UnboundSinkRows.CannotHold.Keys.Order(StringComparer.Ordinal).ToArray();
        Assert.True(names.SequenceEqual(expected), Describe(wrong.Where(line => !expected.Contains(line.Split(' ')[0])).Concat(
            expected.Except(names).Select(name => name + " holds now: take it off the list")).ToList()));
    }

    /// <summary>What is wrong with the rows, one line each: name of the row, then what it is.</summary>
    private static async Task<List<string>> CheckAsync(IReadOnlyCollection<SinkRow> rows, IEnumerable<string> stubs)
    {
        var trees = rows.SelectMany(row => new[]
        {
            RuleRun.Parse(Numbered(row.Sample.Positive, row.Number, "P"), $"/p/{row.Number}.cs"),
            RuleRun.Parse(Numbered(row.Sample.Negative, row.Number, "N"), $"/n/{row.Number}.cs"),
        }).Concat(stubs.Where(stub => stub.Length > 0).Select((stub, i) => RuleRun.Parse(stub, $"/stub/{i}.cs"))).ToArray();
        var compilation = RuleRun.Compile(trees);
        var hasStubs = stubs.Any(stub => stub.Length > 0);
        var errors = hasStubs ? compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray() : [];
        Assert.True(errors.Length == 0, string.Join("\n", errors.Take(5)));

        var found = (await RuleRun.AnalyzeAsync(compilation)).ToLookup(d => d.Location.SourceTree!.FilePath);
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var findings = found[$"/p/{row.Number}.cs"].ToArray();
            var line = LineOfDifference(row.Sample.Positive, row.Sample.Negative);
            if (findings.Length != 1 || !IsCredentialRule(findings[0]) || findings[0].Location.GetLineSpan().StartLinePosition.Line != line)
            {
                var what = findings.Length == 0 ? "no finding" : string.Join(" + ", findings.Select(d => $"{d.Id}@{d.Location.GetLineSpan().StartLinePosition.Line}"));
                wrong.Add($"{row.Name} {what} ({row.Sample.Sink.Kind}) in: {row.Sample.Positive.Split('\n')[line].Trim()}");
            }

            wrong.AddRange(found[$"/n/{row.Number}.cs"].Select(d => $"{row.Name} negative: {d.Id} {d.GetMessage(CultureInfo.InvariantCulture)}"));
        }

        return wrong;
    }

    // Rows stand side by side in one compilation, so each program needs a namespace of its own.
    private static string Numbered(string program, int number, string kind)
        => program.Replace("namespace Sample\n", $"namespace Sample.{kind}{number}\n", StringComparison.Ordinal);

    private static int LineOfDifference(string positive, string negative)
    {
        var others = negative.Split('\n');
        return Array.FindIndex(positive.Split('\n').Select((line, i) => line != others[i]).ToArray(), differs => differs);
    }

    private static bool IsCredentialRule(Diagnostic finding) => finding.Id.StartsWith("LEAK10", StringComparison.Ordinal);

    private static string Describe(IReadOnlyCollection<string> wrong)
        => $"{wrong.Count} rows:\n" + string.Join("\n", wrong.Take(1000));
}
