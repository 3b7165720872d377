using System;
using LeakGate.Analyzers.Documents.Reading;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Json;

/// <summary>
/// Reads the values of a JSON file that are worth judging, with the keys that lead to them. One pass, no recursion; memory grows with the nesting and the
/// candidates alone. A broken file is read on behind what is broken.
/// </summary>
internal sealed class JsonEntryReader
{
    // Nobody nests deeper; a file that does is told so once and read all the same.
    private const int SensibleDepth = 2_000;

    private readonly SourceText _text;
    private readonly EntryWatch _watch;
    private readonly IEntrySink _sink;
    private readonly bool _isComment;
    private readonly KeyPath _path = new();
    private JsonFrame[] _frames = new JsonFrame[16];
    private int _depth;
    private bool _isBroken;

    private JsonEntryReader(SourceText text, EntryWatch watch, IEntrySink sink, bool isComment)
    {
        _text = text;
        _watch = watch;
        _sink = sink;
        _isComment = isComment;
    }

    public static void Read(SourceText text, EntryWatch watch, IEntrySink sink)
    {
        var reader = new JsonEntryReader(text, watch, sink, isComment: false);
        reader.Read(new TextSpan(0, text.Length));
    }

    private void Read(TextSpan part)
    {
        var tokens = new JsonTokenizer(_text, _watch, part);
        var expectsName = _isComment;
        while (tokens.Read() != JsonToken.End)
        {
            if (tokens.IsUnterminated)
            {
                Break(tokens.Span, tokens.Kind == JsonToken.String ? "a quote is never closed" : "a comment is never closed");
            }

            ref var frame = ref _frames[_depth];
            switch (tokens.Kind)
            {
                case JsonToken.ObjectStart:
                    Push(tokens, isArray: false);
                    expectsName = true;
                    break;
                case JsonToken.ArrayStart:
                    Push(tokens, isArray: true);
                    expectsName = false;
                    break;
                case JsonToken.ObjectEnd:
                case JsonToken.ArrayEnd:
                    Pop(tokens);
                    expectsName = false;
                    break;
                case JsonToken.Comma:
                    expectsName = !frame.IsArray && (_depth > 0 || _isComment || _isBroken);
                    frame.HasValue = false;
                    break;
                case JsonToken.Colon:
                    expectsName = false;
                    break;
                case JsonToken.Comment:
                    ReadComment(tokens);
                    break;
                case JsonToken.Word when _isComment:
                    // Prose between what is commented out: no key, no value.
                    _path.Truncate(frame.PathLength);
                    frame.Key = EntryInterests.None;
                    break;
                default:
                    if (expectsName || (frame.HasValue && !frame.IsArray && _depth > 0 && tokens.Kind == JsonToken.String))
                    {
                        if (frame.HasValue)
                        {
                            Break(tokens.Span, "a comma is missing");
                        }

                        SetKey(tokens);
                        expectsName = false;
                        frame.HasValue = false;
                    }
                    else
                    {
                        ReadValue(tokens);
                        frame.HasValue = true;
                    }

                    break;
            }
        }

        if (_depth > 0)
        {
            Break(tokens.Span, "a bracket is never closed");
        }

        tokens.Release();
    }

    private void SetKey(JsonTokenizer tokens)
    {
        ref var frame = ref _frames[_depth];
        _path.Truncate(frame.PathLength);
        var start = tokens.AppendTo(_path);
        var length = _path.Length - start;
        var interests = tokens.Kind == JsonToken.Word ? _watch.Look(tokens.GetText()) : tokens.Interests;
        var isNamed = (interests & EntryInterests.Word) != 0 && _watch.Keys.MayName(_path.Chars, start, length);
        var own = (interests & EntryInterests.Context) | (isNamed ? EntryInterests.Named : EntryInterests.None);

        // What is said of the keys above the one above is context and no name any more.
        frame.Key = own | (frame.Above & EntryInterests.Context) | frame.Inherited;
        frame.Own = own;
        frame.Role = SiblingRoles.Of(_path.Chars, start, length);
        if ((interests & EntryInterests.Format) != 0)
        {
            // A dictionary by key: the credential is the name.
            Add(tokens.Span, tokens.HasEscapes, string.Empty);
        }
    }

    private void ReadValue(JsonTokenizer tokens)
    {
        ref var frame = ref _frames[_depth];
        if (_depth == 0 && !_isComment && !tokens.IsUnterminated && tokens.Kind == JsonToken.Word)
        {
            Break(tokens.Span, "text outside of any bracket");
        }

        var path = frame.IsArray ? frame.Above : frame.Key;
        if (frame.Role != SiblingRole.None && !frame.IsArray)
        {
            ReadSibling(tokens, ref frame, path);
        }
        else if (IsCandidate(tokens, path))
        {
            Add(tokens.Span, tokens.HasEscapes, _path.ToString());
        }
    }

