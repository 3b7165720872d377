using System;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>
/// Tells a sample from a credential by what differs between credentials, the body behind the prefix: filler (<c>xxxx</c>, <c>0000</c>), sequences
/// (<c>1234567890</c>, <c>abcdef</c>), repetition, sample words, and the provider's mark <c>…EXAMPLE</c>. It must be most of the body: a word
/// somewhere in random characters means nothing.
/// </summary>
internal static class ExampleBodies
{
    private const int CoveredPercent = 60;
    private const int ShortestRun = 4;
    private const int LongestPeriod = 12;

    private static readonly string[] Marks = { "EXAMPLE", "EXAMPLEKEY", "EXAMPLETOKEN", "EXAMPLESECRET" };

    private static readonly Lazy<AhoCorasick> Words = new(() => AhoCorasick.Build(
        new[]
        {
            "example", "sample", "test", "testing", "fake", "dummy", "mock", "demo", "your", "mine", "insert", "replace", "placeholder", "change",
            "changeme", "secret", "token", "access", "personal", "api", "apikey", "key", "here", "this", "that", "with", "not", "real", "valid",
            "invalid", "value", "password", "passwd", "foo", "bar", "baz", "qux", "lorem", "ipsum", "redacted", "removed", "hidden", "todo",
            "none", "null", "string", "random", "goes", "some", "fill", "enter", "put", "paste", "client", "public", "private", "abc", "xyz",
            "deadbeef", "dead", "beef", "cafe", "babe", "qwerty", "asdf", "hello", "world", "user", "account", "service", "for", "the", "and",
            "live", "prod", "only", "unit", "integration", "bogus", "stub", "masked", "credential", "auth", "bearer", "github", "gitlab",
            "slack", "stripe", "amazon", "google", "azure", "openai", "long", "enough", "very", "please", "generate", "number", "text",
        },
        ignoreCase: true));

    /// <summary>Whether the characters from <paramref name="start"/> to <paramref name="end"/> are plainly a sample.</summary>
    public static bool IsExample(string text, int start, int end)
    {
        while (end > start && text[end - 1] == '=')
        {
            end--;
        }

        var length = end - start;
        return length >= 6
            && (EndsWithMark(text, start, end) || HasFewCharacters(text, start, end) || IsPeriodic(text, start, end) || IsCovered(text, start, end));
    }

    private static bool EndsWithMark(string text, int start, int end)
    {
        foreach (var mark in Marks)
        {
            if (end - start >= mark.Length && string.CompareOrdinal(text, end - mark.Length, mark, 0, mark.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFewCharacters(string text, int start, int end)
    {
        ulong low = 0, high = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] < 64)
            {
                low |= 1UL << text[i];
            }
            else
            {
                high |= 1UL << (text[i] & 63);
            }
        }

        return Bits(low) + Bits(high) <= (end - start < 10 ? 2 : 3);
    }

    private static int Bits(ulong value)
    {
        var count = 0;
        for (; value != 0; value &= value - 1)
        {
            count++;
        }

        return count;
    }

    private static bool IsPeriodic(string text, int start, int end)
    {
        for (var period = 1; period <= Math.Min(LongestPeriod, (end - start) / 3); period++)
        {
            var same = 0;
            for (var i = start + period; i < end; i++)
            {
                same += text[i] == text[i - period] ? 1 : 0;
            }

            if (same * 10 >= (end - start - period) * 9)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts the characters that belong to a run, a sequence, a sample word, or to punctuation between them.</summary>
    private static bool IsCovered(string text, int start, int end)
    {
        var words = Words.Value;
        var state = AhoCorasick.Start;
        var covered = 0;
        var coveredTo = start;
        var runStart = start;
        var step = 0;
        for (var i = start; i < end; i++)
        {
            var from = i;
            state = words.Next(state, text[i]);
            foreach (var word in words.MatchesAt(state))
            {
                from = Math.Min(from, i + 1 - words.LengthOf(word));
                break;
            }

            if (i > start)
            {
                var current = Step(text[i - 1], text[i]);
                if (current is null || (i - 1 > runStart && current != step))
                {
                    runStart = current is null ? i : i - 1;
                }

                step = current ?? 0;
            }

            var isRun = i + 1 - runStart >= ShortestRun;
            if (isRun)
            {
                from = Math.Min(from, runStart);
            }

            if (isRun || words.IsMatch(state) || text[i] is '-' or '_' or '.')
            {
                covered += i + 1 - Math.Max(coveredTo, from);
                coveredTo = i + 1;
            }
        }

        return covered * 100 >= (end - start) * CoveredPercent;
    }

    // Same, next or previous character; 9 goes on with 0 or a, z with a.
    private static int? Step(char left, char right)
        => right - left is 0 or 1 or -1 ? right - left
            : (left, right) is ('9', '0') or ('9', 'a') or ('9', 'A') or ('z', 'a') or ('Z', 'A') or ('z', '0') or ('Z', '0') ? 1
            : (left, right) is ('0', '9') or ('a', '9') or ('A', '9') ? -1
            : null;
}
