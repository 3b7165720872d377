using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules;

/// <summary>Runs the analyzer as the compiler does, on many files at once: for tests that are about hundreds of rows rather than one case.</summary>
internal static class RuleRun
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>.NET 8.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
        ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();

    public static SyntaxTree Parse(string text, string path)
        => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), s_parse, path);

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees)
        => CSharpCompilation.Create("Sample", trees, Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    /// <summary>The findings in the order of path and place; fails when the analyzer throws.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, AnalyzerOptions? options = null, bool concurrent = true)
    {
        var thrown = new ConcurrentQueue<Exception>();
        var driver = compilation.WithAnalyzers(
            ImmutableArray.Create<DiagnosticAnalyzer>(new LeakGateAnalyzer()),
            new CompilationWithAnalyzersOptions(
                options ?? new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty),
                (exception, _, _) => thrown.Enqueue(exception),
                concurrentAnalysis: concurrent,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false));
        var found = await driver.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.Empty(thrown);
        return found
            .OrderBy(d => d.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params string[] files)
        => AnalyzeAsync(Compile(files.Select((text, i) => Parse(text, $"/0/Test{i}.cs"))));

    /// <summary>All of LEAK1009 too, which is off by default.</summary>
    public static CSharpCompilation WithEveryRule(CSharpCompilation compilation)
        => compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            new LeakGateAnalyzer().SupportedDiagnostics.Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn))));
}
