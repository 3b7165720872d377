using System.Text;
using LeakGate.Analyzers.Credentials.Formats.Checksums;
using LeakGate.Analyzers.Flow;

namespace LeakGate.Analyzers.Policy;

/// <summary>Recognises text that somebody encoded: it looks random and is not.</summary>
internal static class EncodedText
{
    // One random byte in three is printable by chance; so many in a row are not.
    private const int TellingLength = 13;

    // A prefix ("key-") may stand before the encoded text, so that it begins at any of four characters.
    private const int Alignments = 4;

    /// <summary>The text behind base64, base64url or hexadecimal, with zeros and line ends dropped; null when the bytes behind it are no text.</summary>
    public static string? Decode(string text)
    {
        if (AsText(Hexadecimal.Decode(text)) is { } hexadecimal)
        {
            return hexadecimal;
        }

        for (var start = 0; start < Alignments; start++)
        {
            var standard = text.Replace('-', '+').Replace('_', '/');
            if (AsText(BinaryText.Base64(standard, start, text.Length)) is { } decoded)
            {
                return decoded;
            }
        }

        return null;
    }

    /// <summary>Whether the text has nothing but hexadecimal digits.</summary>
    public static bool IsHexadecimal(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return true;
    }

    private static string? AsText(byte[]? bytes)
    {
        if (bytes is null)
        {
            return null;
        }

        var text = new StringBuilder(bytes.Length);
        int stretch = 0, longest = 0;
        foreach (var value in bytes)
        {
            // UTF-16 text has a zero beside each letter.
            if (value is 0 or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                continue;
            }

            var isPrintable = value is >= 0x20 and < 0x7F;
            text.Append(isPrintable ? (char)value : ' ');
            stretch = isPrintable ? stretch + 1 : 0;
            longest = stretch > longest ? stretch : longest;
        }

        return longest >= TellingLength ? text.ToString() : null;
    }
}
