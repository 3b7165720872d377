using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>Finds a part of a string's value in the text of its literal, through escapes.</summary>
internal static class LiteralParts
{
    /// <summary>
    /// The token in <paramref name="expression"/> that holds all of the part and where in the file it is typed; null when it is typed in
    /// several literals or none.
    /// </summary>
    public static (SyntaxToken Token, TextSpan Span)? Find(ExpressionSyntax expression, string text, int start, int length)
    {
        var part = text.Substring(start, length);
        foreach (var token in expression.DescendantTokens().Where(IsText))
        {
            // In a lone literal the place is known; in one of several, the text says it.
            var at = expression is LiteralExpressionSyntax ? start : token.ValueText.IndexOf(part, StringComparison.Ordinal);
            if (at >= 0 && at + length <= token.ValueText.Length && length > 0 && Map(token, at, length) is { } span)
            {
                return (token, span);
            }

            if (length == 0 && expression is LiteralExpressionSyntax && Map(token, start, 0) is { } empty)
            {
                return (token, empty);
            }
        }

        return null;
    }

    private static bool IsText(SyntaxToken token)
        => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
            || token.IsKind(SyntaxKind.Utf8StringLiteralToken);

    private static TextSpan? Map(SyntaxToken token, int start, int length)
    {
        var raw = token.Text;
        if (raw.StartsWith("\"\"\"", StringComparison.Ordinal) || IsInRawInterpolation(token))
        {
            // No escapes, but lines lose their indentation.
            var part = token.ValueText.Substring(start, length);
            var at = length == 0 ? -1 : raw.IndexOf(part, StringComparison.Ordinal);
            return at < 0 ? null : new TextSpan(token.SpanStart + at, length);
        }

        var isHole = token.IsKind(SyntaxKind.InterpolatedStringTextToken);
        var isVerbatim = isHole ? IsVerbatim(token.Parent?.Parent) : raw.StartsWith("@", StringComparison.Ordinal);
        var position = isHole ? 0 : isVerbatim ? 2 : 1;
        var value = 0;
        var from = -1;
        while (position <= raw.Length)
        {
            if (value == start && from < 0)
            {
                from = position;
            }

            if (value >= start + length)
            {
                return new TextSpan(token.SpanStart + from, position - from);
            }

            if (position >= raw.Length)
            {
                break;
            }

            var (step, produced) = Step(raw, position, isVerbatim, isHole);
            position += step;
            value += produced;
        }

        return null;
    }

    // How many characters of the literal make the next characters of the value.
    private static (int Step, int Produced) Step(string raw, int at, bool isVerbatim, bool isHole)
    {
        var c = raw[at];
        if (isHole && c is '{' or '}' && at + 1 < raw.Length && raw[at + 1] == c)
        {
            return (2, 1);
        }

        if (isVerbatim)
        {
            return c == '"' && at + 1 < raw.Length && raw[at + 1] == '"' ? (2, 1) : (1, 1);
        }

        if (c != '\\' || at + 1 >= raw.Length)
        {
            return (1, 1);
        }

        switch (raw[at + 1])
        {
            case 'u':
                return (6, 1);
            case 'U':
                return (10, raw.Length >= at + 10 && Convert.ToInt32(raw.Substring(at + 2, 8), 16) > 0xFFFF ? 2 : 1);
            case 'x':
                var digits = 0;
                while (digits < 4 && at + 2 + digits < raw.Length && Uri.IsHexDigit(raw[at + 2 + digits]))
                {
                    digits++;
                }

                return (2 + digits, 1);
            default:
                return (2, 1);
        }
    }

    private static bool IsVerbatim(SyntaxNode? interpolated)
        => interpolated is InterpolatedStringExpressionSyntax { StringStartToken: var start } && start.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken);

    private static bool IsInRawInterpolation(SyntaxToken token)
        => token.Parent?.Parent is InterpolatedStringExpressionSyntax { StringStartToken: var start }
            && (start.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken) || start.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken));
}
