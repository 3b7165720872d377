using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials.Names;

/// <summary>
/// Tells whether a name (identifier, string key, header, configuration path, XML tag) means a credential. A name is split into words and
/// judged by its head, the last phrase that the catalogue knows: <c>tokenSecret</c> is a secret, <c>secretName</c> a name. Immutable.
/// </summary>
internal sealed class CredentialNames
{
    private const int MaxNameLength = 200;

    // Code repeats its names: the last answers are kept. A power of two.
    private const int RememberedNames = 2048;

    private static readonly Lazy<CredentialNames> s_builtIn = new(() => new CredentialNames(CatalogueReader.ReadEmbedded("credential-names.tsv")));

    private readonly NameVocabulary _vocabulary;
    private readonly Answer?[] _answers = new Answer?[RememberedNames];

    private CredentialNames(IEnumerable<string[]> rows)
    {
        _vocabulary = new NameVocabulary(rows);
        Anchors = FindAnchors(_vocabulary);
    }

    /// <summary>The names of the built-in catalogue.</summary>
    public static CredentialNames BuiltIn => s_builtIn.Value;

    /// <summary>
    /// Lower-case texts of which every name that <see cref="Classify"/> accepts contains at least one, whatever its letters' case
    /// (compared by <see cref="char.ToLowerInvariant"/>).
    /// </summary>
    public IReadOnlyList<string> Anchors { get; }

    /// <summary>The vocabulary, which the verdict also uses to recognise values that are names.</summary>
    public NameVocabulary Vocabulary => _vocabulary;

    /// <summary>The built-in names and <paramref name="extraRows"/>, in the columns of credential-names.tsv (words, role, strength, kind, language).</summary>
    public static CredentialNames Create(IEnumerable<string[]> extraRows) => new(Concat(extraRows));

    /// <summary>Whether <paramref name="value"/> is nothing but what a credential is called: <c>"SECRET"</c> shows where one goes.</summary>
    public bool IsNameAlone(string value)
    {
        foreach (var c in value)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return Classify(value).IsCredential;
    }

    /// <summary>What <paramref name="name"/> says of its value. Never throws; a name longer than any real one says nothing.</summary>
    public NameEvidence Classify(string? name)
    {
        if (string.IsNullOrEmpty(name) || name!.Length > MaxNameLength)
        {
            return NameEvidence.None;
        }

        // Lock-free: an answer is immutable and replaced whole, and losing one costs only the look-up again.
        ref var known = ref _answers[(int)NameHash.Of(name) & (RememberedNames - 1)];
        if (known is not { } answer || answer.Name != name)
        {
            known = answer = new Answer(name, Find(name));
        }

        return answer.Evidence;
    }

    private NameEvidence Find(string name)
    {
        var words = _vocabulary.SplitCompounds(NameWords.Split(name));
        for (var end = words.Count; end > 0; end--)
        {
            for (var start = Math.Max(0, end - NameVocabulary.MaxPhraseWords); start < end; start++)
            {
                if (TryGetPhrase(words, start, end, out var phrase))
                {
                    return phrase.IsCredential ? Weigh(words, start, end, phrase, IsConstantName(name)) : NameEvidence.None;
                }
            }
        }

        return NameEvidence.None;
    }

    private NameEvidence Weigh(List<string> words, int start, int end, NamePhrase phrase, bool isConstant)
    {
        if (IsNegatedAcross(words, start, end))
        {
            return NameEvidence.None;
        }

        var strength = phrase.Strength;
        if (start > 0 && (_vocabulary.IsLead(words[start - 1]) || _vocabulary.IsLead(words[0])))
        {
            // PARSE_REST_API_KEY: a constant does nothing, so the verb may be a product; a generated value then says that it is.
            if (!isConstant || phrase.Kind is not (CredentialKind.ApiKey or CredentialKind.Token or CredentialKind.Secret))
            {
                return NameEvidence.None;
            }

            strength = NameStrength.Weak;
        }

        for (var i = end; i < words.Count && !IsConnector(words[i]); i++)
        {
            if (_vocabulary.IsTail(words[i]))
            {
                return NameEvidence.None;
            }

            // What stands after the head unexplained may turn it into something else: the value must then speak for itself.
            if (!char.IsDigit(words[i][0]) && words[i].Length > 1 && !_vocabulary.IsKnown(words[i]))
            {
                strength = NameStrength.Weak;
            }
        }

        return new NameEvidence(strength, phrase.Kind, phrase.Words);
    }

    /// <summary>Capitals joined by underscores.</summary>
    private static bool IsConstantName(string name)
    {
        foreach (var c in name)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return name.IndexOf('_') > 0;
    }

    /// <summary>In <c>pubKeyBytes</c> the phrase is <c>key bytes</c>, but the key is a public one.</summary>
    private bool IsNegatedAcross(List<string> words, int start, int end)
    {
        for (var to = start + 1; to < end; to++)
        {
            for (var from = Math.Max(0, to - NameVocabulary.MaxPhraseWords); from < start; from++)
            {
                if (TryGetPhrase(words, from, to, out var phrase) && !phrase.IsCredential)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What follows says whose or where it is (<c>passwordForAdmin</c>), not what.</summary>
    private static bool IsConnector(string word) => word is "for" or "of" or "in" or "from" or "to" or "at" or "on";

    // Most words belong to no phrase, so that few are joined.
    private bool TryGetPhrase(List<string> words, int start, int end, out NamePhrase phrase)
    {
        if (end - start == 1)
        {
            return _vocabulary.TryGetPhrase(words[start], out phrase);
        }

        phrase = null!;
        return _vocabulary.IsOfPhrase(words[start]) && _vocabulary.IsOfPhrase(words[end - 1])
            && _vocabulary.TryGetPhrase(string.Join(" ", words.GetRange(start, end - start)), out phrase);
    }

    private static IEnumerable<string[]> Concat(IEnumerable<string[]> extraRows)
    {
        foreach (var row in CatalogueReader.ReadEmbedded("credential-names.tsv"))
        {
            yield return row;
        }

        foreach (var row in extraRows)
        {
            yield return row;
        }
    }

    private sealed record Answer(string Name, NameEvidence Evidence);

    /// <summary>For each credential phrase its longest word, without those that contain another anchor.</summary>
    private static IReadOnlyList<string> FindAnchors(NameVocabulary vocabulary)
    {
        var candidates = new List<string>();
        var singles = new List<string>();
        foreach (var phrase in vocabulary.Credentials)
        {
            if (phrase.WordCount == 1)
            {
                singles.Add(phrase.Words);
            }
        }

        foreach (var phrase in vocabulary.Credentials)
        {
            candidates.Add(ChooseAnchor(phrase.Words.Split(' '), singles));
        }

        candidates.Sort((a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b));
        var anchors = new List<string>();
        foreach (var candidate in candidates)
        {
            if (!anchors.Exists(a => candidate.IndexOf(a, StringComparison.Ordinal) >= 0))
            {
                anchors.Add(candidate);
            }
        }

        return anchors;
    }

    private static string ChooseAnchor(string[] words, List<string> singles)
    {
        var longest = words[0];
        foreach (var word in words)
        {
            if (singles.Contains(word))
            {
                return word;
            }

            longest = word.Length > longest.Length ? word : longest;
        }

        return longest;
    }
}
