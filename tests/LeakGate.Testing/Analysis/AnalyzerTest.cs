using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Testing.Analysis;
using LeakGate.Testing.State;
using LeakGate.Testing.Suppression;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of analyzers: files, what is expected in them, and which checks are made.</summary>
/// <typeparam name="TVerifier">Reports what went wrong.</typeparam>
public abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected AnalyzerTest() => TestState = new SolutionState(DefaultTestProjectName, DefaultFilePathPrefix, DefaultFileExt);

    /// <summary>The first source file. Setting it adds a file.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    public SolutionState TestState { get; }

    /// <summary>Expected besides those that the markup states.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>Which compiler diagnostics must be expected; errors unless set.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>Default checks to leave out.</summary>
    public TestBehaviors TestBehaviors { get; set; }

    public MarkupOptions MarkupOptions { get; set; }

    /// <summary>Ids that are switched off as by NoWarn.</summary>
    public List<string> DisabledDiagnostics { get; } = new();

    /// <summary>Last changes to the solution before it is compiled; the id is that of the project under test.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = new();

    /// <summary>Called with each actual diagnostic and the expected one that it was paired with, for what the pairing does not compare.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    /// <summary>Ways of suppression that must, and must not, silence the expected diagnostics. Not in Microsoft's library.</summary>
    public SuppressionExpectations Suppressions { get; set; } = SuppressionExpectations.None;

    /// <summary>
    /// How many copies of each file, each in a namespace of its own, are analysed beside it, to let races show. Not in Microsoft's library.
    /// </summary>
    public int ConcurrentCopies { get; set; }

    public abstract string Language { get; }

    protected virtual string DefaultTestProjectName => "TestProject";

    protected virtual string DefaultFilePathPrefix => "/0/Test";

    protected abstract string DefaultFileExt { get; }

    /// <summary>Runs every check.</summary>
    /// <exception cref="InvalidOperationException">A check failed (with <see cref="DefaultVerifier"/>).</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var verifier = new TVerifier();
        verifier.LanguageIsSupported(Language);
        verifier.True(TestState.IsStated, "The test has no code: set TestCode or add to TestState.");
        await RunImplAsync(verifier, cancellationToken).ConfigureAwait(false);
    }

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    protected abstract CompilationOptions CreateCompilationOptions();

    protected abstract ParseOptions CreateParseOptions();

    private protected virtual ImmutableHashSet<string> FixableIds => ImmutableHashSet<string>.Empty;

    private protected virtual async Task RunImplAsync(IVerifier verifier, CancellationToken cancellationToken)
    {
        var settings = CreateSettings();
        var state = StateEvaluator.Evaluate("test state", TestState, ReferenceAssemblies, CreateMarkupContext(settings));
        await VerifyStateAsync(state, settings, verifier, cancellationToken).ConfigureAwait(false);
    }

    private protected AnalysisSettings CreateSettings() => new(
        GetDiagnosticAnalyzers().ToImmutableArray(),
        CreateParseOptions(),
        CreateCompilationOptions(),
        CompilerDiagnostics,
        DisabledDiagnostics.ToImmutableArray(),
        SolutionTransforms.ToImmutableArray());

    private protected MarkupContext CreateMarkupContext(AnalysisSettings settings)
        => new(settings.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToImmutableArray(), FixableIds, MarkupOptions);

    /// <summary>The diagnostics are exactly the expected ones, and every stated or default way of suppression does what it should.</summary>
    private protected async Task VerifyStateAsync(
        StateSnapshot state,
        AnalysisSettings settings,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var findings = await VerifyDiagnosticsAsync(state, settings, verifier, cancellationToken).ConfigureAwait(false);
        await new SuppressionCheck(state, settings, findings, TestBehaviors, Suppressions)
            .VerifyAsync(verifier, cancellationToken)
            .ConfigureAwait(false);
        if (ConcurrentCopies > 0)
        {
            await ConcurrencyCheck.VerifyAsync(state, settings, findings, ConcurrentCopies, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The diagnostics are exactly the expected ones.</summary>
    private protected async Task<Findings> VerifyDiagnosticsAsync(
        StateSnapshot state,
        AnalysisSettings settings,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var check = verifier.PushContext("Diagnostics of " + state.Name);
        var findings = await AnalysisRun.RunAsync(state, settings, cancellationToken).ConfigureAwait(false);
        foreach (var (expected, actual) in findings.VerifyExact(state.ExpectedDiagnostics, check).Pairs)
        {
            DiagnosticVerifier?.Invoke(actual, expected, check);
        }

        return findings;
    }
}
