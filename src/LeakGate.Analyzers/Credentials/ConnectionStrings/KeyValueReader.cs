using System;
using System.Text;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>A value of a connection string: where it stands and what it says without its quotes.</summary>
internal readonly struct ValueSpan
{
    public ValueSpan(int start, int end, int next, char quote, bool delimited)
    {
        Start = start;
        End = end;
        Next = next;
        Quote = quote;
        Delimited = delimited;
    }

    public int Start { get; }

    public int End { get; }

    /// <summary>Where the next pair starts.</summary>
    public int Next { get; }

    /// <summary>The quote around the value (also <c>{</c>), or '\0'.</summary>
    public char Quote { get; }

    /// <summary>A <c>;</c> ended it.</summary>
    public bool Delimited { get; }
}

/// <summary>The lexical rules of <c>key=value;</c> lists: ADO.NET quotes, ODBC braces, values in markup (<c>&amp;quot;</c>).</summary>
internal static class KeyValueReader
{
    private const string QuoteEntity = "&quot;";

    private static readonly string[] _entities = { "&amp", "&lt", "&gt", "&apos" };

    /// <summary>The first <c>=</c> or <c>;</c> of the segment; <c>==</c> is a part of a key.</summary>
    public static int FindKeyEnd(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == ';' && !EndsEntity(text, start, i))
            {
                return i;
            }

            if (text[i] == '=')
            {
                if (i + 1 < end && text[i + 1] == '=')
                {
                    i++;
                    continue;
                }

                return i;
            }
        }

        return end;
    }

    /// <summary>Reads the value that starts after <c>=</c>. <paramref name="search"/> remembers failed searches, which keeps the whole
    /// linear.</summary>
    public static ValueSpan Read(string text, int start, int end, QuoteSearch search)
    {
        var i = start;
        while (i < end && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        if (i < end && text[i] is '"' or '\'' or '{' && TryQuoted(text, i, end, search, out var quoted))
        {
            return quoted;
        }

        if (StartsWithEntity(text, i, end))
        {
            var close = search.Entity(text, i + QuoteEntity.Length, end);
            if (close >= 0)
            {
                var next = SkipToSeparator(text, close + QuoteEntity.Length, end, out var delimited);
                return new ValueSpan(i + QuoteEntity.Length, close, next < 0 ? close + QuoteEntity.Length : next, '&', delimited);
            }
        }

        var stop = FindSeparator(text, i, end);
        var last = stop;
        if (stop < end && last - i >= 5 && string.CompareOrdinal(text, last - 5, QuoteEntity, 0, 5) == 0)
        {
            // The quote around the whole list was opened before its first key.
            last -= 5;
        }

        while (last > i && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        return new ValueSpan(Math.Min(i, last), last, Math.Min(stop + 1, end), '\0', stop < end);
    }

    /// <summary>The value's text; a doubled quote inside quotes is one.</summary>
    public static string Unquote(string text, ValueSpan value)
    {
        var raw = text.Substring(value.Start, value.End - value.Start);
        if (value.Quote is '"' or '\'' && raw.IndexOf(value.Quote) >= 0)
        {
            var quote = value.Quote.ToString();
            return raw.Replace(quote + quote, quote);
        }

        return value.Quote == '{' ? raw.Replace("}}", "}") : Decode(raw);
    }

    private static string Decode(string raw) => raw.IndexOf('&') < 0
        ? raw
        : new StringBuilder(raw).Replace("&lt;", "<").Replace("&gt;", ">").Replace("&apos;", "'").Replace("&amp;", "&").ToString();

    private static bool TryQuoted(string text, int open, int end, QuoteSearch search, out ValueSpan value)
    {
        var quote = text[open];
        var close = search.Close(text, open + 1, end, quote == '{' ? '}' : quote);
        if (close >= 0)
        {
            var next = SkipToSeparator(text, close + 1, end, out var delimited);
            if (next >= 0)
            {
                value = new ValueSpan(open + 1, close, next, quote, delimited);
                return true;
            }
        }

        value = default;
        return false;
    }

    // After a closing quote only blanks may follow before the separator.
    private static int SkipToSeparator(string text, int i, int end, out bool delimited)
    {
        while (i < end && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        delimited = i < end && text[i] == ';';
        return i >= end ? end : delimited ? i + 1 : -1;
    }

    private static int FindSeparator(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == ';' && !EndsEntity(text, start, i))
            {
                return i;
            }
        }

        return end;
    }

    private static bool StartsWithEntity(string text, int i, int end) =>
        end - i > QuoteEntity.Length && text[i] == '&' && string.CompareOrdinal(text, i, QuoteEntity, 0, QuoteEntity.Length) == 0;

    // The ";" of "&amp;" separates nothing.
    public static bool EndsEntity(string text, int start, int semicolon)
    {
        foreach (var entity in _entities)
        {
            var at = semicolon - entity.Length;
            if (at >= start && string.CompareOrdinal(text, at, entity, 0, entity.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
