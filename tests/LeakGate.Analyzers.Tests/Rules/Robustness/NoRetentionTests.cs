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
    public async Task A_compilation_can_be_collected_after_its_analysis() => await AssertCollectedAsync(await AnalyzeAsync(Trees()));

    [Fact]
    public async Task Compilations_of_an_editor_can_be_collected_while_their_files_live_on()
    {
        var trees = Trees();
        for (var i = 0; i < 3; i++)
        {
            // The second and the third state are remembered, and answered from what is remembered.
            var compilation = await AnalyzeAsync(trees);
            await AssertCollectedAsync(compilation);
        }

        GC.KeepAlive(trees);
    }

    private static async Task AssertCollectedAsync(WeakReference compilation)
    {
        for (var i = 0; i < 20 && compilation.IsAlive; i++)
        {
            await Task.Delay(50);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(compilation.IsAlive);
    }

    private static SyntaxTree[] Trees() => CallerTests.Cases.All
        .SelectMany((one, number) => one.PlainFiles.Select((file, i) => RuleRun.Parse($"namespace Case{number} {{ {file.Text} }}", $"/{number}/{i}.cs"))).ToArray();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> AnalyzeAsync(SyntaxTree[] trees)
    {
        var compilation = RuleRun.Compile(trees);
        var witness = new Witness();
        var driver = compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(s_analyzer, witness), new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), static (exception, _, _) => throw exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        Assert.NotEmpty(await driver.GetAnalyzerDiagnosticsAsync(CancellationToken.None));
        return witness.Compilation!;
    }

    /// <summary>The driver makes a compilation of its own for the analyzers: that one must go.</summary>
#pragma warning disable RS1001, RS1025, RS1026, RS1036 // Of a test, not of a package.
    private sealed class Witness : DiagnosticAnalyzer
    {
        public WeakReference? Compilation { get; private set; }

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new DiagnosticDescriptor("WITNESS1", "Witness", "Witness", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
            => context.RegisterCompilationAction(end => Compilation = new WeakReference(end.Compilation));
    }
#pragma warning restore RS1001, RS1025, RS1026, RS1036
}
