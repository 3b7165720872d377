using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Yaml;

/// <summary>Flow style, and with it JSON: <c>[a, b]</c>, <c>{a: b, "c": [d]}</c>.</summary>
internal sealed partial class YamlReader
{
    private DocumentNode ReadFlow(int parentColumn, int depth)
    {
        if (depth > MaxDepth)
        {
            return SkipFlow();
        }

        return _text[_position] == '[' ? ReadFlowSequence(parentColumn, depth) : ReadFlowMapping(parentColumn, depth);
    }

    private DocumentNode ReadFlowSequence(int parentColumn, int depth)
    {
        var start = _position++;
        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        while (SkipInFlow(parentColumn, ']'))
        {
            if (_text[_position] == ']')
            {
                _position++;
                return DocumentNode.OfItems(NodeKind.List, TextSpan.FromBounds(start, _position), items.ToImmutable());
            }

            var before = _position;
            var item = ReadFlowNode(parentColumn, depth);
            SkipSpaces();
            if (!AtEnd && _text[_position] == ':' && item.ScalarText is { } name)
            {
                // [a: b] is a list of one mapping.
                _position++;
                var value = SkipInFlow(parentColumn, ']') && _text[_position] is not (',' or ']') ? ReadFlowNode(parentColumn, depth) : NullHere();
                item = DocumentNode.OfMembers(
                    TextSpan.FromBounds(item.Span.Start, _position), ImmutableArray.Create(new DocumentMember(name, item.Span, value)));
            }

            items.Add(item);
            if (_position == before)
            {
                Break();
                _position++;
            }
        }

        Break();
        return DocumentNode.OfItems(NodeKind.List, TextSpan.FromBounds(start, _position), items.ToImmutable());
    }

    private DocumentNode ReadFlowMapping(int parentColumn, int depth)
    {
        var start = _position++;
        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        while (SkipInFlow(parentColumn, '}'))
        {
            if (_text[_position] == '}')
            {
                _position++;
                return DocumentNode.OfMembers(TextSpan.FromBounds(start, _position), members.ToImmutable());
            }

            var before = _position;
            var key = ReadFlowNode(parentColumn, depth);
            var value = DocumentNode.OfKind(NodeKind.Null, new TextSpan(_position, 0));
            if (SkipInFlow(parentColumn, '}') && _text[_position] == ':')
            {
                _position++;
                if (SkipInFlow(parentColumn, '}', keepComma: true) && _text[_position] is not (',' or '}'))
                {
                    value = ReadFlowNode(parentColumn, depth);
                }
            }

            members.Add(new DocumentMember(key.ScalarText ?? string.Empty, key.Span, value));
            if (_position == before)
            {
                Break();
                _position++;
            }
        }

        Break();
        return DocumentNode.OfMembers(TextSpan.FromBounds(start, _position), members.ToImmutable());
    }

    private DocumentNode ReadFlowNode(int parentColumn, int depth)
    {
        SkipProperties(out var tag, out var anchor);
        if (AtEnd)
        {
            return NullHere();
        }

        var value = _text[_position] switch
        {
            '[' or '{' => ReadFlow(parentColumn, depth + 1),
            '"' or '\'' => ReadQuoted(parentColumn),
            '*' => ReadAlias(),
            _ => ReadFlowPlain(),
        };
        return Keep(value.WithTag(tag), anchor);
    }

    private DocumentNode ReadFlowPlain()
    {
        var start = _position;
        var end = start;
        while (!AtEnd && !IsBreak(_text[_position]) && _text[_position] is not (',' or '[' or ']' or '{' or '}'))
        {
            var c = _text[_position];
            if (c == ':' && (IsSpace(Peek(1)) || IsBreak(Peek(1)) || Peek(1) is ',' or '[' or ']' or '{' or '}'))
            {
                break;
            }

            if (c == '#' && _position > start && IsSpace(_text[_position - 1]))
            {
                break;
            }

            end = IsSpace(c) ? end : _position + 1;
            _position++;
        }

        var text = _text.Substring(start, end - start);
        return DocumentNode.OfScalar(KindOf(text), TextSpan.FromBounds(start, end), text, isVerbatim: true);
    }

    /// <summary>
    /// Skips blanks, comments and commas inside a collection. False at the end of the text, and where a key or an item that is not deeper than the parent shows that
    /// the collection was never closed.
    /// </summary>
    private bool SkipInFlow(int parentColumn, char closing, bool keepComma = false)
    {
        while (true)
        {
            var (position, line) = (_position, _lineStart);
            SkipBlank();
            if (AtEnd || AtMarker())
            {
                return false;
            }

            if (_lineStart != line && parentColumn >= 0 && Column <= parentColumn && (IsDash() || FindKey() == KeyKind.Plain))
            {
                (_position, _lineStart) = (position, line);
                return false;
            }

            if (_text[_position] != ',' || keepComma)
            {
                // The other bracket closes something above: this collection ends without its own.
                return _text[_position] is not (']' or '}') || _text[_position] == closing;
            }

            _position++;
        }
    }

    private DocumentNode SkipFlow()
    {
        Break();
        var start = _position;
        var open = 0;
        while (!AtEnd)
        {
            var c = _text[_position];
            if (c is '"' or '\'')
            {
                _position = System.Math.Max(_position + 1, EndOfQuoted(_position));
                continue;
            }

            open += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            _position++;
            if (c == '\n')
            {
                _lineStart = _position;
            }

            if (open == 0)
            {
                break;
            }
        }

        return DocumentNode.OfKind(NodeKind.Unknown, TextSpan.FromBounds(start, _position));
    }
}
