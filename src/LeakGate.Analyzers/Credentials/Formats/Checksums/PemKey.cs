using System;

namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>
/// A PEM header is a private key only with its body: the header alone is a constant that code searches for or puts around a key. The body may
/// stand in several lines, behind escaped line breaks (<c>\n</c> as two characters) or behind nothing at all, and the footer may be missing.
/// </summary>
internal static class PemKey
{
    /// <summary>The shortest private key, an Ed25519 seed in PKCS#8, is 64 characters; half of it is enough to know.</summary>
    private const int ShortestBody = 32;

    // More than these is no PEM file, and reading on for every header would make a hostile text slow.
    private const int MostHeaders = 16;
    private const int LongestHeader = 200;

    private const string OpenSshMagic = "openssh-key-v1";

    public static CheckResult Check(string text, int start, int end)
    {
        var isPgp = text.IndexOf("PGP", start, end - start, StringComparison.Ordinal) >= 0;
        var body = SkipHeaders(text, end, out var isEncrypted);
        var (stop, count) = ReadBody(text, body);
        if (count < ShortestBody)
        {
            return CheckResult.Rejected;
        }

        isEncrypted |= text.IndexOf("ENCRYPTED", start, end - start, StringComparison.Ordinal) >= 0;
        var known = isPgp || isEncrypted || IsKey(text, body, stop);
        var outcome = isEncrypted ? CheckOutcome.Weak : known ? CheckOutcome.Valid : CheckOutcome.Invalid;
        return new CheckResult(outcome, start, Footer(text, stop));
    }

    /// <summary>The base64 of a whole PEM file: it decodes to a header that is followed by a body.</summary>
    public static CheckResult CheckEncoded(string text, int start, int end)
    {
        var pem = BinaryText.Base64Text(text, start, end);
        var header = pem?.IndexOf("PRIVATE KEY", StringComparison.Ordinal) ?? -1;
        var close = header < 0 ? -1 : pem!.IndexOf("-----", header, StringComparison.Ordinal);
        var holds = close > 0 && ReadBody(pem!, close + 5).Count >= ShortestBody;
        return CheckResult.Structure(holds, start, end);
    }

    // Proc-Type, DEK-Info, Version, Comment: name, colon, value, up to an empty line.
    private static int SkipHeaders(string text, int position, out bool isEncrypted)
    {
        isEncrypted = false;
        for (var count = 0; count < MostHeaders; count++)
        {
            var line = SkipBreaks(text, position);
            var colon = line;
            while (colon < text.Length && colon - line < 20 && (char.IsLetter(text[colon]) || text[colon] == '-'))
            {
                colon++;
            }

            if (colon == line || colon >= text.Length || text[colon] != ':')
            {
                return line;
            }

            position = colon;
            while (position < text.Length && position - line < LongestHeader && text[position] is not ('\n' or '\r' or '\\'))
            {
                position++;
            }

            isEncrypted |= text.IndexOf("ENCRYPTED", line, position - line, StringComparison.Ordinal) >= 0;
        }

        return position;
    }

    private static (int End, int Count) ReadBody(string text, int position)
    {
        var (end, count) = (position, 0);
        for (var i = SkipBreaks(text, position); i < text.Length && IsBase64(text[i]); i = SkipBreaks(text, i))
        {
            while (i < text.Length && IsBase64(text[i]))
            {
                i++;
                count++;
            }

            end = i;
        }

        return (end, count);
    }

    private static int SkipBreaks(string text, int position)
    {
        while (position < text.Length)
        {
            if (text[position] is ' ' or '\t' or '\r' or '\n' or '"' or '\'' or '|' or '>')
            {
                position++;
            }
            else if (text[position] == '\\' && position + 1 < text.Length && text[position + 1] is 'n' or 'r' or '\\' or 't')
            {
                position += 2;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private static bool IsKey(string text, int start, int end)
    {
        // Escaped line breaks are not base64, so only what is before the first one is decoded.
        var escape = text.IndexOf('\\', start, end - start);
        var stop = escape < 0 ? end : escape;
        return BinaryText.Base64(text, start, stop) is { } bytes && (Asn1.KindOf(bytes) != DerKind.Other || HasMagic(bytes));
    }

    private static bool HasMagic(byte[] bytes)
    {
        for (var i = 0; i < OpenSshMagic.Length; i++)
        {
            if (i >= bytes.Length || bytes[i] != OpenSshMagic[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int Footer(string text, int end)
    {
        var next = SkipBreaks(text, end);
        const string Open = "-----END ";
        if (string.CompareOrdinal(text, next, Open, 0, Open.Length) != 0)
        {
            return end;
        }

        var close = text.IndexOf("-----", next + Open.Length, StringComparison.Ordinal);
        return close < 0 || close - next > 60 ? end : close + 5;
    }

    private static bool IsBase64(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '+' or '/' or '=';
}
