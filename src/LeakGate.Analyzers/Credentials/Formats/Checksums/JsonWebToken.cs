using System;

namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>
/// A signed JSON Web Token: three parts, of which the first decodes to a JSON object with <c>alg</c>. Without a signature it proves nothing to
/// anyone, so it is no credential. Tokens of documentation carry jwt.io's subject <c>1234567890</c> or name <c>John Doe</c>.
/// </summary>
internal static class JsonWebToken
{
    public static CheckResult Check(string text, int start, int end)
    {
        var first = text.IndexOf('.', start, end - start);
        var second = first < 0 ? -1 : text.IndexOf('.', first + 1, end - first - 1);
        if (second < 0 || end - second < 20)
        {
            return CheckResult.Rejected;
        }

        var header = BinaryText.Base64Text(text, start, first);
        if (header is null || !Base64Structures.IsJsonObject(header) || header.IndexOf("\"alg\"", StringComparison.Ordinal) < 0)
        {
            return CheckResult.Rejected;
        }

        var payload = Payload(text, start, end);
        var example = payload.Contains("\"1234567890\"") || payload.Contains("John Doe");
        return new CheckResult(example ? CheckOutcome.Example : CheckOutcome.Neutral, start, end);
    }

    /// <summary>The payload names Kubernetes, as the tokens of its service accounts do.</summary>
    public static CheckResult CheckKubernetes(string text, int start, int end)
        => CheckResult.Condition(Payload(text, start, end).Contains("kubernetes"), start, end);

    private static string Payload(string text, int start, int end)
    {
        var first = text.IndexOf('.', start, end - start) + 1;
        var second = text.IndexOf('.', first, end - first);
        return BinaryText.Base64Text(text, first, second) ?? string.Empty;
    }
}
