using LeakGate.Analyzers.Documents.Reading;

namespace LeakGate.Analyzers.Documents.Lines;

/// <summary>What is commented out in files of lines: <c># DB_PASSWORD=…</c>, <c>#  password: …</c>. A comment leaks as well as a setting does.</summary>
internal static class CommentLines
{
    private const int MaximumLine = 4_000;
    private const int MaximumName = 80;

    /// <summary>Offers every comment line of <paramref name="text"/>: one whose first character that is no space is <paramref name="sign"/>.</summary>
    public static void Read(string text, char sign, EntryOffers offers)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var i = start;
            while (i < end && text[i] is ' ' or '\t')
            {
                i++;
            }

            if (i < end && text[i] == sign)
            {
                Offer(text, i, end, offers);
            }

            start = end + 1;
        }
    }

    /// <summary>Offers the comment that stands from <paramref name="start"/>, its signs included, to <paramref name="end"/>.</summary>
    public static void Offer(string text, int start, int end, EntryOffers offers)
    {
        while (start < end && (text[start] is '#' or ';' or '!' or '-' or '/' || text[start] <= ' '))
        {
            start++;
        }

        while (end > start && text[end - 1] <= ' ')
        {
            end--;
        }

        if (end - start is < 6 or > MaximumLine)
        {
            return;
        }

        var i = start;
        while (i < end && i - start < MaximumName && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '.' or '-' or '"'))
        {
            i++;
        }

        var name = text.Substring(start, i - start).Trim('"');
        while (i < end && text[i] == ' ')
        {
            i++;
        }

        if (name.Length == 0 || i >= end || text[i] is not ('=' or ':') || (text[i] == ':' && i + 1 < end && text[i + 1] == '/'))
        {
            offers.Offer(string.Empty, text.Substring(start, end - start), start, isComment: true);
            return;
        }

        i++;
        while (i < end && text[i] == ' ')
        {
            i++;
        }

        var last = end;
        if (last - i > 1 && text[i] is '"' or '\'' && text.IndexOf(text[i], i + 1, last - i - 1) is var close and > 0)
        {
            i++;
            last = close;
        }

        offers.Offer(name, text.Substring(i, last - i), i, isComment: true);
    }
}
