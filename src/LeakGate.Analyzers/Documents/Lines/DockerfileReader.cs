using System;
using LeakGate.Analyzers.Documents.Reading;

namespace LeakGate.Analyzers.Documents.Lines;

/// <summary>Reads a Dockerfile: the variables that <c>ENV</c> and <c>ARG</c> set, the commands that <c>RUN</c>, <c>CMD</c> and <c>ENTRYPOINT</c> hold, comments.</summary>
internal sealed class DockerfileReader
{
    private readonly string _text;
    private readonly EntryOffers _offers;

    private DockerfileReader(string text, EntryOffers offers)
    {
        _text = text;
        _offers = offers;
    }

    public static void Read(string text, EntryOffers offers) => new DockerfileReader(text, offers).Read();

    private void Read()
    {
        var start = 0;
        while (start < _text.Length)
        {
            var end = LineEnd(start);
            var first = SkipBlank(start, end);
            if (first < end && _text[first] == '#')
            {
                CommentLines.Offer(_text, first, end, _offers);
            }
            else if (first < end)
            {
                end = EndOfInstruction(first, end);
                ReadInstruction(first, end);
            }

            start = end + 1;
        }
    }

    // A line goes on in the next one behind a backslash or, on Windows, a backtick; comments may stand between.
    private int EndOfInstruction(int start, int end)
    {
        while (end < _text.Length)
        {
            var last = end;
            while (last > start && _text[last - 1] <= ' ')
            {
                last--;
            }

            var isComment = false;
            var lineStart = _text.LastIndexOf('\n', Math.Max(start, last - 1)) + 1;
            if (lineStart > start)
            {
                var first = SkipBlank(lineStart, end);
                isComment = first < end && _text[first] == '#';
            }

            if (!isComment && (last == start || _text[last - 1] is not ('\\' or '`')))
            {
                return end;
            }

            end = LineEnd(end + 1);
        }

        return Math.Min(end, _text.Length);
    }

    private void ReadInstruction(int start, int end)
    {
        var space = start;
        while (space < end && _text[space] > ' ')
        {
            space++;
        }

        var instruction = _text.Substring(start, space - start).ToUpperInvariant();
        var rest = SkipBlank(space, end);
        switch (instruction)
        {
            case "ENV":
            case "ARG":
            case "LABEL":
                ReadVariables(instruction, rest, end);
                break;
            case "RUN":
            case "CMD":
            case "ENTRYPOINT":
            case "HEALTHCHECK":
            case "ONBUILD":
            case "SHELL":
                _offers.Offer(instruction, _text.Substring(rest, end - rest), rest);
                break;
            default:
                // ADD https://user:…@host/file and the like.
                _offers.Offer(instruction, _text.Substring(rest, end - rest).TrimEnd(), rest);
                break;
        }
    }

    private void ReadVariables(string instruction, int start, int end)
    {
        var isFirst = true;
        while (start < end)
        {
            start = SkipBlank(start, end);
            if (start < end && _text[start] is '\\' or '`' && (start + 1 == end || _text[start + 1] <= ' '))
            {
                start++;
                continue;
            }

            if (start < end && _text[start] == '#')
            {
                start = Math.Min(end, LineEnd(start));
                continue;
            }

            var nameEnd = start;
            while (nameEnd < end && _text[nameEnd] > ' ' && _text[nameEnd] != '=')
            {
                nameEnd++;
            }

            if (nameEnd == start)
            {
                return;
            }

            var name = _text.Substring(start, nameEnd - start).Trim('"');
            if (nameEnd == end || _text[nameEnd] != '=')
            {
                // ENV NAME the rest is the value
                if (isFirst && instruction == "ENV")
                {
                    var from = SkipBlank(nameEnd, end);
                    _offers.Offer(name, _text.Substring(from, end - from).TrimEnd(), from);
                    return;
                }

                start = nameEnd;
                continue;
            }

            start = ReadValue(name, nameEnd + 1, end);
            isFirst = false;
        }
    }

    private int ReadValue(string name, int start, int end)
    {
        var i = start;
        if (i < end && _text[i] is '"' or '\'')
        {
            var quote = _text[i++];
            while (i < end && _text[i] != quote)
            {
                i += _text[i] == '\\' && i + 1 < end ? 2 : 1;
            }

            var close = Math.Min(i, end);
            _offers.Offer(name, _text.Substring(start + 1, close - start - 1), start + 1);
            return Math.Min(end, close + 1);
        }

        while (i < end && _text[i] > ' ')
        {
            i++;
        }

        _offers.Offer(name, _text.Substring(start, i - start), start);
        return i;
    }

    private int SkipBlank(int start, int end)
    {
        while (start < end && (_text[start] <= ' ' || _text[start] == '\uFEFF'))
        {
            start++;
        }

        return start;
    }

    private int LineEnd(int from)
    {
        var end = from >= _text.Length ? -1 : _text.IndexOf('\n', from);
        return end < 0 ? _text.Length : end;
    }
}
