using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using LeakGate.Analyzers;
using LeakGate.Benchmarks.InProcess;
using LeakGate.CodeFixes.Credentials;
using LeakGate.CodeFixes.Storage;
using LeakGate.Testing.References;
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

    private const string Bucket = """

        internal static class Buckets
        {
            public static System.Threading.Tasks.Task Create(Amazon.S3.IAmazonS3 s3)
                => s3.PutBucketAsync(new Amazon.S3.Model.PutBucketRequest { BucketName = "fleet", CannedACL = Amazon.S3.S3CannedACL.PublicRead });
        }
        """;

    private readonly CredentialFixProvider _credentials = new();
    private readonly StorageCodeFixProvider _storage = new();
    private AdhocWorkspace _workspace = null!;
    private Document _document = null!;
    private SemanticModel _model = null!;
    private Diagnostic _local = null!;
    private Diagnostic _constant = null!;
    private Diagnostic _bucket = null!;

    [GlobalSetup]
    public void Setup()
    {
        _workspace = new AdhocWorkspace();
        var framework = ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();
        var text = GeneratedSource.Create(0, Classes, Content.Leaky)
            .Replace("private int _open;", "private int _open;\n    private const string SmtpPassword = \"Tr4vel!ng-Owl-77\";", StringComparison.Ordinal) + Bucket;
        var project = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Default, "Orders", "Orders", LanguageNames.CSharp,
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest), compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)))
            .Projects.Single()
            .AddMetadataReferences(framework.AddRange(SdkAssemblies.All));
        _document = project.AddDocument("Orders.cs", text);
        _model = _document.GetSemanticModelAsync().GetAwaiter().GetResult()!;
        var findings = _model.Compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new LeakGateAnalyzer()))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        var ordered = findings.OrderBy(finding => finding.Location.SourceSpan.Start).ToArray();
        _constant = ordered.Last(finding => finding.Id == "LEAK1006");
        _bucket = ordered.Last(finding => finding.Id == "LEAK2001");
        _local = ordered.Last(finding => finding.Id == "LEAK1005");
    }

    [GlobalCleanup]
    public void Cleanup() => _workspace.Dispose();

    /// <summary>A local that is passed to an API.</summary>
    [Benchmark]
    public Task<int> Local() => OfferAsync(_credentials, _local);

    /// <summary>A constant, whose uses all have to be looked at.</summary>
    [Benchmark]
    public Task<int> Constant() => OfferAsync(_credentials, _constant);

    /// <summary>A setting of storage, with the fixes for its value and for leaving it out.</summary>
    [Benchmark]
    public Task<int> Setting() => OfferAsync(_storage, _bucket);

    private async Task<int> OfferAsync(CodeFixProvider provider, Diagnostic finding)
    {
        var offered = 0;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(_document, finding, (_, _) => offered++, CancellationToken.None)).ConfigureAwait(false);
        return offered > 0 ? offered : throw new InvalidOperationException("Nothing is offered.");
    }
}
