using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Decodes bytes that are written as text. Null when a character does not belong to the alphabet.</summary>
internal static class BinaryText
{
    private const string Base32Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>
    /// Base64 of either alphabet, with or without padding. White space is skipped.
    /// </summary>
    public static byte[]? Base64(string text, int start, int end)
    {
        var bytes = new List<byte>((end - start) * 3 / 4);
        var (buffer, bits) = (0, 0);
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c is '=' or ' ' or '\r' or '\n' or '\t')
            {
                continue;
            }

            var value = Base64Value(c);
            if (value < 0)
            {
                return null;
            }

            buffer = (buffer << 6) | value;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Base64, decoded to text of which every byte is one character.</summary>
    public static string? Base64Text(string text, int start, int end)
    {
        if (Base64(text, start, end) is not { } bytes)
        {
            return null;
        }

        var characters = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            characters[i] = (char)bytes[i];
        }

        return new string(characters);
    }

    /// <summary>RFC 4648 base32 without padding, in either case.</summary>
    public static byte[]? Base32(string text, int start, int end)
    {
        var bytes = new List<byte>((end - start) * 5 / 8);
        var (buffer, bits) = (0, 0);
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            var value = Base32Alphabet.IndexOf(c is >= 'a' and <= 'z' ? (char)(c & ~0x20) : c);
            if (value < 0)
            {
                return null;
            }

            buffer = (buffer << 5) | value;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return bytes.ToArray();
    }

    private static int Base64Value(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };
}
