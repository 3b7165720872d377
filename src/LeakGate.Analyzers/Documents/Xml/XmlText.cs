using System.Globalization;
using System.Text;

namespace LeakGate.Analyzers.Documents.Xml;

/// <summary>Takes the entities out of an attribute's value or a text.</summary>
internal static class XmlText
{
    // &#x10FFFF; is the longest that stands for a character.
    private const int LongestEntity = 10;

    /// <summary>What <paramref name="raw"/> stands for; <paramref name="offsets"/> is null when no entity changes a place.</summary>
    public static string Unescape(string raw, out int[]? offsets)
    {
        offsets = null;
        if (raw.IndexOf('&') < 0)
        {
            return raw;
        }

        var text = new StringBuilder(raw.Length);
        var places = new int[raw.Length + 1];
        var i = 0;
        while (i < raw.Length)
        {
            places[text.Length] = i;
            var close = raw[i] == '&' ? raw.IndexOf(';', i, System.Math.Min(LongestEntity, raw.Length - i)) : -1;
            if (close > i && Decode(raw.Substring(i + 1, close - i - 1)) is { } decoded)
            {
                text.Append(decoded);
                i = close + 1;
            }
            else
            {
                text.Append(raw[i++]);
            }
        }

        places[text.Length] = raw.Length;
        offsets = places;
        return text.ToString();
    }

    private static char? Decode(string name)
    {
        switch (name)
        {
            case "amp":
                return '&';
            case "lt":
                return '<';
            case "gt":
                return '>';
            case "quot":
                return '"';
            case "apos":
                return '\'';
        }

        if (name.Length < 2 || name[0] != '#')
        {
            return null;
        }

        var isHex = name[1] is 'x' or 'X';
        return int.TryParse(name.Substring(isHex ? 2 : 1), isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= char.MaxValue ? (char)code : null;
    }
}
