using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.CodeFixes;

/// <summary>Carries out a code action and makes sure that the tree it built is one that its text parses to.</summary>
internal static class FixApplication
{
    /// <summary>The solution after the action, every changed document parsed anew.</summary>
    public static async Task<Solution> ApplyAsync(
        CodeAction action,
        Solution solution,
        CodeActionValidationMode mode,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var changes = operations.OfType<ApplyChangesOperation>().ToList();
        verifier.True(changes.Count == 1, $"The code action '{action.Title}' has {changes.Count} operations that change the solution, not 1.");

        var changed = changes[0].ChangedSolution;
        var result = changed;
        foreach (var project in changed.GetChanges(solution).GetProjectChanges())
        {
            foreach (var id in project.GetChangedDocuments().Concat(project.GetAddedDocuments()))
            {
                result = await ReparseAsync(changed.GetDocument(id)!, result, mode, verifier, cancellationToken).ConfigureAwait(false);
            }
        }

        return result;
    }

    private static async Task<Solution> ReparseAsync(
        Document document,
        Solution solution,
        CodeActionValidationMode mode,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var built = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var text = built.ToFullString();
        var parsed = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions?)document.Project.ParseOptions, cancellationToken: cancellationToken)
            .GetRoot(cancellationToken);
        if (mode != CodeActionValidationMode.None && !IsSame(built, parsed, mode))
        {
            verifier.Fail(
                $"The fix built a tree for '{document.Name}' that its text does not parse to.\n"
                + $"built:  {Outline(built)}\nparsed: {Outline(parsed)}\ntext:\n{text}");
        }

        return solution.WithDocumentText(document.Id, SourceFileList.ToSourceText(text));
    }

    private static bool IsSame(SyntaxNode built, SyntaxNode parsed, CodeActionValidationMode mode)
    {
        if (mode == CodeActionValidationMode.Full)
        {
            return built.IsEquivalentTo(parsed);
        }

        return built.DescendantNodesAndTokensAndSelf().Select(Signature)
            .SequenceEqual(parsed.DescendantNodesAndTokensAndSelf().Select(Signature));
    }

    private static (int Kind, string Text) Signature(SyntaxNodeOrToken part)
        => (part.RawKind, part.IsToken ? part.AsToken().Text : string.Empty);

    private static string Outline(SyntaxNode root)
        => string.Join(' ', root.DescendantNodesAndTokens().Select(part => part.Kind().ToString()));
}
