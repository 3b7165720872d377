using System;
using System.Collections.Immutable;
using System.Linq;
using LeakGate.Testing.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.Analysis;

/// <summary>What one run found.</summary>
/// <param name="All">Of the compiler and the analyzers, suppressed ones included.</param>
/// <param name="Failures">Exceptions that analyzers let escape.</param>
internal sealed record Findings(ImmutableArray<Diagnostic> All, ImmutableArray<AnalyzerFailure> Failures)
{
    /// <summary>What an analyzer reported and nothing in the source suppressed.</summary>
    public ImmutableArray<Diagnostic> OfRules(AnalysisSettings settings)
        => All.Where(diagnostic => !diagnostic.IsSuppressed && settings.RuleIds.Contains(diagnostic.Id)).ToImmutableArray();

    /// <summary>Fails when an analyzer threw: a diagnostic AD0001 would only say so in passing.</summary>
    public Findings VerifyNoException(IVerifier verifier)
    {
        if (!Failures.IsEmpty)
        {
            verifier.Fail(string.Join(Environment.NewLine, Failures.Select(f => $"{f.Analyzer} threw: {f.Exception}")));
        }

        return this;
    }

    /// <summary>Fails unless the diagnostics are exactly the expected ones.</summary>
    /// <returns>The pairs of expected and actual diagnostics.</returns>
    public DiagnosticMatcher.Matching VerifyExact(ImmutableArray<DiagnosticResult> expected, IVerifier verifier)
    {
        VerifyNoException(verifier);
        var suppressedIds = expected.Where(d => d.IsSuppressed == true).Select(d => d.Id).ToImmutableHashSet();
        var matching = DiagnosticMatcher.Match(
            expected,
            All.Where(diagnostic => !diagnostic.IsSuppressed || suppressedIds.Contains(diagnostic.Id)).ToList());
        if (!matching.IsExact)
        {
            verifier.Fail(DiagnosticText.Describe(matching));
        }

        return matching;
    }
}

/// <summary>An exception that an analyzer let escape.</summary>
internal sealed record AnalyzerFailure(string Analyzer, Exception Exception);
