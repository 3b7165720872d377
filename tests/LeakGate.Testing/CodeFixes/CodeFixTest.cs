using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Testing.Analysis;
using LeakGate.Testing.CodeFixes;
using LeakGate.Testing.State;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// A test of a code fix: the test state is fixed one diagnostic at a time, then all at once in document, project and solution. Without a
/// fixed state only the diagnostics are checked; a fixed state equal to the test state says that no fix is offered.
/// </summary>
/// <typeparam name="TVerifier">Reports what went wrong.</typeparam>
public abstract class CodeFixTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected CodeFixTest()
    {
        FixedState = new SolutionState(DefaultTestProjectName, DefaultFilePathPrefix, DefaultFileExt);
        BatchFixedState = new SolutionState(DefaultTestProjectName, DefaultFilePathPrefix, DefaultFileExt);
    }

    /// <summary>The first source file after the fix. Setting it adds a file.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>The first source file after fixing all, where that differs from fixing one by one. Setting it adds a file.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    public SolutionState FixedState { get; }

    public SolutionState BatchFixedState { get; }

    /// <summary>Checks of code fixes to leave out.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>
    /// How often the fix is applied one by one: exactly if positive, at most if negative, 0 if it must not be offered. Unless set: at most
    /// once for each fixable diagnostic, or 0 when the fixed state is the test state.
    /// </summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>The same for fixing all in any scope. Unless set: once (in a document: at most once for each file with a fixable diagnostic).</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>The same for fixing all in a document; <see cref="NumberOfFixAllIterations"/> unless set.</summary>
    public int? NumberOfFixAllInDocumentIterations { get; set; }

    /// <summary>The same for fixing all in a project; <see cref="NumberOfFixAllIterations"/> unless set.</summary>
    public int? NumberOfFixAllInProjectIterations { get; set; }

    /// <summary>Which of the offered actions is meant, counted from 0; the first unless set.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The key of the action that is meant.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>Called with each action before it is applied, for example to check its title.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    private protected override ImmutableHashSet<string> FixableIds
        => GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToImmutableHashSet(StringComparer.Ordinal);

    private bool IsFixExpected
        => FixedState.IsStated || BatchFixedState.IsStated || CodeActionEquivalenceKey is not null || CodeActionIndex is not null
            || NumberOfIncrementalIterations is not null || NumberOfFixAllIterations is not null;

    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    private protected override async Task RunImplAsync(IVerifier verifier, CancellationToken cancellationToken)
    {
        var settings = CreateSettings();
        var context = CreateMarkupContext(settings);
        var before = StateEvaluator.Evaluate("test state", TestState, ReferenceAssemblies, context);
        await VerifyStateAsync(before, settings, verifier, cancellationToken).ConfigureAwait(false);
        if (!IsFixExpected)
        {
            return;
        }

        var after = StateEvaluator.EvaluateAfter("fixed state", FixedState, before, ReferenceAssemblies, context);
        var batch = StateEvaluator.EvaluateAfter("batch-fixed state", BatchFixedState, after, ReferenceAssemblies, context);
        await VerifyDiagnosticsAsync(after, settings, verifier, cancellationToken).ConfigureAwait(false);
        if (BatchFixedState.IsStated)
        {
            await VerifyDiagnosticsAsync(batch, settings, verifier, cancellationToken).ConfigureAwait(false);
        }

        await VerifyFixesAsync(before, after, batch, settings, verifier, cancellationToken).ConfigureAwait(false);
    }

    private async Task VerifyFixesAsync(
        StateSnapshot before,
        StateSnapshot after,
        StateSnapshot batch,
        AnalysisSettings settings,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var providers = GetCodeFixProviders().ToImmutableArray();
        var selection = new FixSelection(providers, CodeActionIndex, CodeActionEquivalenceKey, CodeActionVerifier);
        var check = new FixCheck(settings, selection, CodeActionValidationMode);
        var fixable = before.ExpectedDiagnostics.Where(diagnostic => FixableIds.Contains(diagnostic.Id)).ToList();
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck))
        {
            await LocalDiagnosticCheck.VerifyAsync(before, settings, FixableIds, verifier, cancellationToken).ConfigureAwait(false);
        }

        var iterations = NumberOfIncrementalIterations ?? (before.HasSameFiles(after) ? 0 : -fixable.Count);
        var fixOne = CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne);
        await check.VerifyIncrementalAsync(before, after, iterations, fixOne, verifier, cancellationToken).ConfigureAwait(false);

        if (providers.All(provider => provider.GetFixAllProvider() is null))
        {
            verifier.False(BatchFixedState.IsStated, "A batch-fixed state is stated, but the code fix has no FixAllProvider.");
            return;
        }

        var files = fixable.Where(d => d.HasLocation).Select(d => d.Spans[0].Span.Path).Distinct().Count();
        var (inDocument, inProject, once) = before.HasSameFiles(batch) ? (0, 0, 0) : (-files, before.Projects.Length == 1 ? 1 : -before.Projects.Length, 1);
        var scopes = new[]
        {
            (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck, NumberOfFixAllInDocumentIterations ?? NumberOfFixAllIterations ?? inDocument),
            (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck, NumberOfFixAllInProjectIterations ?? NumberOfFixAllIterations ?? inProject),
            (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck, NumberOfFixAllIterations ?? once),
        };
        foreach (var (scope, skip, times) in scopes)
        {
            if (!CodeFixTestBehaviors.HasFlag(skip) && Supports(providers, scope))
            {
                await check.VerifyAllAsync(before, batch, times, scope, verifier, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static bool Supports(ImmutableArray<CodeFixProvider> providers, FixAllScope scope)
        => providers.All(provider => provider.GetFixAllProvider()?.GetSupportedFixAllScopes().Contains(scope) == true);
}
