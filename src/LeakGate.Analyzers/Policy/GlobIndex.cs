using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// Many patterns of one sort, so that a look-up does not grow with their number: those without wildcards by their text, the others by what they begin with,
/// or else by what they end with. Only patterns that share that part with the text are tried.
/// </summary>
internal sealed class GlobIndex
{
    private readonly Dictionary<string, List<Entry>> _literals = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entry>> _prefixes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entry>> _suffixes = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<int> _prefixLengths = new();
    private readonly SortedSet<int> _suffixLengths = new();
    private readonly List<Entry> _others = new();

    public bool IsEmpty => _literals.Count + _prefixes.Count + _suffixes.Count + _others.Count == 0;

    public void Add(PathGlob glob, Exemption exemption)
    {
        var entry = new Entry(glob, exemption);
        if (glob.IsLiteral)
        {
            Add(_literals, glob.Prefix, entry);
        }
        else if (glob.Prefix.Length > 0)
        {
            Add(_prefixes, glob.Prefix, entry);
            _prefixLengths.Add(glob.Prefix.Length);
        }
        else if (glob.Suffix.Length > 0)
        {
            Add(_suffixes, glob.Suffix, entry);
            _suffixLengths.Add(glob.Suffix.Length);
        }
        else
        {
            _others.Add(entry);
        }
    }

    /// <summary>Adds the exemptions whose pattern means <paramref name="text"/>.</summary>
    /// <param name="text">A path or a name.</param>
    /// <param name="folders">For a path: the ends of its folders are tried as well, since a pattern may name a folder.</param>
    /// <param name="found">Receives them, in no particular order.</param>
    public void Find(string text, bool folders, List<Exemption> found)
    {
        for (var end = text.Length; end > 0; end = folders ? text.LastIndexOf('/', end - 1) : 0)
        {
            var part = end == text.Length ? text : text.Substring(0, end);
            if (_literals.TryGetValue(part, out var literals))
            {
                AddMatches(literals, text, found);
            }

            foreach (var length in _suffixLengths)
            {
                if (length <= part.Length && _suffixes.TryGetValue(part.Substring(part.Length - length), out var suffixes))
                {
                    AddMatches(suffixes, text, found);
                }
            }
        }

        foreach (var length in _prefixLengths)
        {
            if (length <= text.Length && _prefixes.TryGetValue(text.Substring(0, length), out var prefixes))
            {
                AddMatches(prefixes, text, found);
            }
        }

        AddMatches(_others, text, found);
    }

    private static void AddMatches(List<Entry> entries, string text, List<Exemption> found)
    {
        foreach (var entry in entries)
        {
            if (entry.Glob.Matches(text) && !found.Contains(entry.Exemption))
            {
                found.Add(entry.Exemption);
            }
        }
    }

    private static void Add(Dictionary<string, List<Entry>> groups, string key, Entry entry)
    {
        if (!groups.TryGetValue(key, out var entries))
        {
            groups.Add(key, entries = new List<Entry>(1));
        }

        entries.Add(entry);
    }

    private readonly struct Entry
    {
        public Entry(PathGlob glob, Exemption exemption)
        {
            Glob = glob;
            Exemption = exemption;
        }

        public PathGlob Glob { get; }

        public Exemption Exemption { get; }
    }
}
