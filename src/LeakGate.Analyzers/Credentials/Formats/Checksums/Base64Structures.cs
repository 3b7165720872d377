using System;

namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Formats that are text in base64: the text's form tells them.</summary>
internal static class Base64Structures
{
    /// <summary>The token is a JSON object behind its prefix, up to an underscore or the end.</summary>
    public static CheckResult CheckJson(string text, int start, int end)
    {
        var body = text.IndexOf("eyJ", start, end - start, StringComparison.Ordinal);
        if (body < 0)
        {
            return CheckResult.Rejected;
        }

        // The object may be cut off by what follows it in the token, so its start is looked at, not its end.
        var stop = text.IndexOf('_', body, end - body);
        var json = BinaryText.Base64Text(text, body, stop < 0 ? end : stop);
        return CheckResult.Structure(json is not null && StartsJsonObject(json), start, end);
    }

    /// <summary><c>reftkn:</c>, a number, <c>:</c> and the reference.</summary>
    public static CheckResult CheckReferenceToken(string text, int start, int end)
        => CheckResult.Structure(BinaryText.Base64Text(text, start, end)?.StartsWith("reftkn:", StringComparison.Ordinal) == true, start, end);

    /// <summary>A number, <c>:</c>, and random bytes: tokens of Jira, Confluence and Bitbucket Data Center.</summary>
    public static CheckResult CheckNumberAndBytes(string text, int start, int end)
    {
        var body = start + (text[start] == 'B' && end - start > 5 && text[start + 4] == '-' ? 5 : 0);
        var decoded = BinaryText.Base64Text(text, body, end);
        var colon = decoded?.IndexOf(':') ?? -1;
        return CheckResult.Structure(colon is >= 6 and <= 14 && AreDigits(decoded!, 0, colon), start, end);
    }

    /// <summary>The first of the parts between dots is a number: Discord's user id.</summary>
    public static CheckResult CheckLeadingNumber(string text, int start, int end)
    {
        var dot = text.IndexOf('.', start, end - start);
        var id = dot < 0 ? null : BinaryText.Base64Text(text, start, dot);
        return CheckResult.Structure(id is { Length: >= 15 and <= 20 } && AreDigits(id, 0, id.Length), start, end);
    }

    /// <summary>Behind the last blank or quote stands <c>user:password</c> in printable characters, both not empty.</summary>
    public static CheckResult CheckUserAndPassword(string text, int start, int end)
    {
        var body = Math.Max(text.LastIndexOf(' ', end - 1, end - start), start - 1) + 1;
        var decoded = BinaryText.Base64Text(text, body, end);
        var colon = decoded?.IndexOf(':') ?? -1;
        var holds = colon > 0 && colon < decoded!.Length - 1 && IsPrintable(decoded);
        if (holds && (ExampleBodies.IsExample(decoded!, 0, decoded!.Length) || ExampleBodies.IsExample(decoded, colon + 1, decoded.Length)))
        {
            // dXNlcjpwYXNzd29yZA== is user:password.
            return new CheckResult(CheckOutcome.Example, body, end);
        }

        return CheckResult.Condition(holds, body, end);
    }

    /// <summary>The value is a macaroon: a version byte, then packets or fields that start with a location.</summary>
    public static CheckResult CheckMacaroon(string text, int start, int end)
    {
        var body = text.IndexOf("AgE", start, end - start, StringComparison.Ordinal);
        var bytes = body < 0 ? null : BinaryText.Base64(text, body, end);
        return CheckResult.Checksum(bytes is { Length: > 30 } && bytes[0] == 2 && bytes[1] == 1, start, end);
    }

    public static bool IsJsonObject(string json)
    {
        var trimmed = json.Trim();
        return StartsJsonObject(trimmed) && trimmed[trimmed.Length - 1] == '}';
    }

    private static bool StartsJsonObject(string json) => json.Length > 2 && json[0] == '{' && json.IndexOf('"') is > 0 and < 8;

    private static bool AreDigits(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return end > start;
    }

    private static bool IsPrintable(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }
}
