using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Testing.Analysis;
using LeakGate.Testing.Diagnostics;
using LeakGate.Testing.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.Suppression;

/// <summary>Runs a state again under each way of suppression that the test states, or that is checked by default.</summary>
internal sealed class SuppressionCheck
{
    private readonly StateSnapshot _state;
    private readonly AnalysisSettings _settings;
    private readonly ImmutableArray<Diagnostic> _found;
    private readonly ImmutableHashSet<string> _sourcePaths;
    private readonly TestBehaviors _behaviors;
    private readonly SuppressionExpectations _expectations;

    public SuppressionCheck(
        StateSnapshot state,
        AnalysisSettings settings,
        Findings findings,
        TestBehaviors behaviors,
        SuppressionExpectations expectations)
    {
        _state = state;
        _settings = settings;
        _found = findings.OfRules(settings);
        _sourcePaths = state.Projects.SelectMany(project => project.Sources).Select(file => file.Path).ToImmutableHashSet();
        _behaviors = behaviors;
        _expectations = expectations;
    }

    public async Task VerifyAsync(IVerifier verifier, CancellationToken cancellationToken)
    {
        if (_found.IsEmpty)
        {
            return;
        }

        if (!_behaviors.HasFlag(TestBehaviors.SkipGeneratedCodeCheck) && !_expectations.States(SuppressionWay.GeneratedCodeHeader))
        {
            await VerifyDefaultAsync(SuppressionWay.GeneratedCodeHeader, IsInSource, verifier, cancellationToken).ConfigureAwait(false);
        }

        if (!_behaviors.HasFlag(TestBehaviors.SkipSuppressionCheck) && !_expectations.States(SuppressionWay.Pragma))
        {
            await VerifyDefaultAsync(SuppressionWay.Pragma, IsSuppressible, verifier, cancellationToken).ConfigureAwait(false);
        }

        foreach (var way in _expectations.MustSilence)
        {
            var left = await RunAsync(way, verifier, cancellationToken).ConfigureAwait(false);
            if (!left.IsEmpty)
            {
                Context(way, verifier).Fail("Expected to be silenced, but still reported:" + Environment.NewLine + DiagnosticText.Describe(left));
            }
        }

        foreach (var way in _expectations.MustNotSilence)
        {
            var left = await RunAsync(way, verifier, cancellationToken).ConfigureAwait(false);
            VerifyAllLeft(way, left, verifier);
        }
    }

    private async Task VerifyDefaultAsync(SuppressionWay way, Func<Diagnostic, bool> isSubject, IVerifier verifier, CancellationToken cancellationToken)
    {
        if (!_found.Any(isSubject))
        {
            return;
        }

        var left = await RunAsync(way, verifier, cancellationToken).ConfigureAwait(false);
        var wrong = left.Where(isSubject).ToImmutableArray();
        if (!wrong.IsEmpty)
        {
            Context(way, verifier).Fail(
                "Expected nothing, but reported (state it in Suppressions or TestBehaviors if it should be):"
                + Environment.NewLine + DiagnosticText.Describe(wrong));
        }
    }

    private void VerifyAllLeft(SuppressionWay way, ImmutableArray<Diagnostic> left, IVerifier verifier)
    {
        var keys = left.Select(Key).ToList();
        var silenced = _found.Where(diagnostic => !keys.Remove(Key(diagnostic))).ToList();
        if (silenced.Count != 0)
        {
            Context(way, verifier).Fail("Expected to survive, but silenced:" + Environment.NewLine + DiagnosticText.Describe(silenced));
        }
    }

    private async Task<ImmutableArray<Diagnostic>> RunAsync(SuppressionWay way, IVerifier verifier, CancellationToken cancellationToken)
    {
        var ids = _found.Select(diagnostic => diagnostic.Id).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToList();
        var settings = way == SuppressionWay.NoWarn
            ? _settings with { DisabledDiagnostics = _settings.DisabledDiagnostics.AddRange(ids) }
            : _settings;
        var state = SuppressedState.Suppress(_state, way, ids, settings.ParseOptions);
        var findings = await AnalysisRun.RunAsync(state, settings, cancellationToken).ConfigureAwait(false);
        return findings.VerifyNoException(Context(way, verifier)).OfRules(settings);
    }

    private bool IsInSource(Diagnostic diagnostic)
        => diagnostic.Location.IsInSource && _sourcePaths.Contains(diagnostic.Location.SourceTree!.FilePath);

    private static bool IsSuppressible(Diagnostic diagnostic)
        => diagnostic.Location.IsInSource && !diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);

    // By text and not by position, since suppressing moves positions. Other files keep theirs.
    private static (string Id, string Where) Key(Diagnostic diagnostic)
        => (diagnostic.Id, diagnostic.Location.SourceTree is { } tree
            ? tree.GetText().ToString(diagnostic.Location.SourceSpan)
            : diagnostic.Location.GetLineSpan().ToString());

    private static IVerifier Context(SuppressionWay way, IVerifier verifier) => verifier.PushContext("Suppressed by " + way);
}
