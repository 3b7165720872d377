using System;
using System.Collections.Immutable;
using System.Linq;
using LeakGate.Analyzers.Tests.Rules;
using LeakGate.Analyzers.Tests.Rules.Flow;
using LeakGate.Analyzers.Tests.Rules.Values;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Fuzzing.Tests;

/// <summary>Broken C#: no exception, the same findings on one thread and on many, no secret in what is said.</summary>
public sealed class CodeFuzzTests
{
    private const string Secret = "Tr4vel!ng-Owl-77";

    private static readonly string[] s_files = new[] { CallerTests.Cases, ConstantFlowTests.Cases, OneFindingTests.Cases, ComparisonTests.Cases }
        .SelectMany(static cases => cases.All)
        .SelectMany(static one => one.PlainFiles.Select(static file => file.Text))
        .ToArray();

    [Fact]
    public void Broken_code() => Fuzz.Run(s_files, Analyze, share: 0.5);

    private static void Analyze(string text)
    {
        var compilation = RuleRun.Compile([RuleRun.Parse(text, "/0/Test0.cs")]);
        var found = RuleRun.AnalyzeAsync(compilation).GetAwaiter().GetResult();
        Assert.Equal(Describe(found), Describe(RuleRun.AnalyzeAsync(compilation, concurrent: false).GetAwaiter().GetResult()));
        foreach (var diagnostic in found)
        {
            Assert.DoesNotContain(Secret, diagnostic.GetMessage(), StringComparison.Ordinal);
            Assert.DoesNotContain(diagnostic.Properties.Values, value => value is not null && value.Contains(Secret, StringComparison.Ordinal));
        }
    }

    private static string[] Describe(ImmutableArray<Diagnostic> found) => found.Select(static diagnostic => diagnostic.ToString()).ToArray();
}
