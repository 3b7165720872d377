using System;

namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Private keys inside of a document: the part that is private must be there, with a value.</summary>
internal static class KeyDocuments
{
    // As far as a document's fields are looked for around the fixed text that found it; enough for RSA with 8192 bits.
    private const int Reach = 6144;

    /// <summary>XML of .NET's RSA: the private exponent <c>D</c> makes it a private key.</summary>
    public static CheckResult CheckRsaXml(string text, int start, int end)
    {
        var close = Find(text, "</RSAKeyValue>", end);
        var stop = close < 0 ? Math.Min(text.Length, end + Reach) : close + 14;
        var d = text.IndexOf("<D>", end, stop - end, StringComparison.Ordinal);
        return d >= 0 && Base64Run(text, d + 3) >= 16 ? new CheckResult(CheckOutcome.Valid, start, stop) : CheckResult.Rejected;
    }

    /// <summary>PuTTY's file: behind <c>Private-Lines:</c> a number and that many lines of base64.</summary>
    public static CheckResult CheckPutty(string text, int start, int end)
    {
        var lines = Find(text, "Private-Lines:", end);
        if (lines < 0)
        {
            return CheckResult.Rejected;
        }

        var body = lines + 14;
        while (body < text.Length && (char.IsDigit(text[body]) || text[body] is ' ' or '\r' or '\n' or '\\' || (text[body] is 'n' or 'r' && text[body - 1] == '\\')))
        {
            body++;
        }

        var count = Base64Run(text, body);
        if (count < 16)
        {
            return CheckResult.Rejected;
        }

        var encryption = Find(text, "Encryption: ", end);
        var isPlain = encryption >= 0 && string.CompareOrdinal(text, encryption + 12, "none", 0, 4) == 0;
        return new CheckResult(isPlain ? CheckOutcome.Valid : CheckOutcome.Weak, start, body + count);
    }

    /// <summary>JSON Web Key: <c>d</c> of an asymmetric or <c>k</c> of a symmetric key, in the same object as <c>kty</c>.</summary>
    public static CheckResult CheckJwk(string text, int start, int end)
    {
        var (open, close) = Object(text, start, end);
        var holds = Member(text, "d", open, close) >= 16 || Member(text, "k", open, close) >= 16;
        return holds ? new CheckResult(CheckOutcome.Valid, open, close) : CheckResult.Rejected;
    }

    /// <summary>Google's service account file: <c>private_key</c> in the same object holds a PEM key.</summary>
    public static CheckResult CheckServiceAccount(string text, int start, int end)
    {
        var (open, close) = Object(text, start, end);
        var header = text.IndexOf("-----BEGIN", open, close - open, StringComparison.Ordinal);
        var stop = header < 0 ? -1 : text.IndexOf("KEY-----", header, close - header, StringComparison.Ordinal);
        return stop >= 0 && PemKey.Check(text, header, stop + 8).Outcome != CheckOutcome.Reject
            ? new CheckResult(CheckOutcome.Valid, open, close)
            : CheckResult.Rejected;
    }

    /// <summary>Google's user credentials file: refresh token and client secret in the same object.</summary>
    public static CheckResult CheckAuthorizedUser(string text, int start, int end)
    {
        var (open, close) = Object(text, start, end);
        return Member(text, "refresh_token", open, close) >= 16 && Member(text, "client_secret", open, close) >= 8
            ? new CheckResult(CheckOutcome.Valid, open, close)
            : CheckResult.Rejected;
    }

    private static int Find(string text, string what, int from)
        => text.IndexOf(what, from, Math.Min(Reach, text.Length - from), StringComparison.Ordinal);

    /// <summary>The braces around a place; without them the text around it, as far as it is looked at.</summary>
    private static (int Open, int Close) Object(string text, int start, int end)
    {
        var from = Math.Max(0, start - Reach);
        var to = Math.Min(text.Length, end + Reach);
        var open = text.LastIndexOf('{', start, start - from + 1);
        var close = text.IndexOf('}', end, to - end);
        return (open < 0 ? from : open, close < 0 ? to : close + 1);
    }

    /// <summary>The length of a JSON member's text; 0 when there is none. Quotes may be escaped.</summary>
    private static int Member(string text, string name, int from, int to)
    {
        for (var i = text.IndexOf(name, from, to - from, StringComparison.Ordinal); i >= 0;
            i = i + 1 < to ? text.IndexOf(name, i + 1, to - i - 1, StringComparison.Ordinal) : -1)
        {
            var position = i + name.Length;
            if (i > from && text[i - 1] is '"' or '\'' && position < to && text[position] is '"' or '\'' or '\\')
            {
                while (position < to && text[position] is '"' or '\'' or '\\' or ' ' or ':' or '\t')
                {
                    position++;
                }

                var start = position;
                while (position < to && text[position] is not ('"' or '\'' or '\\'))
                {
                    position++;
                }

                return text[start - 1] is '"' or '\'' ? position - start : 0;
            }
        }

        return 0;
    }

    private static int Base64Run(string text, int start)
    {
        var end = start;
        while (end < text.Length && (text[end] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/' or '=' or '\r' or '\n' or ' '))
        {
            end++;
        }

        return end - start;
    }
}
