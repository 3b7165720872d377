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
    /// <summary>Whether the edits would bring an error or a warning that the members they touch do not have now.</summary>
    /// <param name="site">The finding; only its project is compiled.</param>
    /// <param name="edits">The edits to try.</param>
    /// <param name="uses">Other places of the finding's file to look at: where a name is used that is declared in another way than before.</param>
    public static async Task<bool> BreaksAsync(FixSite site, SolutionEdits edits, IEnumerable<TextSpan>? uses = null)
    {
        var merge = new EditMerge();
        if (!merge.TryAdd(edits))
        {
            return true;
        }

        var project = site.Document.Project;
        var changed = await merge.ApplyAsync(project.Solution, site.CancellationToken).ConfigureAwait(false);
        var before = site.Model.Compilation;
        var after = before;
        var trees = new List<(SyntaxTree Old, SyntaxTree New, DocumentId Id)>();
        foreach (var id in edits.Changes.Keys)
        {
            if (id.ProjectId == project.Id && project.GetDocument(id) is { } document)
            {
                var old = (await document.GetSyntaxTreeAsync(site.CancellationToken).ConfigureAwait(false))!;
                var @new = old.WithChangedText(await changed.GetDocument(id)!.GetTextAsync(site.CancellationToken).ConfigureAwait(false));
                after = after.ReplaceSyntaxTree(old, @new);
                trees.Add((old, @new, id));
            }
        }

        foreach (var (old, @new, id) in trees)
        {
            var root = (CompilationUnitSyntax)await old.GetRootAsync(site.CancellationToken).ConfigureAwait(false);
            var isSite = old == site.Root.SyntaxTree;
            var touched = edits.Changes[id].Select(change => change.Span).Concat(isSite && uses is not null ? uses : Enumerable.Empty<TextSpan>());
            var oldModel = isSite ? site.Model : before.GetSemanticModel(old);
            var newModel = after.GetSemanticModel(@new);
            foreach (var member in MembersOf(root, touched))
            {
                // A member that is taken out as a whole brings nothing.
                if (merge.Map(id, member, root) is { } moved && IsWorse(Ids(oldModel, member, site), Ids(newModel, moved, site)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsWorse(Dictionary<string, int> before, Dictionary<string, int> after)
        => after.Any(pair => pair.Value > (before.TryGetValue(pair.Key, out var count) ? count : 0));

    private static Dictionary<string, int> Ids(SemanticModel model, TextSpan span, FixSite site)
        => model.GetDiagnostics(span, site.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .GroupBy(diagnostic => IdOf(diagnostic))
            .ToDictionary(group => group.Key, group => group.Count());

    // A name of a library that is not restored is unknown as a type, as a namespace's member or as a name, by where it stands.
    private static string IdOf(Diagnostic diagnostic) => diagnostic.Id is "CS0103" or "CS0234" ? "CS0246" : diagnostic.Id;

    private static IReadOnlyList<TextSpan> MembersOf(CompilationUnitSyntax root, IEnumerable<TextSpan> touched)
        => touched
            .Select(span => root.FindToken(span.Start).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not BaseNamespaceDeclarationSyntax))
            .Select(member => member switch
            {
                null => root.FullSpan,

                // Top-level statements are one method.
                GlobalStatementSyntax => TextSpan.FromBounds(root.Members.OfType<GlobalStatementSyntax>().First().SpanStart, root.Members.OfType<GlobalStatementSyntax>().Last().Span.End),
                _ => member.Span,
            })
            .Distinct()
            .ToList();
}
