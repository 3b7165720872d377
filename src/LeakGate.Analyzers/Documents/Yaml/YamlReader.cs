using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Yaml;

/// <summary>
/// Reads YAML with places: block and flow style, anchors, aliases and merge keys, tags, block scalars, several documents. One pass, linear in the text; what is
/// broken or nested too deep is skipped and the rest still read. Never throws.
/// </summary>
internal sealed partial class YamlReader
{
    /// <summary>Collections in collections; real files stay under twenty.</summary>
    public const int MaxDepth = 100;

    private readonly string _text;
    private readonly Dictionary<string, DocumentNode> _anchors = new(StringComparer.Ordinal);
    private int _position;
    private int _lineStart;
    private int _brokenAt = -1;

    private YamlReader(string text)
    {
        _text = text;
        _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        _lineStart = _position;
    }

    public static YamlFile Read(string text)
    {
        var reader = new YamlReader(text);
        var documents = ImmutableArray.CreateBuilder<DocumentNode>();
        while (reader.ReadDocument() is { } document)
        {
            if (document.Kind != NodeKind.Null)
            {
                documents.Add(document);
            }
        }

        return new YamlFile(documents.ToImmutable(), reader._brokenAt);
    }

    private int Column => _position - _lineStart;

    private bool AtEnd => _position >= _text.Length;

    private DocumentNode? ReadDocument()
    {
        _anchors.Clear();
        SkipBlank();
        while (AtMarker() || (!AtEnd && _text[_position] == '%' && Column == 0))
        {
            // What follows "---" on its line belongs to the document.
            if (_text[_position] == '-')
            {
                _position += 3;
            }
            else
            {
                SkipLine();
            }

            SkipBlank();
        }

        if (AtEnd)
        {
            return null;
        }

        var node = ReadBlockNode(0, 0);
        SkipBlank();
        return AtEnd || AtMarker() ? node : ReadRest(node);
    }

    // Something that does not belong to the document's node: two mappings that a broken line separates are one mapping to whoever wrote them.
    private DocumentNode ReadRest(DocumentNode node)
    {
        var start = node.Span.Start;
        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        members.AddRange(node.Members);
        while (!AtEnd && !AtMarker())
        {
            Break();
            var before = _position;
            members.AddRange(ReadBlockNode(0, 1).Members);
            if (_position == before)
            {
                SkipLine();
            }

            SkipBlank();
        }

        return members.Count == 0 ? node : DocumentNode.OfMembers(TextSpan.FromBounds(start, _position), members.ToImmutable());
    }

    /// <summary>Reads the node at the next content whose column is at least <paramref name="minimumColumn"/>; a null node when there is none.</summary>
    private DocumentNode ReadBlockNode(int minimumColumn, int depth)
    {
        SkipBlank();
        if (AtEnd || AtMarker() || Column < minimumColumn)
        {
            return NullHere();
        }

        if (depth > MaxDepth)
        {
            return SkipDeeper(minimumColumn);
        }

        if (IsDash())
        {
            return ReadSequence(Column, depth);
        }

        if (FindKey() is not KeyKind.None)
        {
            return ReadMapping(Column, depth);
        }

        return ReadValue(minimumColumn - 1, depth);
    }

    private DocumentNode ReadSequence(int column, int depth)
    {
        var start = _position;
        var end = start;
        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        while (!AtEnd && Column == column && IsDash() && !AtMarker())
        {
            _position++;
            SkipSpaces();
            items.Add(AtLineEnd() ? ReadBlockNode(column + 1, depth + 1) : ReadItem(column, depth));
            end = Math.Max(end, items[items.Count - 1].Span.End);
            SkipBlank();
            SkipDeeperLines(column);
        }

        return DocumentNode.OfItems(NodeKind.List, TextSpan.FromBounds(start, end), items.ToImmutable());
    }

    // "- name: x" opens a mapping at the column of its first key; "- - x" a sequence; anything else is a value.
    private DocumentNode ReadItem(int column, int depth)
    {
        if (depth >= MaxDepth)
        {
            return SkipDeeper(column + 1);
        }

        return IsDash() ? ReadSequence(Column, depth + 1)
            : FindKey() != KeyKind.None ? ReadMapping(Column, depth + 1)
            : ReadValue(column, depth);
    }

