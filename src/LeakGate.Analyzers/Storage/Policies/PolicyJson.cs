using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LeakGate.Analyzers.Storage.Policies;

/// <summary>
/// Reads JSON as it stands in C# strings: with positions, with holes (<see cref="JsonNode.Hole"/>) inside strings, as values and in place of members, and
/// tolerant of comments, trailing commas and single quotes. One pass, in time linear in the text; what is nested deeper than <see cref="MaxDepth"/> is refused.
/// </summary>
internal sealed class PolicyJson
{
    /// <summary>Policy documents nest about eight deep, templates that hold them about twenty.</summary>
    public const int MaxDepth = 64;

    private readonly string _text;
    private int _position;
    private bool _failed;

    private PolicyJson(string text) => _text = text;

    /// <summary>The document in <paramref name="text"/>, or null when it is not one.</summary>
    public static JsonNode? Parse(string text)
    {
        var reader = new PolicyJson(text);
        var node = reader.ReadValue(0);
        if (node is null || reader._failed)
        {
            return null;
        }

        reader.SkipTrivia();
        return reader._position == text.Length ? node : null;
    }

    private JsonNode? ReadValue(int depth)
    {
        SkipTrivia();
        if (_position >= _text.Length || depth > MaxDepth)
        {
            return Fail();
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
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        while (true)
        {
            SkipTriviaAndCommas();
            if (_position >= _text.Length)
            {
                return Fail();
            }

            var next = _text[_position];
            if (next == '}')
            {
                _position++;
                return JsonNode.OfMembers(start, _position - start, members.ToImmutable());
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

            if (next is not ('"' or '\'') || ReadString() is not { } name)
            {
                return Fail();
            }

            SkipTrivia();
            if (_position >= _text.Length || _text[_position] != ':')
            {
                return Fail();
            }

            _position++;
            if (ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            members.Add(new JsonMember(name.Text, value));
        }
    }

    private JsonNode? ReadArray(int depth)
    {
        var start = _position++;
        var items = ImmutableArray.CreateBuilder<JsonNode>();
        while (true)
        {
            SkipTriviaAndCommas();
            if (_position >= _text.Length)
            {
                return Fail();
            }

            if (_text[_position] == ']')
            {
                _position++;
                return JsonNode.OfItems(start, _position - start, items.ToImmutable());
            }

            if (ReadValue(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
    }

    private JsonNode? ReadString()
    {
        var start = _position;
        var quote = _text[_position++];
        var plain = _position;
        StringBuilder? unescaped = null;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == quote)
            {
                var text = unescaped is null
                    ? _text.Substring(plain, _position - plain)
                    : unescaped.Append(_text, plain, _position - plain).ToString();
                _position++;
                return JsonNode.OfText(JsonKind.String, start, _position - start, text);
            }

            if (c == '\\')
            {
                unescaped ??= new StringBuilder();
                unescaped.Append(_text, plain, _position - plain);
                _position++;
                ReadEscape(unescaped);
                plain = _position;
                continue;
            }

            _position++;
        }

        return Fail();
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
            return Fail();
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

        return word[0] is '-' or (>= '0' and <= '9') ? JsonNode.OfText(JsonKind.Number, start, length, word) : Fail();
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
                var end = _text.IndexOf("*/", _position + 2, System.StringComparison.Ordinal);
                _position = end < 0 ? _text.Length : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private JsonNode? Fail()
    {
        _failed = true;
        return null;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '+' or '.' or '_' or JsonNode.Hole;
}
