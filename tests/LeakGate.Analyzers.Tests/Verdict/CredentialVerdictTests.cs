using System;
using System.Linq;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict;
using Xunit;

namespace LeakGate.Analyzers.Tests.Verdict;

/// <summary>What destination and context change, and that no input breaks the judge.</summary>
public class CredentialVerdictTests
{
    [Fact]
    public void A_plain_word_is_a_name_in_a_constant_and_a_password_in_an_api()
    {
        Assert.False(Judge("Password", "password", CredentialDestination.None, CredentialContext.DeclaredConst).IsFinding);

        var passed = Judge("password", "password", CredentialDestination.Password);
        Assert.True(passed.IsFinding);
        Assert.Equal(VerdictReason.WellKnownPassword, passed.Reason);
        Assert.Equal(Confidence.Possible, passed.Confidence);
    }

    [Theory]
    [InlineData(nameof(CredentialDestination.CryptographicKey))]
    [InlineData(nameof(CredentialDestination.InitializationVector))]
    [InlineData(nameof(CredentialDestination.Salt))]
    public void Any_constant_is_wrong_as_a_cryptographic_input(string name)
    {
        var destination = (CredentialDestination)Enum.Parse(typeof(CredentialDestination), name);

        Assert.Equal(VerdictReason.ConstantCryptographicInput, Judge(string.Empty, "0000000000000000", destination).Reason);
        Assert.True(Judge("key", "Jwt:Key", destination).IsFinding);
        Assert.False(Judge("key", "0000000000000000", destination, CredentialContext.UnfilledBuffer).IsFinding);
        Assert.False(Judge("key", "\uFFFC", destination).IsFinding);
    }

    [Fact]
    public void Connection_strings_are_left_to_their_grammar()
    {
        Assert.Equal(VerdictReason.GrammarDecides, Judge("connectionString", "Server=x;Password=Winter!77", CredentialDestination.None).Reason);
        Assert.Equal(VerdictReason.GrammarDecides, Judge("password", "Winter!77", CredentialDestination.ConnectionString).Reason);
    }

    [Fact]
    public void Nothing_is_found_where_nothing_secret_is_meant()
    {
        Assert.Equal(VerdictReason.NothingSecretMeant, Judge("title", "Winter!77xQz", CredentialDestination.None).Reason);
        Assert.Equal(VerdictReason.NothingSecretMeant, Judge("title", "Winter!77xQz", CredentialDestination.NamedParameter).Reason);
        Assert.Equal(VerdictReason.Empty, Judge("password", "  ", CredentialDestination.Password).Reason);
    }

    [Fact]
    public void The_emulators_keys_are_no_secret()
    {
        var key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq" + "/K1SZFPTOtr/KBHBeksoGMGw==";

        Assert.Equal(VerdictReason.PublicIdentifier, Judge("accountKey", key, CredentialDestination.None).Reason);
    }

    [Fact]
    public void Broken_input_breaks_nothing()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var text = new string(Enumerable.Range(0, random.Next(0, 60)).Select(_ => (char)random.Next(1, round % 2 == 0 ? 128 : 0xFFFF)).ToArray());
            foreach (CredentialDestination destination in Enum.GetValues(typeof(CredentialDestination)))
            {
                var verdict = Judge(round % 3 == 0 ? text : "password", text, destination, (CredentialContext)random.Next(0, 128));
                Assert.False(verdict.Evidence.IsDefault);
            }
        }
    }

    [Fact]
    public void A_huge_literal_takes_no_time()
    {
        foreach (var piece in new[] { "{", "<a", "ab1", "\uFFFC", "a.", "(", " x" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 2_000_000));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Judge("password", text, CredentialDestination.None);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), piece);
        }
    }

    [Theory]
    [InlineData("QUFBQUJCQkJDQ0ND")]
    [InlineData("x7Kq2LmZ9xTn4RpB8vHd")]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015")]
    public void Generated_text_is_random(string value) => Assert.True(Randomness.Measure(value) > 0.5);

    [Theory]
    [InlineData("ApplicationSettingsCacheKey")]
    [InlineData("microsoft.aspnetcore.identity")]
    [InlineData("The password you entered is wrong")]
    [InlineData("connection-string-builder-2019")]
    [InlineData("")]
    public void Written_text_is_not(string value) => Assert.True(Randomness.Measure(value) < 0.5);

    private static CredentialVerdictResult Judge(
        string name,
        string value,
        CredentialDestination destination,
        CredentialContext context = CredentialContext.None) =>
        CredentialVerdict.Judge(new CredentialEvidence(value, name, CredentialNames.BuiltIn.Classify(name), destination, context));
}
