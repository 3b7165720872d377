using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Policy;

/// <summary>The known name that somebody who typed another one most likely meant.</summary>
internal static class NearestName
{
    // Longer ones are no typing errors, and the time grows with the square.
    private const int LongestName = 64;

    /// <summary><c>; did you mean 'enforce'?</c>, or an empty text when no known name is near.</summary>
    public static string Hint(string typed, IEnumerable<string> known)
        => Find(typed, known) is { } nearest ? $"; did you mean '{nearest}'?" : string.Empty;

    /// <summary>The name that fewest changes lead to, letters' case aside; null if more than a third of it would have to change.</summary>
    public static string? Find(string typed, IEnumerable<string> known)
    {
        if (typed.Length is 0 or > LongestName)
        {
            return null;
        }

        string? best = null;
        var fewest = int.MaxValue;
        foreach (var name in known)
        {
            var changes = Changes(typed.ToLowerInvariant(), name.ToLowerInvariant());
            if (changes < fewest && changes <= Math.Max(1, name.Length / 3))
            {
                (best, fewest) = (name, changes);
            }
        }

        return best;
    }

    /// <summary>Letters to add, drop, replace or swap with their neighbour (optimal string alignment).</summary>
    private static int Changes(string from, string to)
    {
        var table = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            table[i, 0] = i;
        }

        for (var j = 0; j <= to.Length; j++)
        {
            table[0, j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = table[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[from.Length, to.Length];
    }
}
