using System.Globalization;
using System.Text;

namespace LeakGate.Analyzers.Documents.Json;

/// <summary>Takes the escapes out of a JSON string.</summary>
internal static class JsonText
{
    /// <summary>
    /// The text that <paramref name="raw"/>, written between quotes, stands for; <paramref name="offsets"/> tells for each of its characters where it is
    /// written. What is no escape stands for itself.
    /// </summary>
    public static string Unescape(string raw, out int[] offsets)
    {
        var text = new StringBuilder(raw.Length);
        var places = new int[raw.Length + 1];
        var i = 0;
        while (i < raw.Length)
        {
            places[text.Length] = i;
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                text.Append(raw[i++]);
                continue;
            }

            var c = raw[i + 1];
            if (c == 'u' && i + 6 <= raw.Length
                && ushort.TryParse(raw.Substring(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 6;
                continue;
            }

            text.Append(c switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\b',
                'f' => '\f',
                _ => c,
            });
            i += 2;
        }

        places[text.Length] = raw.Length;
        offsets = places;
        return text.ToString();
    }
}
