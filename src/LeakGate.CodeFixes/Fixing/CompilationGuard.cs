using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>
/// Tries edits out before they are offered: the members that they touch are compiled as they are and as they would be. What the conditions of a fix
/// overlooked (an expression tree, a static context, an ambiguous name) shows here.
/// </summary>
internal static class CompilationGuard
{
    /// <summary>Whether the edits of a file would bring an error or a warning that its members do not have now.</summary>
    /// <param name="site">The finding; only its project is compiled.</param>
    /// <param name="edits">The edits to try.</param>
    /// <param name="wholeFile">Looks at all of the file: something is declared in another way than before.</param>
    public static async Task<bool> BreaksAsync(FixSite site, SolutionEdits edits, bool wholeFile = false)
    {
        var merge = new EditMerge();
        if (!merge.TryAdd(edits))
        {
            return true;
        }

        var changed = await merge.ApplyAsync(site.Document.Project.Solution, site.CancellationToken).ConfigureAwait(false);
        var before = site.Model.Compilation;
        var after = before;
        var trees = new List<(SyntaxTree Old, SyntaxTree New, IReadOnlyList<TextSpan> Members, DocumentId Id)>();
        foreach (var pair in edits.Changes)
        {
            if (changed.GetDocument(pair.Key) is not { } document || document.Project.Id != site.Document.Project.Id)
            {
                continue;
            }

            var old = (await site.Document.Project.Solution.GetDocument(pair.Key)!.GetSyntaxTreeAsync(site.CancellationToken).ConfigureAwait(false))!;
            var @new = old.WithChangedText(await document.GetTextAsync(site.CancellationToken).ConfigureAwait(false));
            var root = (CompilationUnitSyntax)await old.GetRootAsync(site.CancellationToken).ConfigureAwait(false);
            var members = wholeFile ? new[] { root.FullSpan } : MembersOf(root, pair.Value);
            after = after.ReplaceSyntaxTree(old, @new);
            trees.Add((old, @new, members, pair.Key));
        }

        foreach (var (old, @new, members, id) in trees)
        {
            var root = (CompilationUnitSyntax)await old.GetRootAsync(site.CancellationToken).ConfigureAwait(false);
            var oldModel = old == site.Root.SyntaxTree ? site.Model : before.GetSemanticModel(old);
            var newModel = after.GetSemanticModel(@new);
            foreach (var member in members)
            {
                var mapped = wholeFile ? new TextSpan(0, @new.Length) : merge.Map(id, member, root) ?? new TextSpan(0, @new.Length);
                var known = Ids(oldModel, member, site);
                if (Ids(newModel, mapped, site).Any(pair => pair.Value > (known.TryGetValue(pair.Key, out var count) ? count : 0)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Dictionary<string, int> Ids(SemanticModel model, TextSpan span, FixSite site)
        => model.GetDiagnostics(span, site.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .GroupBy(diagnostic => diagnostic.Id)
            .ToDictionary(group => group.Key, group => group.Count());

    private static IReadOnlyList<TextSpan> MembersOf(CompilationUnitSyntax root, List<TextChange> changes)
        => changes
            .Select(change => root.FindToken(change.Span.Start).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not BaseNamespaceDeclarationSyntax))
            .Select(member => member?.Span ?? root.FullSpan)
            .Distinct()
            .ToList();
}
