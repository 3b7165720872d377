using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LeakGate.Analyzers.Json;

/// <summary>
/// Reads JSON as people write it, in files and in C# strings: with positions, with holes (<see cref="JsonNode.Hole"/>) inside strings, as values and in place of members, and
/// tolerant of comments, trailing commas and single quotes. One pass, in time linear in the text; what is nested deeper than <see cref="MaxDepth"/> is refused.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>Policy documents nest about eight deep, templates that hold them about twenty.</summary>
    public const int MaxDepth = 64;

    private static readonly char[] s_doubleQuoted = { '"', '\\' };
    private static readonly char[] s_singleQuoted = { '\'', '\\' };

    private readonly string _text;
    private readonly List<JsonMember> _members = new();
    private readonly List<JsonNode> _items = new();
    private readonly string?[] _names = new string?[64];
    private int _position;
    private JsonError? _error;

    private JsonReader(string text) => _text = text;

    /// <summary>The document in <paramref name="text"/>, or null when it is not one.</summary>
    public static JsonNode? Parse(string text) => Parse(text, out _);

    /// <summary>The document in <paramref name="text"/>, or null and the first place where it is none.</summary>
    public static JsonNode? Parse(string text, out JsonError? error)
    {
        var reader = new JsonReader(text);
        var node = reader.ReadValue(0);
        if (node is not null && reader._error is null)
        {
            reader.SkipTrivia();
            if (reader._position < text.Length)
            {
                reader.Fail("the end of the file");
            }
        }

        error = reader._error;
        return error is null ? node : null;
    }

    private JsonNode? ReadValue(int depth)
    {
        SkipTrivia();
        if (_position >= _text.Length || depth > MaxDepth)
        {
            return Fail(depth > MaxDepth ? $"no more than {MaxDepth} levels" : "a value");
        }

        return _text[_position] switch
        {
            '{' => ReadObject(depth),
            '[' => ReadArray(depth),
            '"' or '\'' => ReadString(),
            JsonNode.Hole => ReadHole(),
            _ => ReadWord(),
        };
    }

    private JsonNode? ReadObject(int depth)
    {
        var start = _position++;
        var first = _members.Count;
        while (true)
        {
            SkipTriviaAndCommas();
            if (_position >= _text.Length)
            {
                return Fail("'}'");
            }

            var next = _text[_position];
            if (next == '}')
            {
                _position++;
                return JsonNode.OfMembers(start, _position - start, Take(_members, first));
            }

            // A hole in place of members: whatever it holds is unknown, what stands around it is not.
            if (next == JsonNode.Hole)
            {
                ReadHole();
                SkipTrivia();
                if (_position >= _text.Length || _text[_position] != ':')
                {
                    continue;
                }

                _position++;
                if (ReadValue(depth + 1) is null)
                {
                    return null;
                }

                continue;
            }

            if (next is not ('"' or '\''))
            {
                return Fail("a key in double quotes or '}'");
            }

            var nameStart = _position;
            if (ReadText(isName: true) is not { } name)
            {
                return null;
            }

            var nameLength = _position - nameStart;

            SkipTrivia();
            if (_position >= _text.Length || _text[_position] != ':')
            {
                return Fail("':'");
            }

            _position++;
            if (ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            _members.Add(new JsonMember(name, nameStart, nameLength, value));
        }
    }

    private JsonNode? ReadArray(int depth)
    {
        var start = _position++;
        var first = _items.Count;
        while (true)
        {
            SkipTriviaAndCommas();
            if (_position >= _text.Length)
            {
                return Fail("']'");
            }

            if (_text[_position] == ']')
            {
                _position++;
                return JsonNode.OfItems(start, _position - start, Take(_items, first));
            }

            if (ReadValue(depth + 1) is not { } item)
            {
                return null;
            }

            _items.Add(item);
        }
    }

    private JsonNode? ReadString()
    {
        var start = _position;
        return ReadText(isName: false) is { } text ? JsonNode.OfText(JsonKind.String, start, _position - start, text) : null;
    }

    private string? ReadText(bool isName)
    {
        var start = _position;
        var ends = _text[_position++] == '"' ? s_doubleQuoted : s_singleQuoted;
        var plain = _position;
        StringBuilder? unescaped = null;
        while (_position < _text.Length && _text.IndexOfAny(ends, _position) is var end and >= 0)
        {
            _position = end;
            if (_text[end] != '\\')
            {
                var text = unescaped is not null ? unescaped.Append(_text, plain, end - plain).ToString()
                    : isName ? NameAt(plain, end - plain)
                    : _text.Substring(plain, end - plain);
                _position++;
                return text;
            }

            unescaped ??= new StringBuilder();
            unescaped.Append(_text, plain, end - plain);
            _position++;
            ReadEscape(unescaped);
            plain = _position;
        }

        _position = start;
        Fail("the closing quote of this text");
        return null;
    }

    // The objects of a list have the same names: each is made once.
    private string NameAt(int start, int length)
    {
        if (length == 0)
        {
            return string.Empty;
        }

        ref var known = ref _names[((length * 31) + _text[start] + (_text[start + length - 1] * 7)) % _names.Length];
        return known is not null && known.Length == length && string.CompareOrdinal(_text, start, known, 0, length) == 0
            ? known
            : known = _text.Substring(start, length);
    }

    // What was gathered since an object or a list began.
    private static ImmutableArray<T> Take<T>(List<T> gathered, int first)
    {
        if (gathered.Count == first)
        {
            return ImmutableArray<T>.Empty;
        }

        var builder = ImmutableArray.CreateBuilder<T>(gathered.Count - first);
        for (var i = first; i < gathered.Count; i++)
        {
            builder.Add(gathered[i]);
        }

        gathered.RemoveRange(first, gathered.Count - first);
        return builder.MoveToImmutable();
    }

    private void ReadEscape(StringBuilder result)
    {
        if (_position >= _text.Length)
        {
            return;
        }

        var c = _text[_position++];
        if (c == 'u' && _position + 4 <= _text.Length
            && int.TryParse(_text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _position += 4;
            result.Append((char)code);
            return;
        }

        result.Append(c switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            _ => c,
        });
    }

    private JsonNode ReadHole()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] == JsonNode.Hole)
        {
            _position++;
        }

        return JsonNode.OfKind(JsonKind.Hole, start, _position - start);
    }

    // Numbers and the three words; a hole inside makes the whole a hole.
    private JsonNode? ReadWord()
    {
        var start = _position;
        var hole = false;
        while (_position < _text.Length && IsWordPart(_text[_position]))
        {
            hole |= _text[_position] == JsonNode.Hole;
            _position++;
        }

        var length = _position - start;
        if (length == 0)
        {
            return Fail("a value");
        }

        if (hole)
        {
            return JsonNode.OfKind(JsonKind.Hole, start, length);
        }

        var word = _text.Substring(start, length);
        switch (word)
        {
            case "true": return JsonNode.OfKind(JsonKind.True, start, length);
            case "false": return JsonNode.OfKind(JsonKind.False, start, length);
            case "null": return JsonNode.OfKind(JsonKind.Null, start, length);
        }

        if (word[0] is '-' or (>= '0' and <= '9'))
        {
            return JsonNode.OfText(JsonKind.Number, start, length, word);
        }

        _position = start;
        return Fail("a value (text stands in double quotes)");
    }

    private void SkipTriviaAndCommas()
    {
        SkipTrivia();
        while (_position < _text.Length && _text[_position] == ',')
        {
            _position++;
            SkipTrivia();
        }
    }

    private void SkipTrivia()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                _position++;
            }
            else if (c == '/' && _position + 1 < _text.Length && _text[_position + 1] == '/')
            {
                var end = _text.IndexOf('\n', _position);
                _position = end < 0 ? _text.Length : end + 1;
            }
            else if (c == '/' && _position + 1 < _text.Length && _text[_position + 1] == '*')
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                _position = end < 0 ? _text.Length : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private JsonNode? Fail(string expected)
    {
        _error ??= new JsonError(Math.Min(_position, _text.Length), expected);
        return null;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '+' or '.' or '_' or JsonNode.Hole;
}
