using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>
/// Mends all findings of a document, project or solution. In rounds: the fixes whose edits do not touch each other are applied together; those that
/// are left are worked out again on the outcome, so that two settings that one initializer lacks both end up in it.
/// </summary>
internal sealed class FindingFixAllProvider : FixAllProvider
{
    public static readonly FindingFixAllProvider Instance = new();

    private FindingFixAllProvider()
    {
    }

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        if (context.CodeFixProvider is not FindingFixProvider provider)
        {
            return null;
        }

        // With nothing left to do it is an action that changes nothing: dotnet format loads the fixes once for each project, asks each of them, and would
        // report the second as unable.
        var pending = await CollectAsync(context).ConfigureAwait(false);
        return CodeAction.Create(
            provider.FixAllTitle,
            token => FixAsync(provider, context.CodeActionEquivalenceKey, context.Solution, pending, token),
            context.CodeActionEquivalenceKey);
    }

    private static async Task<Solution> FixAsync(
        FindingFixProvider provider, string? key, Solution solution, List<(DocumentId Document, FixFinding Finding)> pending, CancellationToken cancellationToken)
    {
        var names = new GivenNames();
        while (pending.Count > 0)
        {
            var merge = new EditMerge();
            var deferred = new List<(DocumentId Document, FixFinding Finding)>();
            foreach (var (id, finding) in pending)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (solution.GetDocument(id) is { } document
                    && await FixSite.CreateAsync(document, finding, names, cancellationToken).ConfigureAwait(false) is { } site
                    && await provider.FindAsync(site, key).ConfigureAwait(false) is { } fix
                    && !merge.TryAdd(fix.Edits))
                {
                    deferred.Add((id, finding));
                }
            }

            if (merge.IsEmpty)
            {
                break;
            }

            pending = await FollowAsync(solution, merge, deferred, cancellationToken).ConfigureAwait(false);
            solution = await merge.ApplyAsync(solution, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<List<(DocumentId Document, FixFinding Finding)>> FollowAsync(
        Solution solution, EditMerge merge, List<(DocumentId Document, FixFinding Finding)> findings, CancellationToken cancellationToken)
    {
        var moved = new List<(DocumentId Document, FixFinding Finding)>();
        foreach (var (id, finding) in findings)
        {
            if (await solution.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax root
                && merge.Map(id, finding.Span, root) is { } span
                && finding.Related.Select(related => merge.Map(id, related, root)).ToList() is var related
                && related.All(place => place is not null))
            {
                moved.Add((id, finding with { Span = span, Related = related.Select(place => place!.Value).ToImmutableArray() }));
            }
        }

        return moved;
    }

    private static async Task<List<(DocumentId Document, FixFinding Finding)>> CollectAsync(FixAllContext context)
    {
        // A file that is compiled several times reports each finding as often.
        var seen = new HashSet<(string? Path, FixFinding Finding)>();
        return (await ScopeFindings.CollectAsync(context).ConfigureAwait(false))
            .SelectMany(project => project.Diagnostics)
            .Where(diagnostic => diagnostic.Location.IsInSource)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => (Document: context.Solution.GetDocument(diagnostic.Location.SourceTree), Diagnostic: diagnostic))
            .Where(pair => pair.Document is not null && seen.Add((pair.Document.FilePath, FixFinding.Of(pair.Diagnostic))))
            .Select(pair => (pair.Document!.Id, FixFinding.Of(pair.Diagnostic)))
            .ToList();
    }
}
