namespace LeakGate.Analyzers.Storage.Policies;

/// <summary>Patterns with <c>*</c> (any text) and <c>?</c> (any character), compared without case as actions are.</summary>
internal static class Wildcard
{
    /// <summary>Goes back only to the last star, so it needs at most pattern times text steps; texts here are short names.</summary>
    public static bool Matches(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, restart = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                restart = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t])))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++restart;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
