using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.CompilerHost;

/// <summary>
/// Runs every analyzer of a dll over one source text. Only plain types cross its border, so that a caller in another load context, which
/// knows nothing of Roslyn, can use it through reflection.
/// </summary>
public static class AnalyzerRun
{
    /// <summary>The full version of the Roslyn that this load context runs.</summary>
    public static string RoslynVersion()
        => typeof(Compilation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>
    /// One line a finding, <c>line id severity message</c>, in the order of the source. An analyzer that throws is a line <c>crash …</c>; a dll
    /// without analyzers throws.
    /// </summary>
    /// <param name="analyzerPath">The dll, loaded into this load context.</param>
    /// <param name="source">C# source of a library; it may be broken.</param>
    /// <param name="timeLimit">Beyond it the run is cancelled and throws.</param>
    public static string[] Findings(string analyzerPath, string source, TimeSpan timeLimit)
        => FindingsAsync(analyzerPath, source, timeLimit).GetAwaiter().GetResult();

    private static async Task<string[]> FindingsAsync(string analyzerPath, string source, TimeSpan timeLimit)
    {
        var analyzers = LoadAnalyzers(analyzerPath);
        var compilation = CSharpCompilation.Create(
            "Subject",
            new[] { CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp10), path: "Subject.cs") },
            FrameworkReferences(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        var crashes = new ConcurrentBag<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty),
            onAnalyzerException: (exception, analyzer, _) => crashes.Add($"crash {analyzer.GetType().Name} {exception.GetType().Name}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);

        using var limit = new CancellationTokenSource(timeLimit);
        var found = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(limit.Token).ConfigureAwait(false);
        return found
            .OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)
            .Select(d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1} {d.Id} {d.Severity} {d.GetMessage()}")
            .Concat(crashes)
            .ToArray();
    }

    private static ImmutableArray<DiagnosticAnalyzer> LoadAnalyzers(string path)
    {
        var assembly = AssemblyLoadContext.GetLoadContext(typeof(AnalyzerRun).Assembly)!.LoadFromAssemblyPath(path);
        var analyzers = assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.GetCustomAttributes<DiagnosticAnalyzerAttribute>().Any())
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)
            .ToImmutableArray();
        return analyzers.IsEmpty ? throw new InvalidOperationException("The dll has no analyzer.") : analyzers;
    }

    private static IEnumerable<MetadataReference> FrameworkReferences()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(p => MetadataReference.CreateFromFile(p));
}
