using System;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Yaml;

/// <summary>Lines, columns, keys and what else tells how a line is meant.</summary>
internal sealed partial class YamlReader
{
    private enum KeyKind
    {
        None,
        Plain,
        Quoted,

        /// <summary><c>? key</c> on a line of its own.</summary>
        Explicit,
    }

    private static bool IsSpace(char c) => c is ' ' or '\t';

    private static bool IsBreak(char c) => c is '\n' or '\r';

    private char Peek(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\n';

    /// <summary>At the end of the line, or where only a comment follows.</summary>
    private bool AtLineEnd() => AtEnd || IsBreak(_text[_position]) || _text[_position] == '#';

    private bool IsDash() => !AtEnd && _text[_position] == '-' && (IsSpace(Peek(1)) || IsBreak(Peek(1)));

    /// <summary><c>---</c> or <c>...</c> at the beginning of a line.</summary>
    private bool AtMarker()
        => Column == 0 && !AtEnd && (_text[_position] is '-' or '.') && Peek(1) == _text[_position] && Peek(2) == _text[_position]
            && (IsSpace(Peek(3)) || IsBreak(Peek(3)));

    private void SkipSpaces()
    {
        while (!AtEnd && IsSpace(_text[_position]))
        {
            _position++;
        }
    }

    /// <summary>Skips spaces, line breaks and comments.</summary>
    private void SkipBlank()
    {
        while (!AtEnd)
        {
            var c = _text[_position];
            if (IsSpace(c) || c == '\r' || c == '\uFEFF')
            {
                _position++;
            }
            else if (c == '\n')
            {
                _position++;
                _lineStart = _position;
            }
            else if (c == '#')
            {
                SkipToBreak();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipToBreak()
    {
        var end = _text.IndexOf('\n', _position);
        _position = end < 0 ? _text.Length : end;
    }

    private void SkipLine()
    {
        SkipToBreak();
        if (!AtEnd)
        {
            _position++;
            _lineStart = _position;
        }
    }

    // Behind a value only a comment may follow.
    private void SkipRestOfLine()
    {
        SkipSpaces();
        if (!AtLineEnd())
        {
            Break();
        }

        SkipToBreak();
    }

    // Lines that stand deeper than the collection that goes on belong to nothing.
    private void SkipDeeperLines(int column)
    {
        while (!AtEnd && Column > column && !AtMarker())
        {
            Break();
            SkipLine();
            SkipBlank();
        }
    }

    private DocumentNode SkipDeeper(int minimumColumn)
    {
        Break();
        var start = _position;
        do
        {
            SkipLine();
            SkipBlank();
        }
        while (!AtEnd && !AtMarker() && Column >= minimumColumn);

        return DocumentNode.OfKind(NodeKind.Unknown, TextSpan.FromBounds(start, Math.Min(_position, _text.Length)));
    }

    private string ReadWord()
    {
        var start = _position;
        while (!AtEnd && !IsSpace(_text[_position]) && !IsBreak(_text[_position]) && _text[_position] is not (',' or '[' or ']' or '{' or '}'))
        {
            _position++;
        }

        return _text.Substring(start, _position - start);
    }

    /// <summary>Reads <c>!Tag</c> and <c>&amp;anchor</c> in front of a node.</summary>
    private void SkipProperties(out string tag, out string anchor)
    {
        tag = anchor = string.Empty;
        while (!AtEnd && (_text[_position] == '!' || (_text[_position] == '&' && !IsSpace(Peek(1)))))
        {
            var isTag = _text[_position] == '!';
            _position++;
            var word = ReadWord();
            if (isTag)
            {
                tag = word.TrimStart('!');
            }
            else
            {
                anchor = word;
            }

            SkipSpaces();
        }
    }

    /// <summary>Whether a mapping's key stands here: looked up on this line alone.</summary>
    private KeyKind FindKey()
    {
        var i = _position;
        while (i < _text.Length && (_text[i] == '&' || _text[i] == '!'))
        {
            while (i < _text.Length && !IsSpace(_text[i]) && !IsBreak(_text[i]))
            {
                i++;
            }

            while (i < _text.Length && IsSpace(_text[i]))
            {
                i++;
            }
        }

        if (i >= _text.Length || IsBreak(_text[i]))
        {
            return KeyKind.None;
        }

        switch (_text[i])
        {
            case '?' when i + 1 < _text.Length && (IsSpace(_text[i + 1]) || IsBreak(_text[i + 1])):
                return KeyKind.Explicit;
            case '"' or '\'':
                return IsColon(SkipSpacesFrom(EndOfQuoted(i))) ? KeyKind.Quoted : KeyKind.None;
            case '[' or '{' or '|' or '>' or '#' or '%' or '@' or '`':
                return KeyKind.None;
        }

        for (; i < _text.Length && !IsBreak(_text[i]); i++)
        {
            if (IsColon(i))
            {
                return KeyKind.Plain;
            }

            if (_text[i] == '#' && IsSpace(_text[i - 1]))
            {
                break;
            }
        }

        return KeyKind.None;
    }

    private bool IsColon(int i)
        => i < _text.Length && _text[i] == ':' && (i + 1 >= _text.Length || IsSpace(_text[i + 1]) || IsBreak(_text[i + 1]));

    private int SkipSpacesFrom(int i)
    {
        while (i < _text.Length && IsSpace(_text[i]))
        {
            i++;
        }

        return i;
    }

    // Behind the closing quote of a text that ends on its line; the line's end when it does not.
    private int EndOfQuoted(int i)
    {
        var quote = _text[i];
        for (i++; i < _text.Length && !IsBreak(_text[i]); i++)
        {
            if (_text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (_text[i] == quote)
            {
                if (quote == '"' || i + 1 >= _text.Length || _text[i + 1] != quote)
                {
                    return i + 1;
                }

                i++;
            }
        }

        return i;
    }

    private (string Name, TextSpan Span) ReadKey()
    {
        var start = _position;
        if (!AtEnd && _text[_position] is '"' or '\'')
        {
            var quoted = ReadQuoted(-1);
            return (quoted.Text, quoted.Span);
        }

        while (!AtEnd && !IsBreak(_text[_position]) && !IsColon(_position))
        {
            _position++;
        }

        var end = _position;
        while (end > start && IsSpace(_text[end - 1]))
        {
            end--;
        }

        return (_text.Substring(start, end - start), TextSpan.FromBounds(start, end));
    }
}
