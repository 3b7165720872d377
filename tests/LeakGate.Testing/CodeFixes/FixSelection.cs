using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.CodeFixes;

/// <summary>Which of the offered code actions a test means.</summary>
internal sealed record FixSelection(
    ImmutableArray<CodeFixProvider> Providers,
    int? Index,
    string? EquivalenceKey,
    Action<CodeAction, IVerifier>? Verify)
{
    /// <summary>The action meant for the first diagnostic that has one; null when none has.</summary>
    public async Task<SelectedFix?> SelectAsync(
        Solution solution,
        IEnumerable<Diagnostic> diagnostics,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (FindDocument(solution, diagnostic) is not { } document)
            {
                continue;
            }

            var offered = new List<(CodeFixProvider Provider, CodeAction Action)>();
            foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var context = new CodeFixContext(document, diagnostic, (action, _) => offered.Add((provider, action)), cancellationToken);
                await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
            }

            if (Choose(offered) is { } chosen)
            {
                Verify?.Invoke(chosen.Action, verifier);
                return new SelectedFix(chosen.Provider, chosen.Action, document);
            }
        }

        return null;
    }

    private (CodeFixProvider Provider, CodeAction Action)? Choose(List<(CodeFixProvider Provider, CodeAction Action)> offered)
    {
        var index = Index ?? (EquivalenceKey is null ? 0 : offered.FindIndex(o => o.Action.EquivalenceKey == EquivalenceKey));
        return index >= 0 && index < offered.Count && (EquivalenceKey is null || offered[index].Action.EquivalenceKey == EquivalenceKey)
            ? offered[index]
            : null;
    }

    private static TextDocument? FindDocument(Solution solution, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is { } tree)
        {
            return solution.GetDocument(tree);
        }

        var path = diagnostic.Location.GetLineSpan().Path;
        return string.IsNullOrEmpty(path)
            ? null
            : solution.Projects.SelectMany(project => project.AdditionalDocuments).FirstOrDefault(document => document.FilePath == path);
    }
}

/// <summary>A code action, who offered it and where.</summary>
internal sealed record SelectedFix(CodeFixProvider Provider, CodeAction Action, TextDocument Document);
