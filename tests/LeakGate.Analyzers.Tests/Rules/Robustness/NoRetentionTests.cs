using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Robustness;

/// <summary>An IDE runs for days: what was analysed once must not stay in memory, though the analyzer itself does.</summary>
public sealed class NoRetentionTests
{
    private static readonly LeakGateAnalyzer s_analyzer = new();

    [Fact]
    public async Task A_compilation_can_be_collected_after_its_analysis()
    {
        var compilation = await AnalyzeAsync();
        for (var i = 0; i < 20 && compilation.IsAlive; i++)
        {
            await Task.Delay(50);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(compilation.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> AnalyzeAsync()
    {
        var trees = CallerTests.Cases.All.SelectMany((one, number) => one.PlainFiles.Select((file, i) => RuleRun.Parse($"namespace Case{number} {{ {file.Text} }}", $"/{number}/{i}.cs")));
        var compilation = RuleRun.Compile(trees);
        var driver = compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(s_analyzer), new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        Assert.NotEmpty(await driver.GetAnalyzerDiagnosticsAsync(CancellationToken.None));
        return new WeakReference(compilation);
    }
}
