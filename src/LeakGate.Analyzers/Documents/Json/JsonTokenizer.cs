using System;
using LeakGate.Analyzers.Documents.Reading;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Json;

/// <summary>
/// Splits JSON into tokens in one pass over pieces of the text, so that a file of 50 MB is never one string. While it walks through strings and comments it
/// runs the words of <see cref="EntryWatch"/>. Tolerates what people write: comments, single quotes, keys without quotes, marks in place of values. Never
/// throws.
/// </summary>
internal sealed class JsonTokenizer
{
    private const int BufferLength = 1 << 15;

    [ThreadStatic]
    private static char[]? s_buffer;

    private readonly SourceText _text;
    private readonly EntryWatch _watch;
    private readonly AhoCorasick _words;
    private readonly char[] _buffer;
    private readonly int _textEnd;
    private int _base;
    private int _position;
    private int _end;

    public JsonTokenizer(SourceText text, EntryWatch watch)
        : this(text, watch, new TextSpan(0, text.Length))
    {
    }

    public JsonTokenizer(SourceText text, EntryWatch watch, TextSpan part)
    {
        _text = text;
        _watch = watch;
        _words = watch.Words;
        _textEnd = part.End;
        _base = part.Start;
        _buffer = s_buffer ?? new char[BufferLength];
        s_buffer = null;
        Fill();
    }

    public JsonToken Kind { get; private set; }

    /// <summary>Where the token starts in the text: inside of its quotes.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends: inside of its quotes.</summary>
    public int End { get; private set; }

    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>Whether a string has escapes.</summary>
    public bool HasEscapes { get; private set; }

    /// <summary>Whether the text or line ended before the string or comment was closed.</summary>
    public bool IsUnterminated { get; private set; }

    /// <summary>What stands in a string or comment.</summary>
    public EntryInterests Interests { get; private set; }

    /// <summary>Gives the buffer back; the tokenizer is not used after it.</summary>
    public void Release() => s_buffer = _buffer;

    /// <summary>Adds the token to <paramref name="path"/>; returns where it starts there.</summary>
    public int AppendTo(KeyPath path)
        => Start >= _base ? path.Append(_buffer, Start - _base, End - Start) : path.Append(_text, Start, End - Start);

    /// <summary>The token's characters as written.</summary>
    public string GetText()
        => Start >= _base ? new string(_buffer, Start - _base, End - Start) : _text.ToString(Span);

    /// <summary>Whether the token is one piece of letters and digits.</summary>
    public bool HasShape() => Start < _base || EntryWatch.HasShape(_buffer, Start - _base, End - _base);

    /// <summary>Reads the next token; <see cref="JsonToken.End"/> at the end, again and again.</summary>
    public JsonToken Read()
    {
        HasEscapes = false;
        IsUnterminated = false;
        Interests = EntryInterests.None;
        var c = SkipSpaces();
        Start = _base + _position;
        switch (c)
        {
            case '\0' when AtEnd:
                End = Start;
                return Kind = JsonToken.End;
            case '{' when PeekNext() == '{':
                return Kind = ReadMark();
            case '{':
                return Kind = Single(JsonToken.ObjectStart);
            case '}':
                return Kind = Single(JsonToken.ObjectEnd);
            case '[':
                return Kind = Single(JsonToken.ArrayStart);
            case ']':
                return Kind = Single(JsonToken.ArrayEnd);
            case ':':
                return Kind = Single(JsonToken.Colon);
            case ',':
                return Kind = Single(JsonToken.Comma);
            case '"':
            case '\'':
                return Kind = ReadString(c);
            case '/' when PeekNext() is '/' or '*':
                return Kind = ReadComment();
            default:
                return Kind = ReadWord();
        }
    }

    private bool AtEnd => _position >= _end && _base + _end >= _textEnd;

    // Fields are slow in loops of a few instructions a character, hence the locals here and below.
    private char SkipSpaces()
    {
        var buffer = _buffer;
        do
        {
            var end = _end;
            for (var i = _position; i < end; i++)
            {
                var c = buffer[i];
                if (c > ' ' && c != '\uFEFF' && (c < '\u0085' || !char.IsWhiteSpace(c)))
                {
                    _position = i;
                    return c;
                }
            }

            _position = end;
        }
        while (Fill());

        return '\0';
    }

    private JsonToken Single(JsonToken kind)
    {
        _position++;
        End = Start + 1;
        return kind;
    }

