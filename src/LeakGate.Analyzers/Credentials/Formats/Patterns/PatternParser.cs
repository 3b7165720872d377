using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Formats.Patterns;

/// <summary>
/// Reads the notation of the <c>pattern</c> column: literal characters, <c>[A-Za-z0-9_-]</c>, <c>{n}</c> <c>{n,m}</c> <c>{n,}</c> <c>?</c> behind
/// a character, class or group, <c>(a|b)</c>, and <c>\</c> before a character that would otherwise mean something (<c>\t</c>, <c>\n</c> and
/// <c>\r</c> are the control characters). There is no look-around, no back reference and no unbounded group, so that matching stays linear.
/// </summary>
internal sealed class PatternParser
{
    private const int MaxPatternLength = 1000;
    private const int MaxGroupCopies = 32;
    private const int MaxDepth = 8;

    private readonly string _text;
    private int _position;

    private PatternParser(string text) => _text = text;

    /// <summary>The parts of <paramref name="pattern"/>, or null and the reason why it cannot be read.</summary>
    public static IReadOnlyList<PatternNode>? Parse(string pattern, out string? error)
    {
        if (pattern.Length is 0 or > MaxPatternLength)
        {
            error = "The pattern is empty or too long.";
            return null;
        }

        var parser = new PatternParser(pattern);
        try
        {
            var nodes = parser.Sequence(0);
            if (parser._position < pattern.Length)
            {
                throw parser.Error("')' without '('");
            }

            error = null;
            return nodes;
        }
        catch (FormatException exception)
        {
            error = exception.Message;
            return null;
        }
    }

    private List<PatternNode> Sequence(int depth)
    {
        var nodes = new List<PatternNode>();
        while (_position < _text.Length && _text[_position] is not ('|' or ')'))
        {
            if (_text[_position] == '(')
            {
                var group = Group(depth + 1);
                var (min, max) = Quantifier();
                AddCopies(nodes, group, min, max);
            }
            else
            {
                var set = _text[_position] == '[' ? Class() : CharSet.Of(Character());
                var (min, max) = Quantifier();
                nodes.Add(new CharsNode(set, min, max));
            }
        }

        return nodes;
    }

    private GroupNode Group(int depth)
    {
        if (depth > MaxDepth)
        {
            throw Error("groups are nested too deeply");
        }

        var branches = new List<IReadOnlyList<PatternNode>>();
        do
        {
            _position++;
            branches.Add(Sequence(depth));
        }
        while (_position < _text.Length && _text[_position] == '|');

        if (_position >= _text.Length)
        {
            throw Error("'(' without ')'");
        }

        _position++;
        return new GroupNode(branches);
    }

    // A repeated group is written out, so that the matcher knows only sets and alternatives. Each optional copy holds the next one.
    private void AddCopies(List<PatternNode> nodes, GroupNode group, int min, int max)
    {
        if (max > MaxGroupCopies)
        {
            throw Error($"a group repeats at most {MaxGroupCopies} times");
        }

        for (var i = 0; i < min; i++)
        {
            nodes.Add(group);
        }

        GroupNode? optional = null;
        for (var i = min; i < max; i++)
        {
            var copy = new List<PatternNode> { group };
            if (optional is not null)
            {
                copy.Add(optional);
            }

            optional = new GroupNode(new IReadOnlyList<PatternNode>[] { copy, Array.Empty<PatternNode>() });
        }

        if (optional is not null)
        {
            nodes.Add(optional);
        }
    }

    private CharSet Class()
    {
        _position++;
        var set = default(CharSet);
        while (_position < _text.Length && _text[_position] != ']')
        {
            var first = Character();
            if (_position + 1 < _text.Length && _text[_position] == '-' && _text[_position + 1] != ']')
            {
                _position++;
                var last = Character();
                if (last < first)
                {
                    throw Error($"the range {first}-{last} is reversed");
                }

                set = set.Union(CharSet.Range(first, last));
            }
            else
            {
                set = set.Union(CharSet.Of(first));
            }
        }

        if (_position >= _text.Length || set.IsEmpty)
        {
            throw Error("a class is empty or not closed");
        }

        _position++;
        return set;
    }

    private char Character()
    {
        var c = _text[_position++];
        if (c == '\\')
        {
            if (_position >= _text.Length)
            {
                throw Error("'\\' at the end");
            }

            c = _text[_position++];
            c = c switch { 't' => '\t', 'n' => '\n', 'r' => '\r', _ => c };
        }

        return c < 128 ? c : throw Error("a character outside of ASCII");
    }

    private (int Min, int Max) Quantifier()
    {
        if (_position >= _text.Length)
        {
            return (1, 1);
        }

        if (_text[_position] == '?')
        {
            _position++;
            return (0, 1);
        }

        if (_text[_position] != '{')
        {
            return (1, 1);
        }

        _position++;
        var min = Number();
        var max = min;
        if (_position < _text.Length && _text[_position] == ',')
        {
            _position++;
            max = _position < _text.Length && _text[_position] == '}' ? PatternNode.Unbounded : Number();
        }

        if (_position >= _text.Length || _text[_position] != '}' || max < min || max == 0)
        {
            throw Error("a repetition is not {n}, {n,m} or {n,}");
        }

        _position++;
        return (min, max);
    }

    private int Number()
    {
        var start = _position;
        var value = 0;
        while (_position < _text.Length && _text[_position] is >= '0' and <= '9' && value < PatternNode.Unbounded)
        {
            value = (value * 10) + (_text[_position++] - '0');
        }

        return _position > start && value <= PatternNode.Unbounded ? value : throw Error("a repetition's number is missing or too large");
    }

    private FormatException Error(string what) => new($"Pattern, character {_position + 1}: {what}.");
}
