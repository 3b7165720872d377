namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>
/// Where a context word counts: it starts where a word starts (<c>awsKey</c>, <c>AWS_KEY</c>, <c>AWSKey</c>, but not <c>laws</c>), and a short one ends
/// where a word ends (<c>apnsKey</c> is not <c>apn</c>). Longer ones may run on, because names are also written without any mark
/// (<c>datadogapikey</c>).
/// </summary>
internal static class ContextWords
{
    private const int LongWord = 5;

    // Random characters contain every short word sooner or later, and no name is this long.
    private const int LongestName = 64;

    public static bool IsWord(string text, int start, int end)
        => StartsWord(text, start) && (end - start >= LongWord || EndsWord(text, end)) && IsInName(text, start, end);

    private static bool StartsWord(string text, int start)
        => start == 0 || !char.IsLetter(text[start - 1]) || IsHump(text, start);

    private static bool EndsWord(string text, int end)
        => end == text.Length || !char.IsLetter(text[end]) || IsHump(text, end);

    // aB starts a word at B; ABc starts one at B as well, so that acronyms are words of their own.
    private static bool IsHump(string text, int index)
        => char.IsUpper(text[index])
            && (char.IsLower(text[index - 1]) || (index + 1 < text.Length && char.IsLower(text[index + 1])));

    private static bool IsInName(string text, int start, int end)
    {
        var limit = start - LongestName;
        while (start > 0 && start > limit && IsOfBase64(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - start <= LongestName && IsOfBase64(text[end]))
        {
            end++;
        }

        return end - start <= LongestName;
    }

    private static bool IsOfBase64(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/';
}
