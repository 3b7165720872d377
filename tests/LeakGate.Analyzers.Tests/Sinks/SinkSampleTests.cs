using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Analyzers.Tests.Sinks;

public sealed class SinkSampleTests
{
    private static readonly ImmutableArray<MetadataReference> s_framework =
        ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();

    private static readonly SinkSampleGenerator s_generator = new(s_framework);

    [Fact]
    public void Every_sample_compiles_with_its_stub()
    {
        var errors = new ConcurrentBag<string>();
        Parallel.ForEach(s_generator.All, sample =>
        {
            foreach (var program in new[] { sample.Positive, sample.Negative })
            {
                var trees = new[] { sample.Stub, program }.Where(text => text.Length > 0).Select(text => CSharpSyntaxTree.ParseText(text));
                var compilation = CSharpCompilation.Create(
                    "Sample", trees, s_framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
                foreach (var error in compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
                {
                    errors.Add($"{sample.Sink.Type}.{sample.Sink.Member}: {error.Id} {error.GetMessage()} in\n{sample.Stub}\n{program}");
                }
            }
        });

        Assert.True(errors.IsEmpty, string.Join("\n", errors.Take(20)));
    }

    [Fact]
    public void Positive_and_negative_differ_only_in_the_credential()
    {
        Assert.All(s_generator.All, sample =>
        {
            Assert.NotEqual(sample.Positive, sample.Negative);
            Assert.Equal(sample.Positive.Split('\n').Length, sample.Negative.Split('\n').Length);
        });
    }

    [Fact]
    public void Only_members_newer_than_the_framework_have_no_sample()
    {
        Assert.Equal(
            [
                "System.Security.Cryptography.CryptographicOperations.HmacData",
                "System.Security.Cryptography.SymmetricAlgorithm.SetKey",
                "System.Security.Cryptography.X509Certificates.X509Certificate.ExportPkcs12",
            ],
            s_generator.WithoutSample.Select(sink => $"{sink.Type}.{sink.Member}").Order());
    }
}
