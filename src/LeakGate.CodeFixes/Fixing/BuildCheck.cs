using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>
/// Tries edits on the finding's file and binds what they touch: a fix that would bring a new error or warning is not offered. Only the members that change are
/// bound, so that the light bulb stays quick in a long file.
/// </summary>
internal static class BuildCheck
{
    /// <summary>Whether the changed members have no more errors and warnings of any kind than before.</summary>
    public static bool Passes(FixSite site, SolutionEdits edits)
    {
        if (!edits.Changes.TryGetValue(site.Document.Id, out var changes))
        {
            return !edits.IsEmpty;
        }

        var ordered = changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Span.Start < ordered[i - 1].Span.End)
            {
                return false;
            }
        }

        var oldTree = site.Root.SyntaxTree;
        var newTree = oldTree.WithChangedText(site.Text.WithChanges(ordered));
        var newModel = site.Model.Compilation.ReplaceSyntaxTree(oldTree, newTree).GetSemanticModel(newTree);
        foreach (var region in RegionsOf(site.Root, ordered))
        {
            var moved = TextSpan.FromBounds(Moved(region.Start, ordered, isEnd: false), Moved(region.End, ordered, isEnd: true));
            if (!IsNoWorse(site.Model.GetDiagnostics(region, site.CancellationToken), newModel.GetDiagnostics(moved, site.CancellationToken)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNoWorse(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after)
    {
        var counts = CountsOf(before);
        return CountsOf(after).All(pair => counts.TryGetValue(pair.Key, out var count) && count >= pair.Value);
    }

    private static Dictionary<string, int> CountsOf(IEnumerable<Diagnostic> diagnostics)
        => diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.Count());

    // The members around the changes; one for all top-level statements, which are one method.
    private static IEnumerable<TextSpan> RegionsOf(CompilationUnitSyntax root, IEnumerable<TextChange> changes)
    {
        var regions = new HashSet<TextSpan>();
        foreach (var change in changes)
        {
            var node = root.FindToken(System.Math.Min(change.Span.Start, root.FullSpan.End)).Parent;
            while (node is not null && !IsRegion(node))
            {
                node = node.Parent;
            }

            regions.Add(node switch
            {
                GlobalStatementSyntax => TextSpan.FromBounds(root.Members.OfType<GlobalStatementSyntax>().First().FullSpan.Start, root.Members.OfType<GlobalStatementSyntax>().Last().FullSpan.End),
                null => root.FullSpan,
                _ => node.FullSpan,
            });
        }

        return regions;
    }

    private static bool IsRegion(SyntaxNode node)
        => node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax and not TypeDeclarationSyntax;

    private static int Moved(int position, IEnumerable<TextChange> changes, bool isEnd)
    {
        var moved = position;
        foreach (var change in changes)
        {
            if (change.Span.End < position || (change.Span.End == position && isEnd))
            {
                moved += (change.NewText?.Length ?? 0) - change.Span.Length;
            }
        }

        return moved;
    }
}
