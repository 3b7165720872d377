using System.Collections.Generic;
using System.Text;
using LeakGate.Analyzers.Json;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Storage.Policies;

/// <summary>
/// The text of a string expression with the place in the source of each of its characters: regular, verbatim, raw and interpolated strings, and sums of them.
/// What is not typed there (an interpolation, another operand) is one <see cref="JsonNode.Hole"/> with the place of the whole expression.
/// </summary>
internal sealed class SourceString
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _places = new();
    private readonly List<ExpressionSyntax> _pieces = new();
    private readonly List<int> _pieceOf = new();
    private readonly SourceText _source;

    private SourceString(SourceText source) => _source = source;

    public string Text => _text.ToString();

    /// <summary>The text of <paramref name="expression"/>; null when it is no string of these kinds.</summary>
    public static SourceString? Read(ExpressionSyntax expression, SourceText source)
    {
        var result = new SourceString(source);
        return result.Add(expression, isWhole: true) ? result : null;
    }

    /// <summary>
    /// Adds the removal of the characters from <paramref name="start"/> to <paramref name="end"/>, with <paramref name="replacement"/> in their place. A replacement
    /// must need no escape in any kind of string.
    /// </summary>
    public void Replace(FixSite site, int start, int end, string replacement, SolutionEdits edits)
    {
        if (end <= start)
        {
            return;
        }

        var first = _pieceOf[start];
        var last = _pieceOf[end - 1];
        if (first == last || (IsQuoted(first) && IsQuoted(last) && QuoteOf(_pieces[first]) == QuoteOf(_pieces[last])))
        {
            edits.Replace(site.Document.Id, TextSpan.FromBounds(_places[start].Start, _places[end - 1].End), replacement);
            return;
        }

        // Strings of different kinds: each loses its own part.
        for (var position = start; position < end;)
        {
            var next = position;
            while (next < end && _pieceOf[next] == _pieceOf[position])
            {
                next++;
            }

            var isOperand = !IsQuoted(_pieceOf[position]);
            edits.Replace(
                site.Document.Id, TextSpan.FromBounds(_places[position].Start, _places[next - 1].End), isOperand ? "\"" + replacement + "\"" : replacement);
            replacement = string.Empty;
            position = next;
        }
    }

    private bool IsQuoted(int piece) => _pieces[piece] is InterpolatedStringExpressionSyntax || _pieces[piece].IsKind(SyntaxKind.StringLiteralExpression);

    // What stands before the first quote and the quotes themselves.
    private static string QuoteOf(ExpressionSyntax piece)
    {
        var text = piece.ToString();
        var quote = text.IndexOf('"');
        var end = quote;
        while (end < text.Length && text[end] == '"')
        {
            end++;
        }

        return end - quote >= 3 ? text.Substring(0, end) + piece.Span.Start : text.Substring(0, quote + 1);
    }

    private bool Add(ExpressionSyntax expression, bool isWhole)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Add(parenthesized.Expression, isWhole);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return Add(sum.Left, isWhole: false) && Add(sum.Right, isWhole: false);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                _pieces.Add(literal);
                return AddQuoted(literal.Token.Span, literal.Token.Text, System.Array.Empty<TextSpan>());
            case InterpolatedStringExpressionSyntax interpolated:
                _pieces.Add(interpolated);
                var holes = new List<TextSpan>();
                foreach (var content in interpolated.Contents)
                {
                    if (content is InterpolationSyntax)
                    {
                        holes.Add(content.Span);
                    }
                }

                return AddQuoted(interpolated.Span, interpolated.ToString(), holes);
            default:
                if (isWhole)
                {
                    return false;
                }

                _pieces.Add(expression);
                Append(JsonNode.Hole, expression.Span);
                return true;
        }
    }

    private bool AddQuoted(TextSpan span, string written, IReadOnlyList<TextSpan> holes)
    {
        var quote = written.IndexOf('"');
        var quotes = 0;
        while (quote >= 0 && quote + quotes < written.Length && written[quote + quotes] == '"')
        {
            quotes++;
        }

        if (quote < 0 || written.Length < quote + 2)
        {
            return false;
        }

        var prefix = written.Substring(0, quote);
        var isInterpolated = prefix.IndexOf('$') >= 0;
        var end = written.LastIndexOf('"');
        if (quotes >= 3)
        {
            return AddRaw(span, written, quote + quotes, end + 1 - quotes, holes);
        }

        var isVerbatim = prefix.IndexOf('@') >= 0;
        for (var i = quote + 1; i < end;)
        {
            var length = 1;
            var c = written[i];
            if (HoleAt(holes, span.Start + i) is { } hole)
            {
                Append(JsonNode.Hole, hole);
                i = hole.End - span.Start;
                continue;
            }

            if (isVerbatim ? c == '"' : c == '\\')
            {
                c = isVerbatim ? '"' : Unescape(written, i, end, out length);
                length = isVerbatim ? 2 : length;
            }
            else if (isInterpolated && c is '{' or '}' && i + 1 < end && written[i + 1] == c)
            {
                length = 2;
            }

            Append(c, new TextSpan(span.Start + i, length));
            i += length;
        }

        return true;
    }

    // The line of the last quotes tells how far all lines are indented; the lines of the quotes hold nothing.
    private bool AddRaw(TextSpan span, string written, int start, int end, IReadOnlyList<TextSpan> holes)
    {
        var firstBreak = written.IndexOf('\n', start);
        var isBlock = firstBreak >= 0 && firstBreak < end && written.Substring(start, firstBreak - start).Trim().Length == 0;
        var indentation = 0;
        if (isBlock)
        {
            var lastBreak = written.LastIndexOf('\n', end - 1);
            indentation = end - lastBreak - 1;
            start = firstBreak + 1;
            end = lastBreak > start && written[lastBreak - 1] == '\r' ? lastBreak - 1 : lastBreak;
        }

        var column = 0;
        for (var i = start; i < end; i++)
        {
            if (HoleAt(holes, span.Start + i) is { } hole)
            {
                Append(JsonNode.Hole, hole);
                i = hole.End - span.Start - 1;
                column = indentation;
                continue;
            }

            if (written[i] == '\n')
            {
                Append('\n', new TextSpan(span.Start + i, 1));
                column = 0;
                continue;
            }

            if (column++ >= indentation || !char.IsWhiteSpace(written[i]))
            {
                Append(written[i], new TextSpan(span.Start + i, 1));
            }
        }

        return true;
    }

    private static TextSpan? HoleAt(IReadOnlyList<TextSpan> holes, int position)
    {
        foreach (var hole in holes)
        {
            if (hole.Start == position)
            {
                return hole;
            }
        }

        return null;
    }

    private static char Unescape(string written, int start, int end, out int length)
    {
        length = 2;
        var c = start + 1 < end ? written[start + 1] : '\\';
        var digits = c switch { 'u' => 4, 'U' => 8, 'x' => 4, _ => 0 };
        if (digits == 0)
        {
            return c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', '0' => '\0', _ => c };
        }

        var value = 0;
        while (length < digits + 2 && start + length < end && HexadecimalOf(written[start + length]) is { } digit)
        {
            value = (value * 16) + digit;
            length++;
        }

        return (char)value;
    }

    private static int? HexadecimalOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => null,
    };

    private void Append(char c, TextSpan place)
    {
        _text.Append(c);
        _places.Add(place);
        _pieceOf.Add(_pieces.Count - 1);
    }
}
