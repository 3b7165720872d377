using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Credentials.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LeakGate.Analyzers.Tests.Sinks;

/// <summary>
/// Makes a <see cref="SinkSample"/> of every row. Types that the framework has are used as they are, with the overload that takes the
/// credential; all others are declared by a stub with the row's own names.
/// </summary>
/// <param name="framework">The reference assemblies of the framework that the samples are compiled against.</param>
internal sealed class SinkSampleGenerator(IEnumerable<MetadataReference> framework)
{
    private readonly CSharpCompilation _framework = CSharpCompilation.Create("Framework", references: framework);

    /// <summary>A sample for every built-in row, but for the rows of <see cref="WithoutSample"/>.</summary>
    public IEnumerable<SinkSample> All =>
        from sink in SinkCatalogue.Default.Sinks
        let sample = Generate(sink)
        where sample is not null
        select sample;

    /// <summary>Rows for a member that the framework's type lacks, being older than it: neither the real type nor a stub can show them.</summary>
    public IEnumerable<Sink> WithoutSample => SinkCatalogue.Default.Sinks.Where(sink => Generate(sink) is null);

    /// <summary>The sample for <paramref name="sink"/>; null as <see cref="WithoutSample"/> says.</summary>
    public SinkSample? Generate(Sink sink)
    {
        if (sink.IsPattern)
        {
            // A type that no row names, so that only the pattern can match it.
            return StubSamples.Generate(sink with { Type = sink.Type.Replace("*", "GameLift", StringComparison.Ordinal) });
        }

        var type = _framework.GetTypeByMetadataName(sink.Type);
        return type is not { DeclaredAccessibility: Accessibility.Public } ? StubSamples.Generate(sink) : FrameworkSamples.Generate(sink, type);
    }

    /// <summary>Wraps <paramref name="statement"/> into a program, once with a literal and once with a value from outside in its place.</summary>
    public static SinkSample Wrap(Sink sink, string stub, string receiver, Func<string, string> statement, string literal)
    {
        string Program(string value) => $$"""
            using {{sink.Namespace}};

            namespace Sample
            {
                public static class Program
                {
                    public static void Use({{string.Join(", ", new[] { receiver, "string given" }.Where(p => p.Length > 0))}})
                    {
                        {{statement(value)}}
                    }
                }
            }
            """;

        return new SinkSample(sink, stub, Program(literal), Program("given"));
    }

    /// <summary><paramref name="value"/> as a C# string literal.</summary>
    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
