using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Flow;
using LeakGate.Analyzers.Tests.Rules.Names;
using LeakGate.Analyzers.Tests.Rules.Values;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Robustness;

/// <summary>The same files give the same findings: in any order, on one thread or many, in a process that has seen other code before.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public async Task Order_of_files_and_concurrency_change_nothing()
    {
        var trees = Files().ToArray();
        var expected = Describe(await RuleRun.AnalyzeAsync(RuleRun.Compile(trees), concurrent: false));
        Assert.True(expected.Count > 100);
        for (var seed = 1; seed <= 4; seed++)
        {
            var random = new Random(seed);
            var shuffled = trees.OrderBy(_ => random.Next()).ToArray();
            Assert.Equal(expected, Describe(await RuleRun.AnalyzeAsync(RuleRun.Compile(shuffled), concurrent: seed % 2 == 0)));
        }
    }

    [Fact]
    public async Task A_second_run_finds_the_same()
    {
        var compilation = RuleRun.Compile(Files());
        Assert.Equal(Describe(await RuleRun.AnalyzeAsync(compilation)), Describe(await RuleRun.AnalyzeAsync(compilation)));
    }

    // Each case in a namespace of its own, so that all can be one compilation.
    private static IEnumerable<SyntaxTree> Files()
        => new[] { NameSiteTests.Cases, ComparisonTests.Cases, ConstantFlowTests.Cases, CallerTests.Cases, OneFindingTests.Cases }
            .SelectMany(cases => cases.All)
            .SelectMany((one, number) => one.PlainFiles.Select((file, i) => RuleRun.Parse(InNamespace(file.Text, $"Case{number}"), $"/{number:000}/{i}.cs")));

    private static string InNamespace(string text, string name) => $"namespace {name} {{ {text} }}";

    private static List<string> Describe(ImmutableArray<Diagnostic> found)
        => found.Select(d => string.Join(" ", [
            d.Location.SourceTree!.FilePath, d.Id, d.Location.SourceSpan, d.GetMessage(CultureInfo.InvariantCulture),
            .. d.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + "=" + p.Value)])).ToList();
}
