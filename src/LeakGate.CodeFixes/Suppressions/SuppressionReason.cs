using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Suppressions;

/// <summary>Why somebody suppressed a finding, in that person's own words.</summary>
/// <param name="Text">The words; empty when there are none, or none that may be copied.</param>
/// <param name="Comment">The comment that says it, at the end of the suppression's line, and goes with it.</param>
internal readonly record struct SuppressionReason(string Text, TextSpan? Comment)
{
    // Fewer are a heading ("Arrange") and no reason.
    private const int WordsOfASentence = 3;
    private const int ShortestSecret = 3;
    private const int ShortestPart = 6;

    private static SuppressionReason None { get; } = new(string.Empty, null);

    /// <summary>The attribute's justification, else the comment at the end of the line, else the one above it.</summary>
    public static SuppressionReason Of(CodeSuppression suppression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (suppression.Attribute is { } attribute && JustificationOf(attribute, model, cancellationToken) is { } justification)
        {
            return new SuppressionReason(justification, null);
        }

        if (suppression.IsMarker)
        {
            return None;
        }

        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var text = model.SyntaxTree.GetText(cancellationToken);
        var end = suppression.Attribute?.Parent!.Span.End ?? 0;
        if (CommentIn(root, text.Lines.GetLineFromPosition(suppression.Pragma?.SpanStart ?? end)) is { } own && IsOwn(own, suppression, text) && WordsOf(own) is { Length: > 0 } words)
        {
            return new SuppressionReason(words, own.Span);
        }

        var above = text.Lines.IndexOf(suppression.Pragma?.SpanStart ?? suppression.Attribute!.Parent!.SpanStart) - 1;
        return above >= 0 && text.Lines[above] is var other && CommentIn(root, other) is { } note && text.ToString(TextSpan.FromBounds(other.Start, note.SpanStart)).Trim().Length == 0
            && WordsOf(note) is var sentence && sentence.Split(' ').Length >= WordsOfASentence && !sentence.EndsWith(";", StringComparison.Ordinal)
            ? new SuppressionReason(sentence, null)
            : None;
    }

    /// <summary>Without its words when they repeat a secret: they are about to be copied into a file that nothing looks for secrets in.</summary>
    public SuppressionReason WithoutSecrets(IReadOnlyList<Diagnostic> findings, AnalyzerOptions options, CancellationToken cancellationToken)
        => Text.Length == 0 || (!Repeats(Text, findings, cancellationToken) && !IsAFinding(Text, options, cancellationToken)) ? this : None;

    // Behind code that follows an attribute it is about the code.
    private static bool IsOwn(SyntaxTrivia comment, CodeSuppression suppression, SourceText text)
        => suppression.Pragma is not null
            || (suppression.Attribute!.Parent!.Span.End is var end && comment.SpanStart >= end && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(end, comment.SpanStart))));

    private static string? JustificationOf(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
        => attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Justification") is { } given
            && model.GetConstantValue(given.Expression, cancellationToken) is { HasValue: true, Value: string words } && OneLine(words) is { Length: > 0 } line && line != "<Pending>"
            ? line
            : null;

    private static SyntaxTrivia? CommentIn(SyntaxNode root, TextLine line)
    {
        var comment = root.DescendantTrivia(line.SpanIncludingLineBreak, descendIntoTrivia: true).FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && line.Span.Contains(trivia.Span));
        return comment.RawKind == 0 ? null : comment;
    }

    private static string WordsOf(SyntaxTrivia comment) => OneLine(comment.ToString().TrimStart('/'));

    private static string OneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Repeats(string words, IReadOnlyList<Diagnostic> findings, CancellationToken cancellationToken)
        => findings.SelectMany(finding => finding.AdditionalLocations.Prepend(finding.Location))
            .Where(place => place.SourceTree is not null)
            .SelectMany(place => place.SourceTree!.GetRoot(cancellationToken).DescendantTokens(place.SourceSpan).Where(token => token.Span.IntersectsWith(place.SourceSpan)))
            .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken || token.IsKind(SyntaxKind.CharacterLiteralToken) || token.Parent is LiteralExpressionSyntax)
            .Any(token => Repeats(words, token.ValueText));

    private static bool Repeats(string words, string value)
        => (value.Length >= ShortestSecret && words.IndexOf(value, StringComparison.OrdinalIgnoreCase) >= 0)
            || words.Split(' ').Select(word => word.Trim('\'', '"', '`', '.', ',', ';', ':', '(', ')'))
                .Any(word => word.Length >= ShortestPart && !word.All(char.IsLetter) && value.IndexOf(word, StringComparison.Ordinal) >= 0);

    // As a comment of its own, which the rules look at with all that the policy adds to them.
    private static bool IsAFinding(string words, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var tree = CSharpSyntaxTree.ParseText("// " + words + "\nclass C { }", cancellationToken: cancellationToken);
        var compilation = CSharpCompilation.Create("Reason", new[] { tree });
        return FileAnalysis.NotExempted(new ProjectContext(compilation, options), tree, cancellationToken).Any();
    }
}
