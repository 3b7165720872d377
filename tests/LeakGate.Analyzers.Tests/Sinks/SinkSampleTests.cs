using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LeakGate.Analyzers.Tests.Sinks;

public sealed class SinkSampleTests
{
    // What this test runs on: the newest framework, whatever reference assemblies are at hand.
    private static readonly ImmutableArray<MetadataReference> s_framework = Directory
        .EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
        .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
        .Where(IsManaged)
        .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))
        .ToImmutableArray();

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
    public void Every_row_has_a_sample_on_the_newest_framework() => Assert.Empty(s_generator.WithoutSample);

    private static bool IsManaged(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        return reader.HasMetadata;
    }
}
