using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>A word that the automaton looks for: a format's fixed text, or a word of contexts.</summary>
internal sealed class IndexEntry
{
    public IndexEntry(string text, bool isAnchor)
    {
        Text = text;
        IsAnchor = isAnchor;
    }

    /// <summary>As it must be written for an anchor; in lower case for a context word.</summary>
    public string Text { get; }

    public bool IsAnchor { get; }

    /// <summary>The formats that it leads to.</summary>
    public List<int> Formats { get; } = new();
}

/// <summary>The formats of a matcher, numbered, and the words that lead to them.</summary>
internal sealed class FormatIndex
{
    private readonly Dictionary<string, int> _contextNumbers = new(StringComparer.OrdinalIgnoreCase);

    public FormatIndex(IEnumerable<CredentialFormat> formats)
    {
        Formats = new List<CredentialFormat>(formats).ToArray();
        SetBases = new int[Formats.Length];
        ContextNumbers = new int[Formats.Length][][];
        var entries = new Dictionary<string, IndexEntry>(StringComparer.Ordinal);
        var minLength = int.MaxValue;
        var unanchored = new List<int>();
        for (var i = 0; i < Formats.Length; i++)
        {
            var format = Formats[i];
            SetBases[i] = SetCount;
            SetCount += format.Pattern.SetCount;
            minLength = Math.Min(minLength, format.Pattern.MinLength);
            ContextNumbers[i] = NumbersOf(format.Context);
            if (format.Anchor is not null)
            {
                foreach (var text in format.Anchor.Texts)
                {
                    Entry(entries, text, isAnchor: true).Formats.Add(i);
                }
            }
            else if (format.Context.Count == 0)
            {
                unanchored.Add(i);
            }

            foreach (var words in format.Context)
            {
                foreach (var word in words)
                {
                    var leads = Entry(entries, word, isAnchor: false).Formats;
                    if (leads.Count == 0 || leads[leads.Count - 1] != i)
                    {
                        leads.Add(i);
                    }
                }
            }
        }

        MinLength = minLength;
        AlwaysTried = unanchored.ToArray();
        Entries = new IndexEntry[entries.Count];
        entries.Values.CopyTo(Entries, 0);
        Words = Array.ConvertAll(Entries, static entry => entry.Text);
        EntryContextNumbers = new int[Entries.Length];
        for (var i = 0; i < Entries.Length; i++)
        {
            EntryContextNumbers[i] = Entries[i].IsAnchor ? -1 : _contextNumbers[Entries[i].Text];
        }
    }

    public CredentialFormat[] Formats { get; }

    /// <summary>Where each format's character sets start among all sets.</summary>
    public int[] SetBases { get; }

    public int SetCount { get; }

    public int MinLength { get; }

    public IndexEntry[] Entries { get; }

    public string[] Words { get; }

    /// <summary>The context number of each entry; -1 for an anchor.</summary>
    public int[] EntryContextNumbers { get; }

    /// <summary>For each format its alternatives, each a list of context numbers.</summary>
    public int[][][] ContextNumbers { get; }

    public int ContextCount => _contextNumbers.Count;

    /// <summary>Formats that nothing announces; a checksum decides on them.</summary>
    public int[] AlwaysTried { get; }

    private int[][] NumbersOf(IReadOnlyList<IReadOnlyList<string>> context)
    {
        var numbers = new int[context.Count][];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = new int[context[i].Count];
            for (var j = 0; j < numbers[i].Length; j++)
            {
                numbers[i][j] = Number(context[i][j]);
            }
        }

        return numbers;
    }

    private int Number(string word)
    {
        if (!_contextNumbers.TryGetValue(word, out var number))
        {
            number = _contextNumbers.Count;
            _contextNumbers.Add(word, number);
        }

        return number;
    }

    // The two kinds are kept apart: an anchor is compared with case and anywhere, a context word without case and as a word.
    private static IndexEntry Entry(Dictionary<string, IndexEntry> entries, string text, bool isAnchor)
    {
        var key = isAnchor ? text : "\0" + text.ToLowerInvariant();
        if (!entries.TryGetValue(key, out var entry))
        {
            entry = new IndexEntry(isAnchor ? text : text.ToLowerInvariant(), isAnchor);
            entries.Add(key, entry);
        }

        return entry;
    }
}
