using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Policy;

/// <summary>Words that somebody who guesses tries first: well-known passwords, the words of names and of stand-ins.</summary>
internal static class KnownWords
{
    // Shorter ones stand in drawn keys by chance.
    private const int Shortest = 4;

    private static readonly Lazy<(AhoCorasick Automaton, int[] Lengths)> s_words = new(Build);

    /// <summary>For each character whether it belongs to such a word.</summary>
    public static bool[] Cover(string text)
    {
        var covered = new bool[text.Length];
        var (automaton, lengths) = s_words.Value;
        var state = AhoCorasick.Start;
        for (var i = 0; i < text.Length; i++)
        {
            state = automaton.Next(state, text[i]);
            if (automaton.IsMatch(state))
            {
                foreach (var word in automaton.MatchesAt(state))
                {
                    for (var at = i - lengths[word] + 1; at <= i; at++)
                    {
                        covered[at] = true;
                    }
                }
            }
        }

        return covered;
    }

    private static (AhoCorasick Automaton, int[] Lengths) Build()
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in new[] { "well-known-passwords.tsv", "value-words.tsv", "credential-names.tsv" })
        {
            foreach (var cells in CatalogueReader.ReadEmbedded(name))
            {
                words.UnionWith(cells[0].ToLowerInvariant().Split(' ').Where(static word => word.Length >= Shortest));
            }
        }

        var ordered = words.ToArray();
        return (AhoCorasick.Build(ordered, ignoreCase: true), Array.ConvertAll(ordered, static word => word.Length));
    }
}
