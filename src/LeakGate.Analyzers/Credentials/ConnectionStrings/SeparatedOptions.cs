using System;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>
/// Connection strings that separate their options by commas (StackExchange.Redis and its kin: <c>host:port,password=…,ssl=True</c>) or by
/// blanks (libpq: <c>host=… user=… password=…</c>). Both are read only when every part fits, for commas and blanks stand in any text.
/// </summary>
internal static class SeparatedOptions
{
    private const int Longest = 4096;

    /// <summary>The facts of such a string with a place for a secret, or null.</summary>
    public static ConnectionFacts? Read(string text)
    {
        if (text.Length > Longest || text.IndexOf(';') >= 0 || text.IndexOf('=') < 0)
        {
            return null;
        }

        var question = text.IndexOf('?');
        if (question > 0 && text.IndexOf(',') < 0)
        {
            return HasPort(text, question) ? ReadList(text.Replace('?', ',').Replace('&', ','), ',', "redis") : null;
        }

        return text.IndexOf(',') >= 0 ? ReadList(text, ',', "redis") : ReadList(text, ' ', "postgres");
    }

    // ServiceStack.Redis: "cache:6379?db=1&password=…".
    private static bool HasPort(string text, int end)
    {
        var digits = end;
        while (digits > 0 && char.IsDigit(text[digits - 1]))
        {
            digits--;
        }

        return digits < end && digits > 1 && text[digits - 1] == ':';
    }

    private static ConnectionFacts? ReadList(string text, char separator, string provider)
    {
        var facts = new ConnectionFacts { Provider = ConnectionProviders.ById(provider)! };
        for (var i = 0; i < text.Length;)
        {
            var next = text.IndexOf(separator, i);
            var end = next < 0 ? text.Length : next;
            if (!ReadPart(text, i, end, separator, facts))
            {
                return null;
            }

            i = end + 1;
        }

        var known = facts.OtherKeys + (facts.HasServer ? 1 : 0);
        return facts.Slots.Count > 0 && known >= (separator == ',' ? 1 : 2) ? facts : null;
    }

    private static bool ReadPart(string text, int start, int end, char separator, ConnectionFacts facts)
    {
        Trim(text, ref start, ref end);
        if (start >= end)
        {
            return true;
        }

        var equals = text.IndexOf('=', start, end - start);
        if (equals < 0)
        {
            return separator == ',' && ReadHost(text.Substring(start, end - start), facts);
        }

        var keyEnd = equals;
        var valueStart = equals + 1;
        Trim(text, ref start, ref keyEnd);
        Trim(text, ref valueStart, ref end);
        if (ConnectionKeys.Find(text, start, keyEnd) is not { } key)
        {
            // StackExchange.Redis has "$CMD=" and options of later versions; libpq's are all known.
            return separator == ',' && IsIdentifier(text, start, keyEnd);
        }

        if (end - valueStart > 1 && text[valueStart] == '\'' && text[end - 1] == '\'')
        {
            valueStart++;
            end--;
        }

        var value = text.Substring(valueStart, Math.Max(0, end - valueStart));
        switch (key.Role)
        {
            case KeyRole.Secret:
                facts.Add(new SecretSlot(key.Name, key.Shape, key.StandsAlone, valueStart, value.Length, value) { IsDelimited = true });
                return true;
            case KeyRole.Server:
                // "Server=a,1433" is SQL Server's, which has no commas between options.
                facts.Host ??= ConnectionHost.Of(value);
                return separator == ' ';
            case KeyRole.User:
                facts.User ??= value;
                facts.HasUser |= value.Length > 0;
                break;
            case KeyRole.Database:
                facts.Database ??= value;
                break;
        }

        facts.OtherKeys++;
        return true;
    }

    private static bool ReadHost(string part, ConnectionFacts facts)
    {
        foreach (var c in part)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or ':' or '-' or '_' or '[' or ']' or '\uFFFC' or '{' or '}' or '$' or '/' or '*'))
            {
                return false;
            }
        }

        facts.Host ??= ConnectionHost.Of(part);
        return true;
    }

    private static bool IsIdentifier(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('_' or '$' or '-' or '.'))
            {
                return false;
            }
        }

        return end > start;
    }

    private static void Trim(string text, ref int start, ref int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
    }
}
