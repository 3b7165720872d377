using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Testing.Analysis;
using LeakGate.Testing.Diagnostics;
using LeakGate.Testing.State;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.Robustness;

/// <summary>Runs an analyzer on broken source: it must not throw, and must not print what it must never print.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <typeparam name="TVerifier">Reports what went wrong.</typeparam>
public static class CSharpRobustness<TAnalyzer, TVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TVerifier : IVerifier, new()
{
    /// <summary>Runs the analyzer on the source, on its beginnings and on random mutations of it.</summary>
    /// <param name="source">The code to break, without markup.</param>
    /// <param name="variants">How many beginnings, and how many mutations.</param>
    /// <param name="seed">The same seed gives the same mutations; a failure names it.</param>
    /// <param name="neverPrinted">Texts that no message and no property may contain, for example the secrets in the source.</param>
    /// <exception cref="InvalidOperationException">It threw or printed (with <see cref="DefaultVerifier"/>); the message has the broken source.</exception>
    public static Task DoesNotThrowAsync(
        string source,
        int variants = 50,
        int seed = 1,
        IEnumerable<string>? neverPrinted = null,
        CancellationToken cancellationToken = default)
    {
        var mutator = new SourceMutator(seed);
        var broken = mutator.Truncate(source, variants).Concat(mutator.Mutate(source, variants)).Prepend(source);
        return DoesNotThrowOnAsync(broken, neverPrinted, string.Create(CultureInfo.InvariantCulture, $"seed {seed}"), cancellationToken);
    }

    /// <summary>Runs the analyzer on each of these sources by itself.</summary>
    /// <param name="sources">Code that need not compile, without markup.</param>
    /// <param name="neverPrinted">Texts that no message and no property may contain.</param>
    /// <param name="name">What a failure calls these sources.</param>
    public static async Task DoesNotThrowOnAsync(
        IEnumerable<string> sources,
        IEnumerable<string>? neverPrinted = null,
        string name = "given sources",
        CancellationToken cancellationToken = default)
    {
        var forbidden = (neverPrinted ?? Array.Empty<string>()).ToImmutableArray();
        var settings = new AnalysisSettings(
            ImmutableArray.Create<DiagnosticAnalyzer>(new TAnalyzer()),
            new CSharpParseOptions(LanguageVersion.Latest),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true),
            CompilerDiagnostics.None,
            ImmutableArray<string>.Empty,
            ImmutableArray<Func<Solution, ProjectId, Solution>>.Empty);
        var number = 0;
        foreach (var source in sources)
        {
            var verifier = new TVerifier().PushContext(string.Create(CultureInfo.InvariantCulture, $"{name}, variant {number++}:\n{source}"));
            var findings = await AnalysisRun.RunAsync(State(source), settings, cancellationToken).ConfigureAwait(false);
            findings.VerifyNoException(verifier);
            foreach (var diagnostic in findings.All)
            {
                var printed = Printed(diagnostic);
                var leaked = forbidden.FirstOrDefault(text => printed.Contains(text, StringComparison.Ordinal));
                verifier.True(leaked is null, $"{diagnostic.Id} prints what must never be printed: {printed}");
            }
        }
    }

    private static StateSnapshot State(string source)
    {
        var file = new TestFile("/0/Test0.cs", SourceFileList.ToSourceText(source));
        var project = new ProjectSnapshot(
            "TestProject",
            OutputKind.DynamicallyLinkedLibrary,
            ReferenceAssemblies.Default,
            ImmutableArray.Create(file),
            ImmutableArray<TestFile>.Empty,
            ImmutableArray<TestFile>.Empty,
            ImmutableArray<TestFile>.Empty,
            ImmutableArray<MetadataReference>.Empty,
            ImmutableArray<string>.Empty);
        return new StateSnapshot("broken source", ImmutableArray.Create(project), ImmutableArray<DiagnosticResult>.Empty);
    }

    private static string Printed(Diagnostic diagnostic)
        => string.Join(" | ", diagnostic.Properties.Select(p => p.Key + "=" + p.Value).Prepend(DiagnosticText.Message(diagnostic)));
}
