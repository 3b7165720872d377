using System;

namespace LeakGate.Analyzers.Flow;

/// <summary>Base64 as <see cref="Convert.FromBase64String(string)"/> reads it, without its exception.</summary>
internal static class Base64
{
    /// <summary>The decoded bytes, or null when <paramref name="text"/> is no base64.</summary>
    public static byte[]? Decode(string text)
    {
        var length = text.Length;
        if (length == 0 || length % 4 != 0)
        {
            return null;
        }

        for (var i = 0; i < length; i++)
        {
            var c = text[i];
            var isDigit = c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/';
            if (!isDigit && !(c == '=' && i >= length - 2))
            {
                return null;
            }
        }

        return text[length - 2] == '=' && text[length - 1] != '=' ? null : Convert.FromBase64String(text);
    }
}
