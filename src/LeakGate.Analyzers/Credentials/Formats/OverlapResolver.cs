using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>
/// One finding a credential: of overlapping matches one stays. In this order decides: a checksum that holds; when both hold, the one that contains
/// the other (a service account's file contains its key); the higher confidence; more fixed text; a context that was found; the longer match;
/// the earlier row.
/// </summary>
internal static class OverlapResolver
{
    private static readonly Comparer<FormatMatch> ByStart = Comparer<FormatMatch>.Create((left, right)
        => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.Length.CompareTo(right.Length));

    /// <summary>Sorts the results from <paramref name="first"/> on and removes what is overlapped by something more specific.</summary>
    public static void Resolve(List<FormatMatch> results, int first)
    {
        if (results.Count - first < 2)
        {
            return;
        }

        results.Sort(first, results.Count - first, ByStart);
        var kept = first;
        for (var i = first + 1; i < results.Count; i++)
        {
            if (results[i].Start >= results[kept].End)
            {
                results[++kept] = results[i];
            }
            else if (IsBetter(results[i], results[kept]))
            {
                results[kept] = results[i];
            }
        }

        results.RemoveRange(kept + 1, results.Count - kept - 1);
    }

    private static bool IsBetter(FormatMatch candidate, FormatMatch current)
    {
        if (candidate.ChecksumVerified != current.ChecksumVerified)
        {
            return candidate.ChecksumVerified;
        }

        if (candidate.ChecksumVerified && candidate.Length != current.Length)
        {
            return candidate.Length > current.Length;
        }

        if (candidate.Confidence != current.Confidence)
        {
            return candidate.Confidence > current.Confidence;
        }

        var (literals, currentLiterals) = (candidate.Format.Pattern.LiteralLength, current.Format.Pattern.LiteralLength);
        if (literals != currentLiterals)
        {
            return literals > currentLiterals;
        }

        var (context, currentContext) = (candidate.Format.Context.Count > 0, current.Format.Context.Count > 0);
        return context != currentContext ? context : candidate.Length > current.Length;
    }
}
