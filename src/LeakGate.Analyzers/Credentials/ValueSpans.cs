using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Credentials;

/// <summary>Where in the source a part of a string's value is typed.</summary>
internal static class ValueSpans
{
    /// <summary>
    /// The span to report for the characters from <paramref name="start"/> of <paramref name="text"/>: the whole expression when it stands on one
    /// line, else the part of it that holds them, so that the line is the secret's.
    /// </summary>
    public static TextSpan Of(ExpressionSyntax origin, string text, int start, int length)
    {
        var lines = origin.SyntaxTree.GetLineSpan(origin.Span);
        if (lines.StartLinePosition.Line == lines.EndLinePosition.Line || length == 0 || start < 0 || start + length > text.Length)
        {
            return origin.Span;
        }

        var secret = text.Substring(start, length);
        foreach (var token in origin.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
            {
                var at = token.Text.IndexOf(secret, StringComparison.Ordinal);
                if (at >= 0)
                {
                    return new TextSpan(token.SpanStart + at, length);
                }
            }
        }

        return LineOf(origin, text, start) ?? FirstLineOf(origin, secret);
    }

    /// <summary>
    /// Whether those characters are typed inside of <paramref name="origin"/> at all: a text put together may take its secret from a constant, which is
    /// then the finding.
    /// </summary>
    public static bool IsTypedIn(ExpressionSyntax origin, string text, int start, int length)
    {
        if (origin is LiteralExpressionSyntax || length == 0 || start < 0 || start + length > text.Length)
        {
            return true;
        }

        // A few characters suffice: escapes and line breaks may interrupt the rest.
        var head = text.Substring(start, Math.Min(length, 4));
        foreach (var token in origin.DescendantTokens())
        {
            var isText = token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken);
            if (isText && token.ValueText.IndexOf(head, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // An escape in a literal of several lines ("" of a verbatim string) hides the text, but the lines still count.
    private static TextSpan? LineOf(ExpressionSyntax origin, string text, int start)
    {
        if (origin is not LiteralExpressionSyntax)
        {
            return null;
        }

        var breaks = 0;
        for (var i = 0; i < start; i++)
        {
            breaks += text[i] == '\n' ? 1 : 0;
        }

        var lines = origin.SyntaxTree.GetText().Lines;
        var first = lines.GetLineFromPosition(origin.SpanStart).LineNumber;
        if (breaks == 0 || first + breaks >= lines.Count || lines[first + breaks].Start >= origin.Span.End)
        {
            return null;
        }

        var line = lines[first + breaks];
        return TextSpan.FromBounds(line.Start, Math.Min(line.End, origin.Span.End));
    }

    // The secret itself spans lines or parts (a PEM block): its first line is what can be found.
    private static TextSpan FirstLineOf(ExpressionSyntax origin, string secret)
    {
        var end = secret.IndexOfAny(new[] { '\r', '\n' });
        var first = end > 0 ? secret.Substring(0, end) : secret.Substring(0, Math.Min(secret.Length, 8));
        foreach (var token in origin.DescendantTokens())
        {
            var at = token.Text.IndexOf(first, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new TextSpan(token.SpanStart + at, first.Length);
            }
        }

        return origin.Span;
    }
}
