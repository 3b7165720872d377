using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>A segment's key, and what stands before it.</summary>
internal readonly struct KeyMatch
{
    private const int MostTries = 6;

    private KeyMatch(ConnectionKey? key, int start, char before)
    {
        Key = key;
        Start = start;
        Before = before;
    }

    public ConnectionKey? Key { get; }

    public int Start { get; }

    /// <summary>The character that parts the key from other words before it; '\0' when there are none.</summary>
    public char Before { get; }

    public char Quote => Before is '"' or '\'' or '`' ? Before : '\0';

    /// <summary>The longest known key that ends the segment <paramref name="text"/>[start..end).</summary>
    public static KeyMatch Find(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end <= start)
        {
            return default;
        }

        if (ConnectionKeys.Find(text, start, end) is { } whole)
        {
            return new KeyMatch(whole, start, '\0');
        }

        // From the longest suffix to the shortest.
        var lowest = Math.Max(start, end - ConnectionKeys.LongestKey);
        var starts = new List<int>();
        for (var i = end - 1; i >= lowest && starts.Count < MostTries; i--)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] is '"' or '\'' or '`' or ':' or ',' or '(' or '>' or '[' or '|' or '\uFFFC')
            {
                starts.Add(i + 1);
            }
        }

        for (var i = starts.Count - 1; i >= 0; i--)
        {
            if (ConnectionKeys.Find(text, starts[i], end) is { } key)
            {
                return new KeyMatch(key, starts[i], text[starts[i] - 1]);
            }
        }

        return default;
    }
}
