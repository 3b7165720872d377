using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace LeakGate.CodeFixes.Tests.Sweep;

/// <summary>
/// Every positive of the credential rules' own tests, every offered fix: the result parses and compiles without a new diagnostic, the finding is gone,
/// the secret stands nowhere; and where no fix is offered, docs/fixes.md says why.
/// </summary>
public sealed class SweepTests(ITestOutputHelper output)
{
    [Fact]
    public Task RuleTests() => RunAsync(SweepCase.RuleTests);

    [Fact]
    public Task Corpus() => RunAsync(SweepCase.Corpus);

    [Fact]
    public Task Sinks() => RunAsync(SweepCase.Sinks);

    private async Task RunAsync(IReadOnlyList<SweepCase> cases)
    {
        var sweep = new Sweep();
        foreach (var one in cases)
        {
            await sweep.RunAsync(one);
        }

        foreach (var (what, count) in sweep.Counts)
        {
            output.WriteLine($"{count,5}  {what}");
        }

        Assert.NotEmpty(sweep.Counts);
        Assert.True(sweep.Wrong.Count == 0, $"{sweep.Wrong.Count} wrong:\n{string.Join("\n", sweep.Wrong.Take(400))}");
    }
}
