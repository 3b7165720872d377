using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials.Names;

/// <summary>What the catalogue says of a phrase of one or more words.</summary>
internal sealed record NamePhrase(string Words, int WordCount, bool IsCredential, NameStrength Strength, CredentialKind Kind);

/// <summary>
/// The words of names, looked up whole, and the splitting of all-lower-case compounds (<c>dbpassword</c>, <c>mypass</c>) into them.
/// Immutable once built.
/// </summary>
internal sealed class NameVocabulary
{
    public const int MaxPhraseWords = 6;

    // A credential word this long at the end of an unknown compound is no accident; shorter ones (token, pass, key) need a known beginning.
    private const int TellingLength = 6;

    private readonly Dictionary<string, NamePhrase> _phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tails = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _phraseWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _compounds = new(StringComparer.Ordinal);
    private readonly List<string> _telling = new();
    private readonly HashFilter _compoundHashes;
    private int _longestCompound;

    /// <summary>Rows in the columns of credential-names.tsv; later rows win, so a user's row can overrule a built-in one.</summary>
    public NameVocabulary(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            if (row.Length >= 4 && row[0].Length > 0)
            {
                Add(row);
            }
        }

        _compoundHashes = new HashFilter(NameHash.Of(_compounds.Keys));
        _telling.Sort((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b));
    }

    /// <summary>The phrases that mean a credential.</summary>
    public IEnumerable<NamePhrase> Credentials
    {
        get
        {
            foreach (var phrase in _phrases.Values)
            {
                if (phrase.IsCredential)
                {
                    yield return phrase;
                }
            }
        }
    }

    public bool TryGetPhrase(string words, out NamePhrase phrase) => _phrases.TryGetValue(words, out phrase!);

    /// <summary>Whether a phrase of several words may have <paramref name="word"/> in it.</summary>
    public bool IsOfPhrase(string word) => _phraseWords.Contains(word);

    public bool IsTail(string word) => _tails.Contains(word);

    public bool IsLead(string word) => _leads.Contains(word);

    /// <summary>Whether the catalogue knows the word in any role: names are made of such words, passwords mostly not.</summary>
    public bool IsKnown(string word) => _words.Contains(word) || _phraseWords.Contains(word);

    /// <summary>Replaces each unknown word that is a compound by its parts.</summary>
    public List<string> SplitCompounds(List<string> words)
    {
        List<string>? split = null;
        for (var i = 0; i < words.Count; i++)
        {
            var parts = IsKnown(words[i]) ? null : SplitCompound(words[i]);
            if (parts is not null && split is null)
            {
                split = words.GetRange(0, i);
            }

            if (parts is not null)
            {
                split!.AddRange(parts);
            }
            else
            {
                split?.Add(words[i]);
            }
        }

        return split ?? words;
    }

    private List<string>? SplitCompound(string word)
    {
        if (word.Length < 4 || word.Length > 40 || !char.IsLetter(word[0]))
        {
            return null;
        }

        return SplitFully(word) ?? SplitAtTellingWord(word);
    }

    /// <summary>The fewest known words that make up all of <paramref name="word"/>, if any.</summary>
    [MethodImpl(HotLoop.Options)]
    private List<string>? SplitFully(string word)
    {
        // How many words make up the characters before each place; 0 for places that no words lead to.
        var best = new int[word.Length + 1];
        var from = new int[word.Length + 1];
        for (var start = 0; start < word.Length - 1; start++)
        {
            if (start > 0 && best[start] == 0)
            {
                continue;
            }

            var hash = NameHash.Add(NameHash.Seed, word[start]);
            var last = Math.Min(word.Length, start + _longestCompound);
            for (var end = start + 2; end <= last; end++)
            {
                hash = NameHash.Add(hash, word[end - 1]);
                if ((best[end] == 0 || best[start] + 1 < best[end]) && _compoundHashes.MayContain(hash) && _compounds.ContainsKey(word.Substring(start, end - start)))
                {
                    best[end] = best[start] + 1;
                    from[end] = start;
                }
            }
        }

        if (best[word.Length] == 0)
        {
            return null;
        }

        var parts = new List<string>();
        for (var end = word.Length; end > 0; end = from[end])
        {
            parts.InsertRange(0, _compounds[word.Substring(from[end], end - from[end])]);
        }

        return parts;
    }

    [MethodImpl(HotLoop.Options)]
    private List<string>? SplitAtTellingWord(string word)
    {
        var last = word[word.Length - 1];
        foreach (var telling in _telling)
        {
            if (telling[telling.Length - 1] == last && word.Length > telling.Length && word.EndsWith(telling, StringComparison.Ordinal))
            {
                var parts = new List<string> { word.Substring(0, word.Length - telling.Length) };
                parts.AddRange(_compounds[telling]);
                return parts;
            }
        }

        foreach (var telling in _telling)
        {
            if (telling[0] == word[0] && word.Length > telling.Length && word.StartsWith(telling, StringComparison.Ordinal))
            {
                var parts = new List<string>(_compounds[telling]) { word.Substring(telling.Length) };
                return parts;
            }
        }

        return null;
    }

    private void Add(string[] row)
    {
        var text = row[0].Trim().ToLowerInvariant();
        var words = text.Split(' ');
        switch (row[1])
        {
            case "credential":
            case "negating":
                var isCredential = row[1] == "credential";
                var strength = row[2] == "weak" ? NameStrength.Weak : NameStrength.Strong;
                _phrases[text] = new NamePhrase(text, words.Length, isCredential, strength, CredentialKinds.Parse(row[3]));
                _phraseWords.UnionWith(words);
                AddCompound(string.Concat(words), words);
                if (isCredential && strength == NameStrength.Strong && (string.Concat(words).Length >= TellingLength || text == "pwd"))
                {
                    _telling.Add(string.Concat(words));
                }

                break;
            case "tail":
                _tails.Add(text);
                AddWord(text, words);
                break;
            case "lead":
                _leads.Add(text);
                AddWord(text, words);
                break;
            case "word":
                AddWord(text, words);
                break;
        }
    }

    private void AddWord(string text, string[] words)
    {
        _words.Add(text);
        AddCompound(text, words);
    }

    private void AddCompound(string joined, string[] words)
    {
        if (joined.Length < 2 || _compounds.ContainsKey(joined))
        {
            return;
        }

        _compounds[joined] = words;
        _longestCompound = Math.Max(_longestCompound, joined.Length);
    }
}
