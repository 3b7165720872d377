using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Testing.Analysis;
using LeakGate.Testing.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.CodeFixes;

/// <summary>Fixes a state, one diagnostic at a time or all at once, and compares the outcome with the fixed state.</summary>
internal sealed class FixCheck
{
    // Far above any test's number of findings: ends a fix that makes new work for itself.
    private const int Endless = 200;

    private readonly AnalysisSettings _settings;
    private readonly FixSelection _selection;
    private readonly CodeActionValidationMode _validation;

    public FixCheck(AnalysisSettings settings, FixSelection selection, CodeActionValidationMode validation)
    {
        // A fix may be for a compiler diagnostic of any severity.
        _settings = settings with { CompilerDiagnostics = CompilerDiagnostics.All };
        _selection = selection;
        _validation = validation;
    }

    /// <summary>Applies the fix to one diagnostic after the other.</summary>
    /// <param name="iterations">How often: exactly if positive, at most if negative; 0: the fix must not be offered.</param>
    /// <param name="fixOne">Stops after the first.</param>
    public Task VerifyIncrementalAsync(StateSnapshot before, StateSnapshot after, int iterations, bool fixOne, IVerifier verifier, CancellationToken cancellationToken)
        => VerifyAsync(before, after, iterations, fixOne, ApplyOneAsync, verifier.PushContext("Fixing one by one"), cancellationToken);

    /// <summary>Applies the fix to everything in a scope, as often as it takes.</summary>
    /// <param name="iterations">How often: exactly if positive, at most if negative; 0: the fix must not be offered.</param>
    public Task VerifyAllAsync(StateSnapshot before, StateSnapshot after, int iterations, FixAllScope scope, IVerifier verifier, CancellationToken cancellationToken)
        => VerifyAsync(
            before,
            after,
            iterations,
            fixOne: false,
            (solution, fix, check, token) => ApplyAllAsync(solution, fix, scope, check, token),
            verifier.PushContext("Fixing all in " + scope),
            cancellationToken);

    private async Task VerifyAsync(
        StateSnapshot before,
        StateSnapshot after,
        int iterations,
        bool fixOne,
        Func<Solution, SelectedFix, IVerifier, CancellationToken, Task<Solution?>> apply,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var (solution, _) = SolutionFactory.Create(before, _settings);
        var limit = fixOne ? 1 : Math.Min(Math.Abs(iterations), Endless);
        var done = 0;
        while (!(fixOne && done == 1))
        {
            var findings = await AnalysisRun.RunAsync(solution, _settings, cancellationToken).ConfigureAwait(false);
            findings.VerifyNoException(verifier);
            var fixable = findings.All.Where(diagnostic => !diagnostic.IsSuppressed);
            if (await _selection.SelectAsync(solution, fixable, verifier, cancellationToken).ConfigureAwait(false) is not { } fix
                || await apply(solution, fix, verifier, cancellationToken).ConfigureAwait(false) is not { } changed)
            {
                break;
            }

            verifier.True(done < limit, $"The fix was still offered after {limit} iterations: '{fix.Action.Title}' in {fix.Document.FilePath}.");
            solution = changed;
            done++;
        }

        // The text says more than a count, so it is compared first.
        await SolutionComparison.VerifyAsync(solution, after, verifier, cancellationToken).ConfigureAwait(false);
        verifier.True(iterations <= 0 || fixOne || done == iterations, $"Expected {iterations} iterations, but the fix was done after {done}.");
    }

    private async Task<Solution?> ApplyOneAsync(Solution solution, SelectedFix fix, IVerifier verifier, CancellationToken cancellationToken)
        => await FixApplication.ApplyAsync(fix.Action, solution, _validation, verifier, cancellationToken).ConfigureAwait(false);

    private async Task<Solution?> ApplyAllAsync(Solution solution, SelectedFix fix, FixAllScope scope, IVerifier verifier, CancellationToken cancellationToken)
    {
        var provider = fix.Provider.GetFixAllProvider()!;
        var ids = fix.Provider.FixableDiagnosticIds;
        var diagnostics = new FixAllDiagnostics(_settings);
        var context = fix.Document is Document document
            ? new FixAllContext(document, fix.Provider, scope, fix.Action.EquivalenceKey!, ids, diagnostics, cancellationToken)
            : new FixAllContext(fix.Document.Project, fix.Provider, scope, fix.Action.EquivalenceKey!, ids, diagnostics, cancellationToken);
        var action = await provider.GetFixAsync(context).ConfigureAwait(false);
        return action is null
            ? null
            : await FixApplication.ApplyAsync(action, solution, _validation, verifier, cancellationToken).ConfigureAwait(false);
    }
}
