using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents;

/// <summary>Runs the analyzer over files beside the code, as the compiler does.</summary>
internal static class DocumentRun
{
    /// <summary>The findings in all files, in the order of path and place.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(BuildOptions options, params AdditionalText[] files)
        => await AnalyzeAsync(RuleRun.Compile(Array.Empty<SyntaxTree>()), options, files);

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation, BuildOptions options, params AdditionalText[] files)
    {
        var found = await compilation
            .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new LeakGateAnalyzer()), new AnalyzerOptions(ImmutableArray.Create(files), options))
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ToImmutableArray();
    }

    /// <summary>The findings in one file.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string path, string text) => AnalyzeAsync(BuildOptions.None, new TextFile(path, text));

    /// <summary>The findings in one file as <c>LEAK1006 3,17</c>: rule, line, column, each from one.</summary>
    public static async Task<string[]> PlacesAsync(string path, string text)
        => (await AnalyzeAsync(path, text)).Select(Place).ToArray();

    public static string Place(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return $"{diagnostic.Id} {start.Line + 1},{start.Character + 1}";
    }
}
