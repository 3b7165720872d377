using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.Analysis;

/// <summary>Everything that a run needs besides the files.</summary>
internal sealed record AnalysisSettings(
    ImmutableArray<DiagnosticAnalyzer> Analyzers,
    ParseOptions ParseOptions,
    CompilationOptions CompilationOptions,
    CompilerDiagnostics CompilerDiagnostics,
    ImmutableArray<string> DisabledDiagnostics,
    ImmutableArray<Func<Solution, ProjectId, Solution>> SolutionTransforms)
{
    private ImmutableHashSet<string>? _ruleIds;

    /// <summary>The ids that the analyzers can report.</summary>
    public ImmutableHashSet<string> RuleIds => _ruleIds ??= RuleIdsOf(Analyzers);

    private static ImmutableHashSet<string> RuleIdsOf(IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        var ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var analyzer in analyzers)
        {
            foreach (var descriptor in analyzer.SupportedDiagnostics)
            {
                ids.Add(descriptor.Id);
            }
        }

        return ids.ToImmutable();
    }
}
