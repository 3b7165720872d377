using LeakGate.Analyzers.Documents.Reading;

namespace LeakGate.Analyzers.Documents.Lines;

/// <summary>
/// Reads files of sections and keys: .ini, .properties, .conf, .toml. One line is one setting; a setting that goes on in the next line by a backslash
/// loses what stands there, which no credential does.
/// </summary>
internal static class IniReader
{
    public static void Read(string text, EntryOffers offers)
    {
        var section = string.Empty;
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var first = start;
            while (first < end && (text[first] <= ' ' || text[first] == '\uFEFF'))
            {
                first++;
            }

            var last = end;
            while (last > first && text[last - 1] <= ' ')
            {
                last--;
            }

            if (last > first)
            {
                section = ReadLine(text, first, last, section, offers);
            }

            start = end + 1;
        }
    }

    private static string ReadLine(string text, int start, int end, string section, EntryOffers offers)
    {
        switch (text[start])
        {
            case '#' or ';' or '!':
                CommentLines.Offer(text, start, end, offers);
                return section;
            case '[' when text[end - 1] == ']':
                return text.Substring(start, end - start).Trim('[', ']', ' ', '"');
        }

        var sign = text.IndexOfAny(new[] { '=', ':' }, start, end - start);

        // "directive value", as servers' configuration has it.
        sign = sign < 0 ? text.IndexOfAny(new[] { ' ', '\t' }, start, end - start) : sign;
        if (sign <= start)
        {
            return section;
        }

        var name = text.Substring(start, sign - start).Trim(' ', '\t', '"', '\'');
        var i = sign + 1;
        while (i < end && text[i] is ' ' or '\t' or '=')
        {
            i++;
        }

        if (end - i > 1 && text[i] is '"' or '\'')
        {
            var close = text.IndexOf(text[i], i + 1, end - i - 1);
            if (close > 0)
            {
                i++;
                end = close;
            }
        }

        offers.Offer(section.Length == 0 ? name : section + KeyNames.Separator + name, text.Substring(i, end - i), i);
        return section;
    }
}
