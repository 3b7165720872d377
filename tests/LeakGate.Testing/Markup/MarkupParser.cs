using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Testing.Markup;

/// <summary>
/// Reads <c>$$</c>, <c>[|…|]</c>, <c>{|name:…|}</c> and the numbered end <c>|#n}</c>, which closes <c>{|#n:</c> across other spans.
/// Plain ends close the latest open span of their kind.
/// </summary>
internal sealed class MarkupParser
{
    private readonly string _input;
    private readonly bool _readPositions;
    private readonly StringBuilder _text = new();
    private readonly List<int> _positions = new();
    private readonly List<OpenSpan> _open = new();
    private readonly List<(string? Name, TextSpan Span, int Order)> _closed = new();
    private int _at;
    private int _order;

    private MarkupParser(string input, bool readPositions)
    {
        _input = input;
        _readPositions = readPositions;
    }

    /// <exception cref="ArgumentException">A span is closed that is not open, or left open.</exception>
    public static MarkupText Parse(string input, bool readPositions = true) => new MarkupParser(input, readPositions).Parse();

    private MarkupText Parse()
    {
        while (_at < _input.Length)
        {
            if (!TryReadMarkup())
            {
                _text.Append(_input[_at++]);
            }
        }

        if (_open.Count != 0)
        {
            throw Error($"the span {_open[^1].Start} is never closed", _open[^1].InputPosition);
        }

        var ordered = _closed.OrderBy(c => c.Order).ToList();
        return new MarkupText(
            _text.ToString(),
            _positions.ToImmutableArray(),
            ordered.Where(c => c.Name is null).Select(c => c.Span).ToImmutableArray(),
            ordered.Where(c => c.Name is not null).Select(c => (c.Name!, c.Span)).ToImmutableArray());
    }

    private bool TryReadMarkup()
    {
        if (_readPositions && Accept("$$"))
        {
            _positions.Add(_text.Length);
            return true;
        }

        var start = _at;
        if (Accept("[|"))
        {
            _open.Add(new OpenSpan(null, _text.Length, _order++, start));
            return true;
        }

        if (NameAfterBrace() is { } name)
        {
            _at += name.Length + 3;
            _open.Add(new OpenSpan(name, _text.Length, _order++, start));
            return true;
        }

        if (NumberedEnd() is { } key)
        {
            _at += key.Length + 2;
            Close(open => open.Name == key, "|" + key + "}", start);
            return true;
        }

        if (Accept("|]"))
        {
            Close(open => open.Name is null, "|]", start);
            return true;
        }

        if (Accept("|}"))
        {
            Close(open => open.Name is not null, "|}", start);
            return true;
        }

        return false;
    }

    private void Close(Predicate<OpenSpan> matches, string end, int inputPosition)
    {
        var i = _open.FindLastIndex(matches);
        if (i < 0)
        {
            throw Error($"{end} closes nothing", inputPosition);
        }

        var open = _open[i];
        _open.RemoveAt(i);
        _closed.Add((open.Name, TextSpan.FromBounds(open.TextPosition, _text.Length), open.Order));
    }

    private string? NameAfterBrace()
    {
        if (!At("{|"))
        {
            return null;
        }

        var end = _at + 2;
        while (end < _input.Length && IsNameCharacter(_input[end]))
        {
            end++;
        }

        return end > _at + 2 && end < _input.Length && _input[end] == ':' ? _input.Substring(_at + 2, end - _at - 2) : null;
    }

    private string? NumberedEnd()
    {
        if (!At("|#"))
        {
            return null;
        }

        var end = _at + 2;
        while (end < _input.Length && char.IsAsciiDigit(_input[end]))
        {
            end++;
        }

        return end > _at + 2 && end < _input.Length && _input[end] == '}' ? _input.Substring(_at + 1, end - _at - 1) : null;
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '#' or '-' or '_' or '.' or '+';

    private bool At(string token) => string.CompareOrdinal(_input, _at, token, 0, token.Length) == 0;

    private bool Accept(string token)
    {
        if (!At(token))
        {
            return false;
        }

        _at += token.Length;
        return true;
    }

    private ArgumentException Error(string what, int position)
    {
        var line = _input.AsSpan(0, position).Count('\n') + 1;
        return new ArgumentException($"Markup error on line {line} of the test code: {what}.");
    }

    private readonly record struct OpenSpan(string? Name, int TextPosition, int Order, int InputPosition)
    {
        public string Start => Name is null ? "[|" : "{|" + Name + ":";
    }
}
