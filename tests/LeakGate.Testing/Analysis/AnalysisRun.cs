using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Testing.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.Analysis;

/// <summary>Runs analyzers on the projects of a solution.</summary>
internal static class AnalysisRun
{
    /// <summary>The diagnostics of all projects in the order of their places, those suppressed in source included.</summary>
    public static async Task<Findings> RunAsync(StateSnapshot state, AnalysisSettings settings, CancellationToken cancellationToken)
    {
        var (solution, _) = SolutionFactory.Create(state, settings);
        return await RunAsync(solution, settings, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="RunAsync(StateSnapshot, AnalysisSettings, CancellationToken)"/>
    public static async Task<Findings> RunAsync(Solution solution, AnalysisSettings settings, CancellationToken cancellationToken)
    {
        var diagnostics = new List<Diagnostic>();
        var exceptions = new List<AnalyzerFailure>();
        foreach (var id in solution.ProjectIds)
        {
            var (found, thrown) = await RunAsync(solution.GetProject(id)!, settings, cancellationToken).ConfigureAwait(false);
            diagnostics.AddRange(found);
            exceptions.AddRange(thrown);
        }

        return new Findings(
            diagnostics
                .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start)
                .ThenBy(d => d.Location.GetLineSpan().StartLinePosition)
                .ThenBy(d => d.Id, StringComparer.Ordinal)
                .ToImmutableArray(),
            exceptions.ToImmutableArray());
    }

    /// <summary>What the compiler and the analyzers find in one project, and what the analyzers threw.</summary>
    public static async Task<(IEnumerable<Diagnostic> Found, IEnumerable<AnalyzerFailure> Thrown)> RunAsync(
        Project project,
        AnalysisSettings settings,
        CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"Project '{project.Name}' cannot be compiled.");
        var compilerDiagnostics = compilation.GetDiagnostics(cancellationToken).Where(d => IsWanted(d, settings));
        if (settings.Analyzers.IsEmpty)
        {
            return (compilerDiagnostics, Array.Empty<AnalyzerFailure>());
        }

        var thrown = new ConcurrentQueue<AnalyzerFailure>();
        var driver = Prepare(compilation, project, settings, (exception, analyzer, _) => thrown.Enqueue(new AnalyzerFailure(analyzer.GetType().Name, exception)));
        var found = await driver.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return (compilerDiagnostics.Concat(found), thrown);
    }

    /// <summary>The analyzers ready to run.</summary>
    /// <param name="onException">Takes exceptions; null leaves them to Roslyn, which reports AD0001.</param>
    public static CompilationWithAnalyzers Prepare(
        Compilation compilation,
        Project project,
        AnalysisSettings settings,
        Action<Exception, DiagnosticAnalyzer, Diagnostic>? onException)
        => RulesOffByDefault.Enable(compilation, settings.Analyzers).WithAnalyzers(
            settings.Analyzers,
            new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions,
                onException,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: true));

    private static bool IsWanted(Diagnostic diagnostic, AnalysisSettings settings) => settings.CompilerDiagnostics switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
        CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
        CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
        _ => true,
    };
}
