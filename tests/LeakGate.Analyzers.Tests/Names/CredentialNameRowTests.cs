using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Credentials.Names;
using Xunit;

namespace LeakGate.Analyzers.Tests.Names;

/// <summary>A positive and a negative test for each row of credential-names.tsv, made from the row.</summary>
public class CredentialNameRowTests
{
    private static readonly string[][] s_rows = CatalogueReader.ReadEmbedded("credential-names.tsv").ToArray();

    public static TheoryData<string, string> CredentialRows => Rows("credential");

    public static TheoryData<string, string> NegatingRows => Rows("negating");

    public static TheoryData<string, string> TailRows => Rows("tail");

    public static TheoryData<string, string> LeadRows => Rows("lead");

    public static TheoryData<string, string> WordRows => Rows("word");

    [Theory]
    [MemberData(nameof(CredentialRows))]
    public void A_credential_word_is_recognised_in_every_spelling(string words, string kind)
    {
        foreach (var name in Spellings(words))
        {
            var evidence = CredentialNames.BuiltIn.Classify(name);
            Assert.True(evidence.IsCredential, name);
            Assert.Equal(CredentialKinds.Parse(kind), evidence.Kind);
            Assert.NotEqual("credential", CredentialKinds.Describe(evidence));
        }
    }

    [Theory]
    [MemberData(nameof(CredentialRows))]
    public void Its_length_is_none(string words, string kind)
    {
        Assert.NotEmpty(kind);
        Assert.False(CredentialNames.BuiltIn.Classify(Pascal(words) + "Length").IsCredential);
    }

    [Theory]
    [MemberData(nameof(NegatingRows))]
    public void A_look_alike_is_none(string words, string kind)
    {
        Assert.Equal("-", kind);
        foreach (var name in Spellings(words))
        {
            Assert.False(CredentialNames.BuiltIn.Classify(name).IsCredential, name);
        }
    }

    [Theory]
    [MemberData(nameof(TailRows))]
    public void A_property_of_a_passphrase_is_none(string words, string kind)
    {
        Assert.Equal("-", kind);
        var name = "passphrase" + Pascal(words);
        if (words is "auth" or "authorization" or "key" or "keys" or "token" or "tokens" or "salt" or "credential" or "credentials")
        {
            Assert.NotEqual(CredentialKind.Passphrase, CredentialNames.BuiltIn.Classify(name).Kind);
            return;
        }

        Assert.False(CredentialNames.BuiltIn.Classify(name).IsCredential, name);
    }

    [Theory]
    [MemberData(nameof(LeadRows))]
    public void An_action_on_a_passphrase_is_none(string words, string kind)
    {
        Assert.Equal("-", kind);
        Assert.False(CredentialNames.BuiltIn.Classify(Pascal(words) + "Passphrase").IsCredential);
        Assert.True(CredentialNames.BuiltIn.Classify("Passphrase").IsCredential);
    }

    [Theory]
    [MemberData(nameof(WordRows))]
    public void A_plain_word_before_a_passphrase_changes_nothing(string words, string kind)
    {
        Assert.Equal("-", kind);
        if (s_rows.Any(row => row[0] == words && row[1] == "lead"))
        {
            return;
        }

        Assert.Equal(CredentialKind.Passphrase, CredentialNames.BuiltIn.Classify(Pascal(words) + "Passphrase").Kind);
    }

    [Fact]
    public void Every_accepted_name_contains_an_anchor()
    {
        var anchors = CredentialNames.BuiltIn.Anchors;
        var words = s_rows.SelectMany(row => row[0].Split(' ')).Distinct().ToArray();
        var random = new Random(11);
        var accepted = 0;
        for (var round = 0; round < 60_000; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[random.Next(words.Length)]).ToArray();
            foreach (var name in Spellings(string.Join(" ", parts)).Append(string.Concat(parts)))
            {
                if (CredentialNames.BuiltIn.Classify(name).IsCredential)
                {
                    accepted++;
                    Assert.True(anchors.Any(anchor => name.ToLowerInvariant().Contains(anchor, StringComparison.Ordinal)), name);
                }
            }
        }

        Assert.True(accepted > 10_000);
    }

    private static TheoryData<string, string> Rows(string role)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in s_rows.Where(row => row[1] == role))
        {
            data.Add(row[0], row[3]);
        }

        return data;
    }

    private static IEnumerable<string> Spellings(string words)
    {
        yield return Pascal(words);
        yield return char.ToLowerInvariant(Pascal(words)[0]) + Pascal(words).Substring(1);
        yield return words.Replace(' ', '_');
        yield return words.Replace(' ', '-');
        yield return words.Replace(' ', '_').ToUpperInvariant();
        yield return "_" + char.ToLowerInvariant(Pascal(words)[0]) + Pascal(words).Substring(1);
    }

    private static string Pascal(string words) =>
        string.Concat(words.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
