using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Bicep;

/// <summary><c>'interpolated ${x}'</c> and <c>'''multi-line'''</c> strings.</summary>
internal sealed partial class BicepReader
{
    private DocumentNode ReadText(int depth)
    {
        var start = Position;
        if (Follows("'''"))
        {
            return ReadMultiLine(start);
        }

        Position++;
        var text = new StringBuilder();
        var parts = ImmutableArray.CreateBuilder<DocumentNode>();
        var isVerbatim = true;
        while (!AtEnd && Current is not ('\'' or '\n'))
        {
            if (Current == '$' && Peek(1) == '{')
            {
                AddText(parts, text);
                Position += 2;
                parts.Add(depth < MaxDepth ? ReadExpression(depth + 1) : Unknown(Position, Position));
                SkipHole();
            }
            else if (Current == '\\')
            {
                isVerbatim = false;
                ReadEscape(text);
            }
            else
            {
                text.Append(Current);
                Position++;
            }
        }

        Expect('\'');
        var span = TextSpan.FromBounds(start, Position);
        if (parts.Count == 0)
        {
            return DocumentNode.OfScalar(NodeKind.Text, span, text.ToString(), isVerbatim);
        }

        AddText(parts, text);
        return parts.Count == 1 && parts[0].Kind != NodeKind.Text ? parts[0] : DocumentNode.OfTemplate(span, parts.ToImmutable(), isVerbatim);
    }

    private void SkipHole()
    {
        while (!AtEnd && Current is not ('}' or '\n' or '\''))
        {
            Position++;
        }

        Expect('}');
    }

    private DocumentNode ReadMultiLine(int start)
    {
        var end = Source.IndexOf("'''", Position + 3, StringComparison.Ordinal);
        if (end < 0)
        {
            Break();
            end = Source.Length;
        }

        Position = Math.Min(Source.Length, end + 3);
        return DocumentNode.OfScalar(
            NodeKind.Text, TextSpan.FromBounds(start, Position), Source.Substring(Math.Min(start + 3, end), Math.Max(0, end - start - 3)), isVerbatim: true);
    }

    private void ReadEscape(StringBuilder text)
    {
        var c = Peek(1);
        Position = Math.Min(Position + 2, Source.Length);
        if (c == 'u' && Current == '{')
        {
            var end = Source.IndexOf('}', Position);
            if (end > 0 && end - Position <= 7
                && int.TryParse(Source.Substring(Position + 1, end - Position - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF))
            {
                text.Append(char.ConvertFromUtf32(code));
                Position = end + 1;
                return;
            }
        }

        text.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '\0' => ' ', _ => c });
    }

    private static void AddText(ImmutableArray<DocumentNode>.Builder parts, StringBuilder text)
    {
        if (text.Length > 0)
        {
            parts.Add(DocumentNode.OfScalar(NodeKind.Text, default, text.ToString()));
            text.Clear();
        }
    }
}
