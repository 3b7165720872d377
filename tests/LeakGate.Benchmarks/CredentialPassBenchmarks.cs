using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using LeakGate.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Benchmarks;

/// <summary>
/// The whole credential pass over a file of about 20,000 lines, with and without findings, beside an analyzer that does nothing and the compiler's
/// own diagnostics. A new compilation each time, since symbols once bound would be free.
/// </summary>
[MemoryDiagnoser]
public class CredentialPassBenchmarks
{
    private const int Classes = 450;

    private static readonly ImmutableArray<MetadataReference> s_framework =
        ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();

    private SyntaxTree _tree = null!;

    /// <summary>Whether each tenth class holds a credential.</summary>
    [Params(false, true)]
    public bool WithFindings { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _tree = CSharpSyntaxTree.ParseText(GeneratedSource.Create(Classes, WithFindings), new CSharpParseOptions(LanguageVersion.Latest), "Orders.cs");

        // The parser makes nodes when they are asked for; that is not what is measured.
        _ = _tree.GetRoot().DescendantNodes().Count();
    }

    /// <summary>What the compiler does anyway.</summary>
    [Benchmark(Baseline = true)]
    public int Compile() => Compilation().GetDiagnostics().Length;

    /// <summary>What any analyzer costs.</summary>
    [Benchmark]
    public Task<int> Idle() => AnalyzeAsync(new IdleAnalyzer());

    /// <summary>All rules.</summary>
    [Benchmark]
    public Task<int> LeakGate() => AnalyzeAsync(new LeakGateAnalyzer());

    private CSharpCompilation Compilation()
        => CSharpCompilation.Create("Orders", new[] { _tree }, s_framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private async Task<int> AnalyzeAsync(DiagnosticAnalyzer analyzer)
    {
        var driver = Compilation().WithAnalyzers(ImmutableArray.Create(analyzer), new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return (await driver.GetAnalyzerDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false)).Length;
    }
}
