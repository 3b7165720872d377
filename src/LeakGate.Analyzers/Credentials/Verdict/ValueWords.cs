using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>What the words of a value say of it (value-words.tsv and well-known-passwords.tsv).</summary>
internal static class ValueWords
{
    private const int ShortestDummy = 3;

    private static readonly Lazy<Dictionary<string, WordClasses>> s_words = new(LoadWords);
    private static readonly Lazy<HashSet<string>> s_passwords = new(LoadPasswords);

    [Flags]
    public enum WordClasses
    {
        None = 0,
        Sample = 1,
        SoftSample = 2,
        Keyword = 4,
        Name = 8,
        UserInterface = 16,
        Dummy = 32,
    }

    public static WordClasses ClassesOf(string lowerWord) => s_words.Value.TryGetValue(lowerWord, out var classes) ? classes : WordClasses.None;

    public static bool IsWellKnownPassword(string value) => value.Length <= 20 && s_passwords.Value.Contains(value);

    /// <summary>Takes <c>fake</c>, <c>dummy</c> and the like off a word of names that they are written together with: <c>faketoken</c>.</summary>
    public static List<string> SplitDummies(List<string> words)
    {
        var vocabulary = CredentialNames.BuiltIn.Vocabulary;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            for (var length = ShortestDummy; length <= word.Length - ShortestDummy && !vocabulary.IsKnown(word); length++)
            {
                if ((ClassesOf(word.Substring(0, length)) & WordClasses.Dummy) != 0 && vocabulary.IsKnown(word.Substring(length)))
                {
                    words = new List<string>(words) { [i] = word.Substring(0, length) };
                    words.Insert(i + 1, word.Substring(length));
                    break;
                }
            }
        }

        return words;
    }

    private static Dictionary<string, WordClasses> LoadWords()
    {
        var words = new Dictionary<string, WordClasses>(StringComparer.Ordinal);
        foreach (var row in CatalogueReader.ReadEmbedded("value-words.tsv"))
        {
            words.TryGetValue(row[0], out var classes);
            words[row[0]] = classes | row[1] switch
            {
                "sample" => WordClasses.Sample,
                "soft-sample" => WordClasses.SoftSample,
                "keyword" => WordClasses.Keyword,
                "name" => WordClasses.Name,
                "ui" => WordClasses.UserInterface,
                "dummy" => WordClasses.Dummy,
                _ => throw new FormatException($"Unknown word class {row[1]}."),
            };
        }

        return words;
    }

    private static HashSet<string> LoadPasswords()
    {
        var passwords = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in CatalogueReader.ReadEmbedded("well-known-passwords.tsv"))
        {
            passwords.Add(row[0]);
        }

        return passwords;
    }
}
