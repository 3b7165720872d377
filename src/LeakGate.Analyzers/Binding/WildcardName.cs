using System;

namespace LeakGate.Analyzers.Binding;

/// <summary>
/// Dotted names with <c>*</c> in them: a star stands for any run of characters without a dot, the empty run included, so
/// <c>Amazon.*.Amazon*Client</c> is <c>Amazon.S3.AmazonS3Client</c> but not <c>Amazon.S3.Transfer.AmazonX.Client</c>.
/// </summary>
internal static class WildcardName
{
    /// <summary>Whether <paramref name="pattern"/> has a star.</summary>
    public static bool IsPattern(string pattern) => pattern.IndexOf('*') >= 0;

    /// <summary>
    /// Whether <paramref name="name"/> is of the form <paramref name="pattern"/>, by ordinal comparison. Only the last star is ever taken
    /// back, so the time is at most the product of the lengths; names and patterns are both short.
    /// </summary>
    public static bool Matches(string pattern, string name)
    {
        int p = 0, n = 0, star = -1, resume = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (p < pattern.Length && pattern[p] == name[n])
            {
                p++;
                n++;
            }
            else if (star >= 0 && name[resume] != '.')
            {
                n = ++resume;
                p = star + 1;
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