    private JsonToken ReadString(char quote)
    {
        _position++;
        Start++;
        var buffer = _buffer;
        var state = AhoCorasick.Start;
        while (true)
        {
            var position = _position;
            var end = _end;
            while (position < end)
            {
                var c = buffer[position];
                if (c <= '\\')
                {
                    if (c == quote)
                    {
                        _position = position + 1;
                        End = _base + position;
                        return JsonToken.String;
                    }

                    if (c == '\\')
                    {
                        break;
                    }

                    if (c is '\n' or '\r')
                    {
                        _position = position;
                        End = _base + position;
                        IsUnterminated = true;
                        return JsonToken.String;
                    }
                }

                state = _words.Next(state, c);
                position++;
                if (_words.IsMatch(state))
                {
                    Interests |= _watch.At(state, _base + position - Start);
                }
            }

            _position = position;
            if (position < end)
            {
                // What is escaped is looked at as it is written: no word has such a sign but for the quote, which is a sign.
                HasEscapes = true;
                SkipEscape();
                state = AhoCorasick.Start;
            }
            else if (!Fill())
            {
                End = _base + _position;
                IsUnterminated = true;
                return JsonToken.String;
            }
        }
    }

    private void SkipEscape()
    {
        _position++;
        if (_position >= _end && !Fill())
        {
            return;
        }

        var c = _buffer[_position];
        if (c is '\n' or '\r')
        {
            return;
        }

        if (c is '"' or 'u')
        {
            // \u0027 and \u0026 are how serializers write quotes and ampersands.
            Interests |= EntryInterests.Sign;
        }

        _position++;
    }

    private JsonToken ReadComment()
    {
        _position++;
        if (_position >= _end && !Fill())
        {
            End = _base + _position;
            return JsonToken.Comment;
        }

        var isBlock = _buffer[_position] == '*';
        _position++;
        Start += 2;
        var state = AhoCorasick.Start;
        var before = '\0';
        while (_position < _end || Fill())
        {
            var c = _buffer[_position];
            if (isBlock ? c == '/' && before == '*' : c is '\n' or '\r')
            {
                End = _base + _position - (isBlock ? 1 : 0);
                _position += isBlock ? 1 : 0;
                return JsonToken.Comment;
            }

            state = _words.Next(state, c);
            _position++;
            before = c;
            if (_words.IsMatch(state))
            {
                Interests |= _watch.At(state, _base + _position - Start);
            }
        }

        End = Math.Max(Start, _base + _position);
        IsUnterminated = isBlock;
        return JsonToken.Comment;
    }

    // {{ name }}: a template's mark in place of a value.
    private JsonToken ReadMark()
    {
        var before = '\0';
        while (_position < _end || Fill())
        {
            var c = _buffer[_position];
            if (c is '\n' or '\r' || (c == '}' && before == '}'))
            {
                _position += c == '}' ? 1 : 0;
                break;
            }

            before = c;
            _position++;
        }

        End = _base + _position;
        return JsonToken.Word;
    }

    private JsonToken ReadWord()
    {
        // #{Port}#, ${PORT}, $(Port): the bracket is the word's own.
        var depth = 0;
        var isOpen = true;
        while (isOpen && (_position < _end || Fill()))
        {
            var buffer = _buffer;
            var end = _end;
            var i = _position;
            for (; i < end; i++)
            {
                var c = buffer[i];
                if (char.IsLetterOrDigit(c) || c is '.' or '-' or '+')
                {
                    continue;
                }

                if (c is '{' or '(')
                {
                    depth++;
                }
                else if (c is '}' or ')' && depth > 0)
                {
                    depth--;
                }
                else if (c is '\n' or '\r' || (depth == 0 && (c <= ' ' || c is '"' or ',' or ':' or '}' or ']' or '[' or '/')))
                {
                    isOpen = false;
                    break;
                }
            }

            _position = i;
        }

        if (_base + _position == Start)
        {
            _position++;
        }

        End = _base + _position;
        return JsonToken.Word;
    }

    private char PeekNext()
    {
        var next = _base + _position + 1;
        return next >= _textEnd ? '\0' : _position + 1 < _end ? _buffer[_position + 1] : _text[next];
    }

    // Loads the next piece; false at the end of the text.
    private bool Fill()
    {
        _base += _position;
        _position = 0;
        _end = Math.Min(_buffer.Length, _textEnd - _base);
        if (_end <= 0)
        {
            _end = 0;
            return false;
        }

        _text.CopyTo(_base, _buffer, 0, _end);
        return true;
    }
}
