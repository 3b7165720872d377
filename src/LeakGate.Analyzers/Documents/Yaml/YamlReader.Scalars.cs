using System;
using System.Globalization;
using System.Text;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Yaml;

/// <summary>Plain, quoted and block scalars.</summary>
internal sealed partial class YamlReader
{
    /// <summary>Names of keys are cut here: no key is longer, and a hostile one would be carried in every path.</summary>
    private const int MaxIndent = 1000;

    private DocumentNode ReadPlain(int parentColumn)
    {
        var start = _position;
        var end = ReadPlainLine();
        StringBuilder? folded = null;
        while (NextLineContinues(parentColumn))
        {
            folded ??= new StringBuilder(_text, start, end - start, Math.Max(16, end - start));
            SkipBlankLines();
            var from = _position;
            end = ReadPlainLine();
            folded.Append(' ').Append(_text, from, end - from);
        }

        var text = folded?.ToString() ?? _text.Substring(start, end - start);
        return DocumentNode.OfScalar(KindOf(text), TextSpan.FromBounds(start, end), text, isVerbatim: true);
    }

    // To the end of the line, without a comment and the spaces before it. Gives the end of the text.
    private int ReadPlainLine()
    {
        var end = _position;
        while (!AtEnd && !IsBreak(_text[_position]))
        {
            if (_text[_position] == '#' && _position > 0 && IsSpace(_text[_position - 1]))
            {
                SkipToBreak();
                break;
            }

            end = IsSpace(_text[_position]) ? end : _position + 1;
            _position++;
        }

        return end;
    }

    // A plain text goes on in a deeper line that is no key, no item and no comment.
    private bool NextLineContinues(int parentColumn)
    {
        var position = _position;
        var lineStart = _lineStart;
        SkipBlankLines();
        var continues = _position > position && !AtEnd && Column > parentColumn && !AtMarker() && _text[_position] != '#' && !IsDash() && FindKey() == KeyKind.None;
        _position = position;
        _lineStart = lineStart;
        return continues;
    }

    private void SkipBlankLines()
    {
        while (!AtEnd && (IsSpace(_text[_position]) || IsBreak(_text[_position])))
        {
            if (_text[_position++] == '\n')
            {
                _lineStart = _position;
            }
        }
    }

    private DocumentNode ReadQuoted(int parentColumn)
    {
        var quote = _text[_position];
        var start = _position++;
        var text = new StringBuilder();
        var isVerbatim = true;
        while (!AtEnd)
        {
            var c = _text[_position];
            if (c == quote)
            {
                if (quote == '\'' && Peek(1) == '\'')
                {
                    text.Append('\'');
                    _position += 2;
                    isVerbatim = false;
                    continue;
                }

                _position++;
                return DocumentNode.OfScalar(NodeKind.Text, TextSpan.FromBounds(start, _position), text.ToString(), isVerbatim);
            }

            if (c == '\\' && quote == '"')
            {
                isVerbatim = false;
                ReadEscape(text);
                continue;
            }

            if (IsBreak(c))
            {
                var end = _position;
                var lineStart = _lineStart;
                SkipBlankLines();
                if (AtEnd || AtMarker() || (Column <= parentColumn && (IsDash() || FindKey() != KeyKind.None)))
                {
                    // Never closed: it ends with its line, and the next line is read as what it is.
                    _position = end;
                    _lineStart = lineStart;
                    Break();
                    return DocumentNode.OfScalar(NodeKind.Text, TextSpan.FromBounds(start, end), text.ToString(), isVerbatim);
                }

                text.Append(' ');
                continue;
            }

            text.Append(c);
            _position++;
        }

        Break();
        return DocumentNode.OfScalar(NodeKind.Text, TextSpan.FromBounds(start, _position), text.ToString(), isVerbatim);
    }

    private void ReadEscape(StringBuilder text)
    {
        var c = Peek(1);
        var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (_position + 2 + digits <= _text.Length
                && int.TryParse(_text.Substring(_position + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF))
            {
                text.Append(char.ConvertFromUtf32(code));
                _position += 2 + digits;
                return;
            }

            _position += 2;
            return;
        }

        _position++;
        if (AtEnd)
        {
            return;
        }

        if (IsBreak(c))
        {
            SkipBlankLines();
            return;
        }

        text.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', 'e' => '\u001B', 'N' => '\u0085', '_' => '\u00A0', _ => c });
        _position++;
    }

    /// <summary><c>|</c> keeps the line breaks, <c>&gt;</c> folds them; digits and signs behind them set indentation and final breaks.</summary>
    private DocumentNode ReadBlockScalar(int parentColumn)
    {
        var folds = _text[_position] == '>';
        var indent = 0;
        _position++;
        while (!AtEnd && (_text[_position] is '+' or '-' or (>= '0' and <= '9')))
        {
            indent = _text[_position] is >= '1' and <= '9' ? Math.Max(0, parentColumn) + _text[_position] - '0' : indent;
            _position++;
        }

        SkipRestOfLine();
        var place = _position;
        if (!AtEnd)
        {
            _position++;
            _lineStart = _position;
        }

        return ReadBlockLines(place, parentColumn, indent, folds);
    }

    private DocumentNode ReadBlockLines(int place, int parentColumn, int indent, bool folds)
    {
        var text = new StringBuilder();
        var first = -1;
        var last = place;
        var blankLines = 0;
        while (!AtEnd)
        {
            var line = _position;
            var content = line;
            while (content < _text.Length && _text[content] == ' ' && (indent == 0 || content - line < indent) && content - line < MaxIndent)
            {
                content++;
            }

            var lineEnd = _text.IndexOf('\n', content);
            lineEnd = lineEnd < 0 ? _text.Length : lineEnd;
            var end = lineEnd > content && _text[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
            if (IsBlank(content, end))
            {
                blankLines++;
            }
            else
            {
                var column = content - line;
                if (column <= parentColumn || (indent > 0 && column < indent) || (column == 0 && AtMarker()))
                {
                    break;
                }

                indent = indent == 0 ? column : indent;
                first = first < 0 ? content : first;
                Separate(text, blankLines, folds);
                blankLines = 0;
                text.Append(_text, content, end - content);
                last = end;
            }

            _position = Math.Min(lineEnd + 1, _text.Length);
            _lineStart = lineEnd < _text.Length ? _position : _lineStart;
        }

        return first < 0
            ? DocumentNode.OfScalar(NodeKind.Text, new TextSpan(place, 0), string.Empty, isVerbatim: true)
            : DocumentNode.OfScalar(NodeKind.Text, TextSpan.FromBounds(first, last), text.ToString(), isVerbatim: true);
    }

    private static void Separate(StringBuilder text, int blankLines, bool folds)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (folds && blankLines == 0)
        {
            text.Append(' ');
            return;
        }

        text.Append('\n', folds ? blankLines : blankLines + 1);
    }

    private bool IsBlank(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsSpace(_text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static NodeKind KindOf(string text) => text switch
    {
        "true" or "True" or "TRUE" => NodeKind.True,
        "false" or "False" or "FALSE" => NodeKind.False,
        "" or "~" or "null" or "Null" or "NULL" => NodeKind.Null,
        _ => IsNumber(text) ? NodeKind.Number : NodeKind.Text,
    };

    private static bool IsNumber(string text)
    {
        var hasDigit = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            hasDigit |= c is >= '0' and <= '9';
            if (c is not ((>= '0' and <= '9') or '.' or '_') && !(i == 0 && c is '-' or '+'))
            {
                return false;
            }
        }

        return hasDigit;
    }
}
