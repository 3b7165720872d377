using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Reading;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Json;

/// <summary>Reads JSON into a tree, for the rules that need the whole: templates, security rules. What is broken is read as far as it goes.</summary>
internal sealed class JsonTreeReader
{
    // What lies deeper is no template's.
    private const int MaximumDepth = 200;

    private readonly JsonTokenizer _tokens;

    private JsonTreeReader(JsonTokenizer tokens) => _tokens = tokens;

    /// <summary>The value that the text holds; an empty object for a text that holds none.</summary>
    public static DocumentNode Read(SourceText text)
    {
        var tokens = new JsonTokenizer(text, EntryWatch.Default);
        var reader = new JsonTreeReader(tokens);
        reader.Next();
        var node = tokens.Kind == JsonToken.End ? DocumentNode.OfMembers(default, ImmutableArray<DocumentMember>.Empty) : reader.ReadValue(0);
        tokens.Release();
        return node;
    }

    private JsonToken Next()
    {
        while (_tokens.Read() == JsonToken.Comment)
        {
            // Comments are read for what they hide, not for what they set.
        }

        return _tokens.Kind;
    }

    // On the value's first token; leaves it on the one behind the value.
    private DocumentNode ReadValue(int depth)
    {
        var span = _tokens.Span;
        switch (_tokens.Kind)
        {
            case JsonToken.ObjectStart when depth < MaximumDepth:
                return ReadObject(depth);
            case JsonToken.ArrayStart when depth < MaximumDepth:
                return ReadArray(depth);
            case JsonToken.ObjectStart:
            case JsonToken.ArrayStart:
                SkipNested();
                return DocumentNode.OfKind(NodeKind.Unknown, span);
            case JsonToken.String:
                var raw = _tokens.GetText();
                var text = _tokens.HasEscapes ? JsonText.Unescape(raw, out _) : raw;
                var verbatim = !_tokens.HasEscapes;
                Next();
                return DocumentNode.OfScalar(NodeKind.Text, new TextSpan(span.Start - 1, span.Length + 2), text, verbatim);
            case JsonToken.Word:
                var word = _tokens.GetText();
                Next();
                return word switch
                {
                    "true" => DocumentNode.OfScalar(NodeKind.True, span, word),
                    "false" => DocumentNode.OfScalar(NodeKind.False, span, word),
                    "null" => DocumentNode.OfKind(NodeKind.Null, span),
                    _ => word[0] is '-' or (>= '0' and <= '9') ? DocumentNode.OfScalar(NodeKind.Number, span, word, isVerbatim: true) : DocumentNode.OfKind(NodeKind.Unknown, span),
                };
            default:
                Next();
                return DocumentNode.OfKind(NodeKind.Unknown, span);
        }
    }

    private DocumentNode ReadObject(int depth)
    {
        var start = _tokens.Start;
        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        Next();
        while (_tokens.Kind is not (JsonToken.ObjectEnd or JsonToken.End))
        {
            if (_tokens.Kind is not (JsonToken.String or JsonToken.Word))
            {
                if (_tokens.Kind is JsonToken.ArrayStart or JsonToken.ObjectStart)
                {
                    SkipNested();
                }
                else
                {
                    Next();
                }

                continue;
            }

            var raw = _tokens.GetText();
            var name = _tokens.HasEscapes ? JsonText.Unescape(raw, out _) : raw;
            var span = _tokens.Span;
            if (Next() == JsonToken.Colon)
            {
                Next();
                members.Add(new DocumentMember(name, span, ReadValue(depth + 1)));
            }
        }

        var end = _tokens.End;
        Next();
        return DocumentNode.OfMembers(TextSpan.FromBounds(start, end), members.ToImmutable());
    }

    private DocumentNode ReadArray(int depth)
    {
        var start = _tokens.Start;
        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        Next();
        while (_tokens.Kind is not (JsonToken.ArrayEnd or JsonToken.ObjectEnd or JsonToken.End))
        {
            if (_tokens.Kind is JsonToken.Comma or JsonToken.Colon)
            {
                Next();
            }
            else
            {
                items.Add(ReadValue(depth + 1));
            }
        }

        var end = _tokens.End;
        if (_tokens.Kind == JsonToken.ArrayEnd)
        {
            Next();
        }

        return DocumentNode.OfItems(NodeKind.List, TextSpan.FromBounds(start, end), items.ToImmutable());
    }

    private void SkipNested()
    {
        var depth = 0;
        do
        {
            depth += _tokens.Kind is JsonToken.ObjectStart or JsonToken.ArrayStart ? 1 : _tokens.Kind is JsonToken.ObjectEnd or JsonToken.ArrayEnd ? -1 : 0;
            Next();
        }
        while (depth > 0 && _tokens.Kind != JsonToken.End);
    }
}
