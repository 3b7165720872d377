using System;
using System.Linq;
using System.Text;
using LeakGate.Analyzers.Credentials.Formats.Checksums;
using Xunit;

namespace LeakGate.Analyzers.Tests.Formats;

/// <summary>The algorithms on published vectors, and that each check notices a single wrong character.</summary>
public sealed class ChecksumTests
{
    public static TheoryData<string> RowsWithChecksum => new(FormatSampleGenerator.Ids.Where(id => FormatSampleGenerator.Format(id).CheckNames
        .Any(check => check.Contains("crc") || check.StartsWith("azure-", StringComparison.Ordinal) || check is "cask-1" or "entra-marvin32" or "bech32" or "wif")));

    [Fact]
    public void Crc32_of_the_check_string()
    {
        Assert.Equal(0xCBF43926u, Crc.Crc32("123456789", 0, 9));
        Assert.Equal(0xCBF43926u, Crc.Crc32(Encoding.ASCII.GetBytes("123456789")));
        Assert.Equal(0xCBF43926u, SampleChecksums.Crc32(Encoding.ASCII.GetBytes("123456789")));
    }

    [Fact]
    public void Crc16_xmodem_of_the_check_string()
    {
        Assert.Equal(0x31C3, Crc.Crc16(Encoding.ASCII.GetBytes("123456789"), 9));
        Assert.Equal(0x31C3, SampleChecksums.Crc16(Encoding.ASCII.GetBytes("123456789")));
    }

    [Theory]
    [InlineData("", 0x30ED35C100CD3C7D)]
    [InlineData("AF", 0x48E73FC77D75DDC1)]
    [InlineData("E70F", 0xB5F6E1FC485DBFF8)]
    [InlineData("37F495", 0xF0B07C789B8CF7E8)]
    [InlineData("8642DC59", 0x7008F2E87E9CF556)]
    public void Marvin32_of_dotnets_own_vectors(string data, ulong both)
    {
        var bytes = Convert.FromHexString(data);

        Assert.Equal((uint)both ^ (uint)(both >> 32), Marvin32.Hash(bytes, bytes.Length, 0x004FB61A001BDBCC));
    }

    [Fact]
    public void Marvin32_seed_is_its_label() => Assert.Equal(0x44656661756C7430ul, Marvin32.Seed("Default0"));

    [Theory]
    [InlineData("A12UEL5L", true)]
    [InlineData("A12UEL5M", false)]
    public void Bech32_of_the_specification(string text, bool expected)
        => Assert.Equal(expected ? CheckOutcome.Valid : CheckOutcome.Invalid, Bech32Checksum.Check(text, 0, text.Length).Outcome);

    [Theory]
    [InlineData("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", CheckOutcome.Valid)]
    [InlineData("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK", CheckOutcome.Reject)]
    public void Wif_of_the_wiki(string text, object outcome)
        => Assert.Equal(outcome, WalletImportFormat.Check(text, 0, text.Length).Outcome);

    [Theory]
    [InlineData("TWFu", "Man")]
    [InlineData("TWE=", "Ma")]
    [InlineData("TQ", "M")]
    [InlineData("TW\r\nFu", "Man")]
    public void Base64_with_and_without_padding(string text, string expected)
        => Assert.Equal(expected, BinaryText.Base64Text(text, 0, text.Length));

    [Fact]
    public void Base64_refuses_what_is_not_of_its_alphabet() => Assert.Null(BinaryText.Base64("TW*u", 0, 4));

    [Theory]
    [InlineData("MZXW6YTBOI", "foobar")]
    [InlineData("mzxw6", "foo")]
    public void Base32_of_rfc_4648(string text, string expected)
        => Assert.Equal(expected, Encoding.ASCII.GetString(BinaryText.Base32(text, 0, text.Length)!));

    [Theory]
    [MemberData(nameof(RowsWithChecksum))]
    public void Valid_checksum_makes_it_certain(string id)
    {
        var match = FormatMatcherTests.Single(FormatSampleGenerator.Sample(id), FormatSampleGenerator.Context(id));

        Assert.True(match.ChecksumVerified);
        Assert.Equal("Certain", match.Confidence.ToString());
    }

    [Theory]
    [MemberData(nameof(RowsWithChecksum))]
    public void Wrong_checksum_lowers_the_confidence_and_drops_nothing_that_has_a_shape(string id)
    {
        var format = FormatSampleGenerator.Format(id);
        var sample = FormatSampleGenerator.Sample(id);
        var place = sample.Length / 2;
        var wrong = sample[..place] + Other(sample[place]) + sample[(place + 1)..];
        var matches = FormatMatcherTests.Find(wrong, FormatSampleGenerator.Context(id)).Where(match => match.Format.Id == id).ToList();

        if (format.CheckNames.Any(check => check is "wif" or "azure-devops-crc32-required"))
        {
            Assert.Empty(matches);
            return;
        }

        var match = Assert.Single(matches);
        Assert.False(match.ChecksumVerified);
        Assert.NotEqual("Certain", match.Confidence.ToString());
    }

    private static char Other(char c) => c switch
    {
        'a' => 'b',
        'A' => 'C',
        '2' => '3',
        >= 'b' and <= 'z' => 'a',
        >= 'B' and <= 'Z' => 'A',
        _ => '2',
    };
}
