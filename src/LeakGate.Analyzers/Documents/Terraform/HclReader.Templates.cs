using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Terraform;

/// <summary>Quoted templates and heredocs, with <c>${…}</c> and <c>%{…}</c>.</summary>
internal sealed partial class HclReader
{
    private DocumentNode ReadTemplate(int depth = MaxDepth)
    {
        var start = Position++;
        var text = new StringBuilder();
        var parts = ImmutableArray.CreateBuilder<DocumentNode>();
        var isVerbatim = true;
        while (!AtEnd && Current is not ('"' or '\n'))
        {
            var c = Current;
            if (c is '$' or '%' && Peek(1) == '{' && !(Position > start + 1 && Source[Position - 1] == c))
            {
                AddText(parts, text);
                parts.Add(ReadHole(depth));
            }
            else if (c == '\\')
            {
                isVerbatim = false;
                ReadEscape(text);
            }
            else
            {
                text.Append(c);
                Position++;
            }
        }

        Expect('"');
        return Finish(parts, text, TextSpan.FromBounds(start, Position), isVerbatim);
    }

    private DocumentNode ReadHole(int depth)
    {
        var start = Position;
        var isDirective = Current == '%';
        Position += 2;
        if (isDirective || depth >= MaxDepth)
        {
            SkipHole();
            return Unknown(start, Position);
        }

        if (Current == '~')
        {
            Position++;
        }

        SkipTrivia();
        if (Current == '\n')
        {
            // An expression over several lines.
            return ReadInBrackets(depth + 1, '}');
        }

        var value = ReadExpression(depth + 1);
        SkipTrivia();
        SkipHole();
        return value;
    }

    // What stands before the closing brace is not followed.
    private void SkipHole()
    {
        while (!AtEnd && Current is not ('}' or '\n' or '"'))
        {
            Position++;
        }

        Expect('}');
    }

    private void ReadEscape(StringBuilder text)
    {
        var c = Peek(1);
        Position += 2;
        if (c == 'u' && Position + 4 <= Source.Length
            && int.TryParse(Source.Substring(Position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            text.Append((char)code);
            Position += 4;
            return;
        }

        if (c == '\n' || Position > Source.Length)
        {
            Position = Math.Min(Position - 1, Source.Length);
            return;
        }

        text.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => c });
    }

    private DocumentNode ReadHeredoc()
    {
        var start = Position;
        Position += 2;
        if (Current == '-')
        {
            Position++;
        }

        var word = ReadWord();
        SkipToLineEnd();
        if (word.Length == 0 || AtEnd)
        {
            Break();
            return Unknown(start, Position);
        }

        Position++;
        var first = Position;
        while (true)
        {
            var line = Position;
            SkipToLineEnd();
            if (IsMarker(line, Position, word))
            {
                return ReadHeredocContent(first, Math.Max(first, line - 1));
            }

            if (AtEnd)
            {
                Break();
                return ReadHeredocContent(first, Position);
            }

            Position++;
        }
    }

    private bool IsMarker(int start, int end, string word)
    {
        while (start < end && Source[start] is ' ' or '\t')
        {
            start++;
        }

        while (end > start && Source[end - 1] is '\r' or ' ' or '\t' or ',' or ')')
        {
            end--;
        }

        return end - start == word.Length && string.CompareOrdinal(Source, start, word, 0, word.Length) == 0;
    }

    // The place behind the marker stays; the content is gone through once more for its holes.
    private DocumentNode ReadHeredocContent(int start, int end)
    {
        var after = Position;
        var text = new StringBuilder();
        var parts = ImmutableArray.CreateBuilder<DocumentNode>();
        for (var i = start; i < end; i++)
        {
            if (Source[i] is '$' or '%' && i + 1 < end && Source[i + 1] == '{')
            {
                AddText(parts, text);
                var close = Source.IndexOf('}', i, end - i);
                i = close < 0 ? end : close;
                parts.Add(Unknown(i, i));
            }
            else
            {
                text.Append(Source[i]);
            }
        }

        Position = after;
        return Finish(parts, text, TextSpan.FromBounds(start, Math.Max(start, end)), isVerbatim: true);
    }

    private static void AddText(ImmutableArray<DocumentNode>.Builder parts, StringBuilder text)
    {
        if (text.Length > 0)
        {
            parts.Add(DocumentNode.OfScalar(NodeKind.Text, default, text.ToString()));
            text.Clear();
        }
    }

    private static DocumentNode Finish(ImmutableArray<DocumentNode>.Builder parts, StringBuilder text, TextSpan span, bool isVerbatim)
    {
        if (parts.Count == 0)
        {
            return DocumentNode.OfScalar(NodeKind.Text, span, text.ToString(), isVerbatim);
        }

        AddText(parts, text);

        // "${x}" is x.
        return parts.Count == 1 && parts[0].Kind != NodeKind.Text && !span.IsEmpty
            ? parts[0]
            : DocumentNode.OfTemplate(span, parts.ToImmutable(), isVerbatim);
    }
}
