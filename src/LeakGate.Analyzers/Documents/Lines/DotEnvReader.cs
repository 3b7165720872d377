using System;
using System.Text;
using LeakGate.Analyzers.Documents.Reading;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Lines;

/// <summary>Reads .env files: <c>KEY=value</c>, <c>export KEY='value'</c>, values in quotes over several lines, comments. What fits nothing is passed over.</summary>
internal sealed class DotEnvReader
{
    private readonly string _text;
    private readonly EntryOffers _offers;
    private int _position;

    private DotEnvReader(string text, EntryOffers offers)
    {
        _text = text;
        _offers = offers;
    }

    public static void Read(string text, EntryOffers offers) => new DotEnvReader(text, offers).Read();

    private void Read()
    {
        while (_position < _text.Length)
        {
            SkipBlank();
            if (_position >= _text.Length)
            {
                return;
            }

            var lineEnd = LineEnd(_position);
            if (_text[_position] == '#')
            {
                CommentLines.Offer(_text, _position, lineEnd, _offers);
                _position = lineEnd;
                continue;
            }

            ReadAssignment(lineEnd);
        }
    }

    private void ReadAssignment(int lineEnd)
    {
        var start = _position;
        if (string.CompareOrdinal(_text, start, "export ", 0, 7) == 0)
        {
            start += 7;
        }

        var sign = _text.IndexOfAny(new[] { '=', ':' }, start, lineEnd - start);
        if (sign < 0)
        {
            _position = lineEnd;
            return;
        }

        var name = _text.Substring(start, sign - start).Trim();
        var i = sign + 1;
        while (i < lineEnd && _text[i] is ' ' or '\t')
        {
            i++;
        }

        if (i < lineEnd && _text[i] is '"' or '\'' or '`')
        {
            ReadQuoted(name, i, lineEnd);
            return;
        }

        // A comment begins behind a space: a password may have a number sign.
        var end = _text.IndexOf(" #", i, lineEnd - i, StringComparison.Ordinal);
        end = end < 0 ? lineEnd : end;
        while (end > i && _text[end - 1] <= ' ')
        {
            end--;
        }

        _offers.Offer(name, _text.Substring(i, end - i), i);
        _position = lineEnd;
    }

    private void ReadQuoted(string name, int open, int lineEnd)
    {
        var quote = _text[open];
        var i = open + 1;
        while (i < _text.Length && _text[i] != quote)
        {
            i += _text[i] == '\\' && quote == '"' && i + 1 < _text.Length ? 2 : 1;
        }

        if (i >= _text.Length)
        {
            _offers.Sink.Break(TextSpan.FromBounds(open, lineEnd), "a quote is never closed");
            _offers.Offer(name, _text.Substring(open + 1, lineEnd - open - 1).TrimEnd(), open + 1);
            _position = lineEnd;
            return;
        }

        var raw = _text.Substring(open + 1, i - open - 1);
        _offers.Offer(new DocumentEntry(name, quote == '"' && raw.IndexOf('\\') >= 0 ? Unescape(raw) : raw, new TextSpan(open + 1, raw.Length)));
        _position = LineEnd(i);
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            text.Append(raw[i] == 'n' ? '\n' : raw[i] == 'r' ? '\r' : raw[i] == 't' ? '\t' : raw[i]);
        }

        return text.ToString();
    }

    private void SkipBlank()
    {
        while (_position < _text.Length && (_text[_position] <= ' ' || _text[_position] == '\uFEFF'))
        {
            _position++;
        }
    }

    private int LineEnd(int from)
    {
        var end = _text.IndexOf('\n', from);
        return end < 0 ? _text.Length : end;
    }
}
