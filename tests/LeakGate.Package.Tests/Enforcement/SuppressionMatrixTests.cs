using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace LeakGate.Package.Tests;

/// <summary>
/// Every known way to silence an analyzer, against a rule that the policy enforces and one that it does not. After a change of what is seen, run it with
/// LEAKGATE_WRITE_MATRIX=true to write the page anew.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class SuppressionMatrixTests(PackedLeakGate package, ITestOutputHelper console)
{
    private const string Open = "<!-- matrix -->\n";
    private const string Close = "<!-- /matrix -->\n";

    [Fact]
    public async Task EachWay_ShowsWhatTheMatrixSays_AndThePageHoldsTheMatrix()
    {
        var ways = Ways.All().ToArray();
        using var matrix = new SuppressionMatrix(package);

        var seen = await matrix.RunAsync(ways);

        var table = Table(ways, seen);
        console.WriteLine(table);
        var page = Path.Combine(TestPaths.RepositoryRoot, "docs", "enforcement.md");
        var text = File.ReadAllText(page);
        var start = text.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        if (Environment.GetEnvironmentVariable("LEAKGATE_WRITE_MATRIX") == "true")
        {
            text = string.Concat(text.AsSpan(0, start), table, text.AsSpan(text.IndexOf(Close, StringComparison.Ordinal)));
            File.WriteAllText(page, text);
        }

        var wrong = ways.Where(w => seen[w] != w.Expected).Select(w => $"{w.Group}: {w.Title}: expected {w.Expected}, saw {seen[w]}").ToArray();
        Assert.True(wrong.Length == 0, string.Join('\n', wrong) + "\n\n" + matrix.Output);
        Assert.Equal(table, text[start..text.IndexOf(Close, StringComparison.Ordinal)]);
        Assert.DoesNotContain("AD0001", matrix.Output, StringComparison.Ordinal);
    }

    private static string Table(IEnumerable<Way> ways, IReadOnlyDictionary<Way, Outcome> seen)
    {
        var table = new StringBuilder();
        foreach (var group in ways.GroupBy(w => w.Group))
        {
            table.Append('\n').Append("### ").Append(group.Key).Append("\n\n| way | ordinary rule | enforced rule | LEAK9005 |\n|---|---|---|---|\n");
            foreach (var way in group)
            {
                var outcome = seen[way];
                table.Append("| ").Append(way.Title).Append(" | ").Append(Cell(outcome.Ordinary)).Append(" | ").Append(Cell(outcome.Enforced)).Append(" | ")
                    .Append(Cell(outcome.Audit)).Append(" |\n");
            }
        }

        return table.Append('\n').ToString();
    }

    private static string Cell(string seen) => seen == "-" ? "–" : seen.Replace(",", ", ", StringComparison.Ordinal);
}