    private bool IsCandidate(JsonTokenizer tokens, EntryInterests path)
    {
        var length = tokens.End - tokens.Start;
        if (length == 0)
        {
            return false;
        }

        if (tokens.Kind == JsonToken.Word)
        {
            // A number under a credential's name: a PIN, a password of digits.
            return (path & EntryInterests.Named) != 0 && length >= 4 && tokens.GetText()[0] is >= '0' and <= '9';
        }

        return EntryWatch.IsWorthALook(tokens.Interests, path) || (_watch.IsWorthAShape(tokens.Interests, path, length) && tokens.HasShape());
    }

    // { "name": "DB_PASSWORD", "value": "…" }: one member names the value of another.
    private void ReadSibling(JsonTokenizer tokens, ref JsonFrame frame, EntryInterests path)
    {
        if (frame.Role == SiblingRole.Name)
        {
            frame.Name = tokens.Span;
            frame.NameInterests = tokens.Interests;
            if (IsCandidate(tokens, path & ~EntryInterests.Named))
            {
                Add(tokens.Span, tokens.HasEscapes, _path.ToString());
            }

            if (frame.Value.Length > 0 && NamesCredential(frame))
            {
                Add(frame.Value, frame.ValueHasEscapes, PathOfSibling(frame));
            }

            return;
        }

        frame.Value = tokens.Span;
        frame.ValueHasEscapes = tokens.HasEscapes;
        if (frame.Name.Length > 0 && NamesCredential(frame))
        {
            Add(tokens.Span, tokens.HasEscapes, PathOfSibling(frame));
            frame.Value = default;
        }
        else if (IsCandidate(tokens, path | frame.Above))
        {
            Add(tokens.Span, tokens.HasEscapes, _path.ToString());
            frame.Value = default;
        }
    }

    private bool NamesCredential(in JsonFrame frame)
        => (frame.NameInterests & EntryInterests.Word) != 0 && frame.Name.Length <= 128 && KeyNames.MayName(_text.ToString(frame.Name), _watch.Names);

    private string PathOfSibling(in JsonFrame frame)
    {
        _path.Truncate(frame.PathLength);
        return _path.Length == 0 ? _text.ToString(frame.Name) : _path.ToString() + KeyNames.Separator + _text.ToString(frame.Name);
    }

    private void ReadComment(JsonTokenizer tokens)
    {
        if ((tokens.Interests & (EntryInterests.Format | EntryInterests.Word | EntryInterests.Url)) == 0 || _isComment)
        {
            return;
        }

        // What is commented out is JSON as a rule; what is not breaks nothing.
        var span = tokens.Span;
        new JsonEntryReader(_text, _watch, _sink, isComment: true).Read(span);
    }

    private void Add(TextSpan span, bool hasEscapes, string path)
    {
        var value = _text.ToString(span);
        int[]? offsets = null;
        if (hasEscapes)
        {
            value = JsonText.Unescape(value, out offsets);
        }
        else if (TemplateExpressions.IsExpression(value))
        {
            value = TemplateExpressions.Flatten(value, out offsets);
        }

        _sink.Add(new DocumentEntry(path, value, span, offsets, _isComment));
    }

    private void Push(JsonTokenizer tokens, bool isArray)
    {
        if (_depth + 1 == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
        }

        if (_depth == SensibleDepth)
        {
            Break(tokens.Span, "it is nested more than 2,000 deep");
        }

        ref var outer = ref _frames[_depth];
        outer.HasValue = true;
        var above = outer.IsArray ? outer.Above : outer.Key;
        var inherited = outer.IsArray ? outer.Inherited : outer.Own & EntryInterests.Named;
        _frames[++_depth] = new JsonFrame { IsArray = isArray, PathLength = _path.Length, Above = above, Key = above, Inherited = inherited };
    }

    private void Pop(JsonTokenizer tokens)
    {
        if (_depth == 0)
        {
            Break(tokens.Span, "a bracket is closed that was never opened");
            return;
        }

        if (_frames[_depth].IsArray != (tokens.Kind == JsonToken.ArrayEnd))
        {
            Break(tokens.Span, "a bracket is closed by one of another kind");

            // The other kind closes what it fits, if anything: "[1, 2 }" ends the array as well.
            if (_depth > 1 && _frames[_depth - 1].IsArray == (tokens.Kind == JsonToken.ArrayEnd))
            {
                _depth--;
            }
        }

        _depth--;
        _path.Truncate(_frames[_depth + 1].PathLength);
    }

    private void Break(TextSpan span, string reason)
    {
        if (!_isBroken && !_isComment)
        {
            _isBroken = true;
            _sink.Break(span, reason);
        }
    }
}