    private DocumentNode ReadMapping(int column, int depth)
    {
        var start = _position;
        var end = start;
        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        while (!AtEnd && Column == column && !AtMarker())
        {
            if (IsDash())
            {
                break;
            }

            var before = _position;
            var member = ReadMember(column, depth);
            if (member is not null)
            {
                members.Add(member);
                end = Math.Max(end, Math.Max(member.NameSpan.End, member.Value.Span.End));
            }

            if (_position == before)
            {
                SkipLine();
            }

            SkipBlank();
            SkipDeeperLines(column);
        }

        return DocumentNode.OfMembers(TextSpan.FromBounds(start, end), members.ToImmutable());
    }

    private DocumentMember? ReadMember(int column, int depth)
    {
        var kind = FindKey();
        if (kind == KeyKind.None)
        {
            // A half-typed line: a key without its colon.
            Break();
            SkipLine();
            return null;
        }

        if (kind == KeyKind.Explicit)
        {
            _position++;
            SkipSpaces();
        }

        SkipProperties(out _, out _);
        var (name, span) = ReadKey();
        SkipSpaces();
        if (kind == KeyKind.Explicit)
        {
            SkipBlank();
        }

        if (AtEnd || _text[_position] != ':')
        {
            return new DocumentMember(name, span, DocumentNode.OfKind(NodeKind.Null, new TextSpan(span.End, 0)));
        }

        _position++;
        SkipSpaces();
        return new DocumentMember(name, span, ReadMemberValue(column, depth));
    }

    private DocumentNode ReadMemberValue(int column, int depth)
    {
        SkipProperties(out var tag, out var anchor);
        DocumentNode value;
        if (!AtLineEnd())
        {
            value = ReadValue(column, depth);
        }
        else
        {
            var place = _position;
            SkipBlank();
            value = AtEnd || AtMarker() || Column < column || (Column == column && !IsDash())
                ? DocumentNode.OfKind(NodeKind.Null, new TextSpan(place, 0))
                : depth >= MaxDepth ? SkipDeeper(Column == column ? column : column + 1)
                : ReadBlockNode(column, depth + 1);
        }

        return Keep(value.WithTag(tag), anchor);
    }

    /// <summary>A value that begins here: flow, quoted, plain, block scalar or alias. What continues it stands deeper than <paramref name="parentColumn"/>.</summary>
    private DocumentNode ReadValue(int parentColumn, int depth)
    {
        SkipProperties(out var tag, out var anchor);
        if (AtEnd)
        {
            return Keep(NullHere().WithTag(tag), anchor);
        }

        if (AtLineEnd())
        {
            return Keep(ReadBlockNode(parentColumn + 1, depth + 1).WithTag(tag), anchor);
        }

        var c = _text[_position];
        var value = c switch
        {
            '|' or '>' => ReadBlockScalar(parentColumn),
            '[' or '{' => ReadFlow(parentColumn, depth + 1),
            '"' or '\'' => ReadQuoted(parentColumn),
            '*' => ReadAlias(),
            _ => ReadPlain(parentColumn),
        };
        if (c is '[' or '{' or '"' or '\'' or '*')
        {
            SkipRestOfLine();
        }

        return Keep(value.WithTag(tag), anchor);
    }

    private DocumentNode ReadAlias()
    {
        var start = _position++;
        var name = ReadWord();
        return _anchors.TryGetValue(name, out var node) ? node : DocumentNode.OfKind(NodeKind.Unknown, TextSpan.FromBounds(start, _position));
    }

    private DocumentNode Keep(DocumentNode node, string anchor)
    {
        if (anchor.Length > 0)
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private DocumentNode NullHere() => DocumentNode.OfKind(NodeKind.Null, new TextSpan(_position, 0));

    private void Break() => _brokenAt = _brokenAt < 0 ? _position : _brokenAt;
}
