using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>A value under judgement: what is counted once and asked for by every class of counter-evidence.</summary>
internal sealed class ValueSubject
{
    /// <summary>A part not known at compile time.</summary>
    public const char Hole = '\uFFFC';

    private const int LongestJudged = 4096;

    private NameEvidence? _asName;
    private double? _randomness;

    public ValueSubject(string value, in CredentialEvidence evidence)
    {
        Text = value.Length > LongestJudged ? value.Substring(0, LongestJudged) : value;
        Name = evidence.Name;
        RawName = evidence.RawName;
        Context = evidence.Context;
        Count();
        Words = ValueWords.SplitDummies(CredentialNames.BuiltIn.Vocabulary.SplitCompounds(NameWords.Split(Text)));
        CountWords();
    }

    public string Text { get; }

    public NameEvidence Name { get; }

    public string RawName { get; }

    public CredentialContext Context { get; }

    /// <summary>The value's words in lower case, digits as words of their own.</summary>
    public List<string> Words { get; }

    public int Letters { get; private set; }

    public int Uppers { get; private set; }

    public int Lowers { get; private set; }

    public int Digits { get; private set; }

    public int Spaces { get; private set; }

    /// <summary>Characters that join words in names: <c>_ - . : /</c>.</summary>
    public int Separators { get; private set; }

    /// <summary>Everything else.</summary>
    public int Symbols { get; private set; }

    public int NonAsciiLetters { get; private set; }

    /// <summary>A small letter followed by a capital.</summary>
    public int Humps { get; private set; }

    /// <summary>Letters in words that names, samples and texts are made of.</summary>
    public int KnownLetters { get; private set; }

    public int SampleWords { get; private set; }

    public int SoftSampleWords { get; private set; }

    public int DummyWords { get; private set; }

    /// <summary>Words of the credential catalogue's own phrases: password, token, key, …</summary>
    public int CredentialWords { get; private set; }

    public int LetterWords { get; private set; }

    /// <summary>The value read as if it were a name.</summary>
    public NameEvidence AsName => _asName ??= CredentialNames.BuiltIn.Classify(Text);

    public double Randomness => _randomness ??= Verdict.Randomness.Measure(Text);

    public bool IsPasswordKind => Name.Kind is CredentialKind.Password or CredentialKind.Passphrase;

    public bool AllLettersKnown => Letters > 0 && KnownLetters == Letters;

    public bool MostLettersKnown => Letters > 0 && KnownLetters * 100 >= Letters * 85;

    public bool OnlyLetters => Letters > 0 && Letters == Text.Length;

    public bool Has(CredentialContext context) => (Context & context) != 0;

    public bool StartsWith(string prefix) => Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    public bool Contains(string part) => Text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private void Count()
    {
        for (var i = 0; i < Text.Length; i++)
        {
            var c = Text[i];
            if (char.IsLetter(c))
            {
                Letters++;
                NonAsciiLetters += c > 127 ? 1 : 0;
                Uppers += char.IsUpper(c) ? 1 : 0;
                Lowers += char.IsLower(c) ? 1 : 0;
                Humps += i > 0 && char.IsUpper(c) && char.IsLower(Text[i - 1]) ? 1 : 0;
            }
            else if (char.IsDigit(c))
            {
                Digits++;
            }
            else if (char.IsWhiteSpace(c))
            {
                Spaces++;
            }
            else if (c is '_' or '-' or '.' or ':' or '/')
            {
                Separators++;
            }
            else
            {
                Symbols++;
            }
        }
    }

    private void CountWords()
    {
        var vocabulary = CredentialNames.BuiltIn.Vocabulary;
        foreach (var word in Words)
        {
            if (!char.IsLetter(word[0]))
            {
                continue;
            }

            LetterWords++;
            var classes = ValueWords.ClassesOf(word);
            SampleWords += (classes & ValueWords.WordClasses.Sample) != 0 ? 1 : 0;
            SoftSampleWords += (classes & ValueWords.WordClasses.SoftSample) != 0 ? 1 : 0;
            DummyWords += (classes & ValueWords.WordClasses.Dummy) != 0 ? 1 : 0;
            CredentialWords += vocabulary.TryGetPhrase(word, out var phrase) && phrase.IsCredential ? 1 : 0;
            if (classes != ValueWords.WordClasses.None || vocabulary.IsKnown(word))
            {
                KnownLetters += CountLetters(word);
            }
        }
    }

    private static int CountLetters(string word)
    {
        var count = 0;
        foreach (var c in word)
        {
            count += char.IsLetter(c) ? 1 : 0;
        }

        return count;
    }
}
