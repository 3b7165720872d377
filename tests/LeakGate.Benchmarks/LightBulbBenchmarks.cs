using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using LeakGate.Analyzers;
using LeakGate.Benchmarks.InProcess;
using LeakGate.CodeFixes.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Benchmarks;

/// <summary>
/// What an editor waits for when the caret stands on a finding in a file of 2,000 lines: all fixes are worked out and compiled. The model is warm, as it
/// is in an editor that has just shown the finding. The limit is 50 ms.
/// </summary>
[MemoryDiagnoser]
public class LightBulbBenchmarks
{
    private const int Classes = 50;

    private readonly CredentialFixProvider _provider = new();
    private AdhocWorkspace _workspace = null!;
    private Document _document = null!;
    private SemanticModel _model = null!;
    private Diagnostic _local = null!;
    private Diagnostic _constant = null!;

    [GlobalSetup]
    public void Setup()
    {
        _workspace = new AdhocWorkspace();
        var framework = ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();
        var text = GeneratedSource.Create(0, Classes, Content.Leaky)
            .Replace("private int _open;", "private int _open;\n    private const string SmtpPassword = \"Tr4vel!ng-Owl-77\";", StringComparison.Ordinal);
        var project = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Default, "Orders", "Orders", LanguageNames.CSharp,
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest), compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)))
            .Projects.Single()
            .AddMetadataReferences(framework);
        _document = project.AddDocument("Orders.cs", text);
        _model = _document.GetSemanticModelAsync().GetAwaiter().GetResult()!;
        var findings = _model.Compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new LeakGateAnalyzer()))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        var ordered = findings.OrderBy(finding => finding.Location.SourceSpan.Start).ToArray();
        _constant = ordered.Last(finding => finding.Id == "LEAK1006");
        _local = ordered.Last(finding => finding.Id == "LEAK1005");
    }

    [GlobalCleanup]
    public void Cleanup() => _workspace.Dispose();

    /// <summary>A local that is passed to an API.</summary>
    [Benchmark]
    public Task<int> Local() => OfferAsync(_local);

    /// <summary>A constant, whose uses all have to be looked at.</summary>
    [Benchmark]
    public Task<int> Constant() => OfferAsync(_constant);

    private async Task<int> OfferAsync(Diagnostic finding)
    {
        var offered = 0;
        await _provider.RegisterCodeFixesAsync(new CodeFixContext(_document, finding, (_, _) => offered++, CancellationToken.None)).ConfigureAwait(false);
        return offered > 0 ? offered : throw new InvalidOperationException("Nothing is offered.");
    }
}
