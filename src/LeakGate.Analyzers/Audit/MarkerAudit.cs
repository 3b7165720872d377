using System.Threading;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Audit;

/// <summary>
/// What hides a finding without being aimed at LeakGate: markers of generated code, and <c>#pragma warning disable</c> without ids. Tools write them everywhere,
/// so they count only where there is a finding behind them.
/// </summary>
internal static class MarkerAudit
{
    /// <summary>What hides a finding of <paramref name="ruleId"/> at <paramref name="span"/>, or null.</summary>
    /// <param name="model">The file's model.</param>
    /// <param name="origin">What marks the whole file.</param>
    /// <param name="ruleId">The finding's rule.</param>
    /// <param name="span">Its place.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Suppression? Find(SemanticModel model, CodeOrigin origin, string ruleId, TextSpan span, CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        return origin switch
        {
            CodeOrigin.Configured => new Suppression(ruleId, "generated_code = true", tree.GetLocation(default)),
            CodeOrigin.FileName => new Suppression(ruleId, "the file's name, which marks it as generated", tree.GetLocation(default)),
            CodeOrigin.Header => new Suppression(ruleId, "the comment that marks the file as generated", HeaderOf(tree, cancellationToken)),
            _ => InPart(model, ruleId, span, cancellationToken),
        };
    }

    private static Suppression? InPart(SemanticModel model, string ruleId, TextSpan span, CancellationToken cancellationToken)
    {
        if (GeneratedCode.IsInGeneratedPart(model, span, cancellationToken))
        {
            return new Suppression(ruleId, "a marker of generated code (#line hidden or [GeneratedCode])", Location.Create(model.SyntaxTree, span));
        }

        return PragmaBefore(model.SyntaxTree, span.Start, cancellationToken) is { } pragma
            ? new Suppression(
                ruleId,
                "a pragma for all warnings",
                Location.Create(model.SyntaxTree, TextSpan.FromBounds(pragma.SpanStart, pragma.DisableOrRestoreKeyword.Span.End)))
            : null;
    }

    private static Location HeaderOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var trivia in tree.GetRoot(cancellationToken).GetLeadingTrivia())
        {
            if (GeneratedCode.IsHeader(trivia))
            {
                return trivia.GetLocation();
            }
        }

        return tree.GetLocation(default);
    }

    /// <summary>The pragma without ids that holds at a position. One that restores a single id, behind it, is left to the compiler.</summary>
    private static PragmaWarningDirectiveTriviaSyntax? PragmaBefore(SyntaxTree tree, int position, CancellationToken cancellationToken)
    {
        PragmaWarningDirectiveTriviaSyntax? holds = null;
        foreach (var pragma in PragmaDirectives.Of(tree.GetRoot(cancellationToken)))
        {
            if (pragma.SpanStart >= position)
            {
                break;
            }

            if (pragma.ErrorCodes.Count == 0)
            {
                holds = pragma.Disables() ? pragma : null;
            }
        }

        return holds;
    }
}
