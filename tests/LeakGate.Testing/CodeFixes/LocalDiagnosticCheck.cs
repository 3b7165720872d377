using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Testing.Analysis;
using LeakGate.Testing.Diagnostics;
using LeakGate.Testing.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.CodeFixes;

/// <summary>
/// Checks that what a fix is for is reported while the file is analysed: an editor shows no fix for what is found only at the end of the
/// compilation.
/// </summary>
internal static class LocalDiagnosticCheck
{
    public static async Task VerifyAsync(
        StateSnapshot state,
        AnalysisSettings settings,
        ImmutableHashSet<string> fixableIds,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        if (settings.Analyzers.IsEmpty)
        {
            return;
        }

        var (solution, id) = SolutionFactory.Create(state, settings);
        var project = solution.GetProject(id)!;
        var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var driver = AnalysisRun.Prepare(compilation, project, settings, onException: null);
        var all = await driver.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var tree in driver.Compilation.SyntaxTrees)
        {
            var suspects = all.Where(d => d.Location.SourceTree == tree && fixableIds.Contains(d.Id)).ToImmutableArray();
            if (suspects.IsEmpty)
            {
                continue;
            }

            // A new driver: one that has run to the end gives out what it found at the end as well.
            var local = AnalysisRun.Prepare(compilation, project, settings, onException: null);
            var syntactic = await local.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken).ConfigureAwait(false);
            var semantic = await local.GetAnalyzerSemanticDiagnosticsAsync(
                local.Compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken).ConfigureAwait(false);
            var found = syntactic.Concat(semantic).Select(d => (d.Id, d.Location.SourceSpan)).ToHashSet();
            var late = suspects.Where(d => !found.Contains((d.Id, d.Location.SourceSpan))).ToList();
            verifier.True(
                late.Count == 0,
                "The fix is for diagnostics that are reported only at the end of the compilation:\n" + DiagnosticText.Describe(late));
        }
    }
}
