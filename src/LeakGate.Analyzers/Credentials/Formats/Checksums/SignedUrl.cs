using System;

namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>A signature in a query string counts with the parameters it signs; the result is the signature alone.</summary>
internal static class SignedUrl
{
    private const int Reach = 2048;

    /// <summary>Azure: <c>sig</c> with at least two of version, expiry, permissions, resource.</summary>
    public static CheckResult CheckSharedAccess(string text, int start, int end)
    {
        var (from, to) = Query(text, start, end);
        var count = Count(text, from, to, "sv=") + Count(text, from, to, "se=") + Count(text, from, to, "sp=") + Count(text, from, to, "sr=")
            + Count(text, from, to, "skn=");
        return CheckResult.Condition(count >= 2, start + 4, end);
    }

    /// <summary>AWS and Google: the signature with its credential or access id.</summary>
    public static CheckResult CheckPresigned(string text, int start, int end)
    {
        var (from, to) = Query(text, start, end);
        var holds = Count(text, from, to, "-Credential=") + Count(text, from, to, "-Algorithm=") + Count(text, from, to, "AccessId=")
            + Count(text, from, to, "AccessKeyId=") + Count(text, from, to, "Key-Pair-Id=") > 0;
        return CheckResult.Condition(holds, text.IndexOf('=', start, end - start) + 1, end);
    }

    private static (int From, int To) Query(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && start - from < Reach && !IsEnd(text[from - 1]))
        {
            from--;
        }

        var to = end;
        while (to < text.Length && to - end < Reach && !IsEnd(text[to]))
        {
            to++;
        }

        return (from, to);
    }

    private static bool IsEnd(char c) => c is ' ' or '"' or '\'' or '\r' or '\n' or '\t' or '<' or '>';

    private static int Count(string text, int from, int to, string parameter)
        => text.IndexOf(parameter, from, to - from, StringComparison.OrdinalIgnoreCase) >= 0 ? 1 : 0;
}
