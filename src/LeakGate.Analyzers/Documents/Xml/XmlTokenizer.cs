using System;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Xml;

/// <summary>
/// Splits markup into tokens with their places. Own, since a reader of the framework stops at the first error, and half-typed files have one. One pass;
/// never throws. Instructions and document types are passed over; entities that a document declares are not expanded.
/// </summary>
internal sealed class XmlTokenizer
{
    private readonly string _text;
    private readonly int _end;
    private int _position;
    private bool _inTag;

    public XmlTokenizer(string text, TextSpan part)
    {
        _text = text;
        _position = part.Start;
        _end = part.End;
    }

    public XmlToken Kind { get; private set; }

    /// <summary>The name of an element or attribute, with its prefix.</summary>
    public TextSpan Name { get; private set; }

    /// <summary>The value of an attribute, the text or the comment, without quotes and marks.</summary>
    public TextSpan Value { get; private set; }

    /// <summary>Why the text is broken at this token; null when it is not.</summary>
    public string? Error { get; private set; }

    public string NameText => _text.Substring(Name.Start, Name.Length);

    public string ValueText => _text.Substring(Value.Start, Value.Length);

    public XmlToken Read()
    {
        Error = null;
        return Kind = _inTag ? ReadInTag() : ReadContent();
    }

    private XmlToken ReadContent()
    {
        while (_position < _end)
        {
            var start = _position;
            if (_text[start] != '<')
            {
                var next = Find("<", start);
                _position = next < 0 ? _end : next;
                if (!IsBlank(start, _position))
                {
                    Value = TextSpan.FromBounds(start, _position);
                    return XmlToken.Text;
                }

                continue;
            }

            if (StartsWith("<!--"))
            {
                return ReadUntil("-->", 4, XmlToken.Comment, "a comment is never closed");
            }

            if (StartsWith("<![CDATA["))
            {
                return ReadUntil("]]>", 9, XmlToken.Text, "a CDATA section is never closed");
            }

            if (StartsWith("<?") || StartsWith("<!"))
            {
                var close = Find(">", start);
                _position = close < 0 ? _end : close + 1;
                continue;
            }

            if (StartsWith("</"))
            {
                Name = ReadName(start + 2);
                var close = Find(">", Name.End);
                Error = close < 0 ? "a tag is never closed" : null;
                _position = close < 0 ? _end : close + 1;
                return XmlToken.ElementEnd;
            }

            Name = ReadName(start + 1);
            if (Name.Length == 0)
            {
                // A lone bracket is text.
                _position = start + 1;
                continue;
            }

            _position = Name.End;
            _inTag = true;
            return XmlToken.ElementStart;
        }

        return XmlToken.End;
    }

    private XmlToken ReadInTag()
    {
        while (_position < _end)
        {
            var c = _text[_position];
            if (c == '>')
            {
                _position++;
                _inTag = false;
                return XmlToken.TagEnd;
            }

            if (c == '/' && _position + 1 < _end && _text[_position + 1] == '>')
            {
                _position += 2;
                _inTag = false;
                return XmlToken.EmptyEnd;
            }

            if (c == '<')
            {
                // The tag was left open and the next one begins.
                Error = "a tag is never closed";
                _inTag = false;
                return XmlToken.TagEnd;
            }

            if (!IsNameCharacter(c))
            {
                _position++;
                continue;
            }

            return ReadAttribute();
        }

        _inTag = false;
        Error = "a tag is never closed";
        return XmlToken.TagEnd;
    }

    private XmlToken ReadAttribute()
    {
        Name = ReadName(_position);
        var i = SkipSpaces(Name.End);
        if (i >= _end || _text[i] != '=')
        {
            Value = new TextSpan(Name.End, 0);
            _position = Name.End;
            return XmlToken.Attribute;
        }

        i = SkipSpaces(i + 1);
        if (i < _end && _text[i] is '"' or '\'')
        {
            var close = Find(_text[i] == '"' ? "\"" : "'", i + 1);

            // No value has a bracket: a quote that is never closed ends before the next tag or with its line.
            var bracket = Find("<", i + 1);
            if (close < 0 || (bracket >= 0 && bracket < close))
            {
                Error = "a quote is never closed";
                var lineEnd = Find("\n", i + 1);
                var end = Math.Min(bracket < 0 ? _end : bracket, lineEnd < 0 ? _end : lineEnd);
                Value = TextSpan.FromBounds(i + 1, Math.Max(i + 1, end));
                _position = Value.End;
                return XmlToken.Attribute;
            }

            Value = TextSpan.FromBounds(i + 1, close);
            _position = close + 1;
            return XmlToken.Attribute;
        }

        var last = i;
        while (last < _end && _text[last] > ' ' && _text[last] != '>' && _text[last] != '<')
        {
            last++;
        }

        Value = TextSpan.FromBounds(i, last);
        _position = Math.Max(last, Name.End);
        return XmlToken.Attribute;
    }

    private XmlToken ReadUntil(string mark, int skip, XmlToken kind, string error)
    {
        var start = Math.Min(_position + skip, _end);
        var close = Find(mark, start);
        Value = TextSpan.FromBounds(start, close < 0 ? _end : close);
        Error = close < 0 ? error : null;
        _position = close < 0 ? _end : close + mark.Length;
        return kind;
    }

    private TextSpan ReadName(int start)
    {
        var end = Math.Min(start, _end);
        while (end < _end && IsNameCharacter(_text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(Math.Min(start, end), end);
    }

    private int SkipSpaces(int i)
    {
        while (i < _end && _text[i] <= ' ')
        {
            i++;
        }

        return i;
    }

    private bool StartsWith(string mark) => _position + mark.Length <= _end && string.CompareOrdinal(_text, _position, mark, 0, mark.Length) == 0;

    private int Find(string mark, int from) => from >= _end ? -1 : _text.IndexOf(mark, from, _end - from, StringComparison.Ordinal);

    private bool IsBlank(int start, int end)
    {
        while (start < end && (_text[start] <= ' ' || _text[start] == '\uFEFF'))
        {
            start++;
        }

        return start == end;
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':';
}
