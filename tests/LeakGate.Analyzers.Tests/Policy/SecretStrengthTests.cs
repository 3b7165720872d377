using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Policy;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

/// <summary>Only what no one can guess is named by its own hash.</summary>
public sealed class SecretStrengthTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Summer2024!")]
    [InlineData("Tr4vel!ng-Owl-77")]
    [InlineData("correct-horse-battery-staple")]
    [InlineData("correcthorsebatterystaplecorrecthorsebatterystaple")]
    [InlineData("MyDogRexIsTheBestDogInTheWorld2019")]
    [InlineData("Summer2024Winter2025Autumn2026Spring2027")]
    [InlineData("P@ssw0rdP@ssw0rdP@ssw0rdP@ssw0rd")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")]
    [InlineData("qwertyuiopasdfghjklzxcvbnm1234567890qwertyuiop")]
    [InlineData("1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p")]
    [InlineData("xK7!pQ2vXk7!pQ2vXk7!pQ2vXk7!pQ2v")]
    [InlineData("31415926535897932384626433832795")]
    [InlineData("SuperSecretAdminPasswordForProductionDatabase1")]
    [InlineData("geheimesPasswortDerDatenbankFuerDieProduktion2023")]
    public void A_person_could_have_made_it_up(string secret) => Assert.False(SecretStrength.IsUnguessable(secret), $"{SecretStrength.Bits(secret)} bits");

    public static TheoryData<string> Encodings => ["base64", "base64url", "prefixed", "hex", "utf16", "twice", "basic"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoded_it_is_still_what_a_person_made_up(string encoding)
    {
        foreach (var password in new[] { "Summer2024!Summer2024!", "correct-horse-battery-staple", "Tr4vel!ng-Owl-77 and more" })
        {
            var bytes = Encoding.UTF8.GetBytes(password);
            var text = encoding switch
            {
                "base64" => Convert.ToBase64String(bytes),
                "base64url" => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
                "prefixed" => "key-" + Convert.ToBase64String(bytes),
                "hex" => Convert.ToHexString(bytes),
                "utf16" => Convert.ToBase64String(Encoding.Unicode.GetBytes(password)),
                "twice" => Convert.ToBase64String(Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes))),
                _ => Convert.ToBase64String(Encoding.UTF8.GetBytes("admin:" + password)),
            };
            Assert.False(SecretStrength.IsUnguessable(text), $"{encoding}: {SecretStrength.Bits(text)} bits");
        }
    }

    [Fact]
    public void No_well_known_password_is_strong_alone_or_in_a_row()
    {
        var known = CatalogueReader.ReadEmbedded("well-known-passwords.tsv").Select(row => row[0]).ToArray();
        for (var i = 0; i < known.Length; i++)
        {
            var row = string.Concat(Enumerable.Range(0, 6).Select(n => known[(i + (n * 37)) % known.Length]));
            Assert.False(SecretStrength.IsUnguessable(known[i]), known[i]);
            Assert.False(SecretStrength.IsUnguessable(row), row);
        }
    }

    [Theory]
    [InlineData(40, "0123456789abcdef", 0.99)]
    [InlineData(32, "0123456789abcdef", 0.80)]
    [InlineData(24, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 0.95)]
    [InlineData(40, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 0.90)]
    [InlineData(64, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-", 0.99)]
    [InlineData(36, "abcdefghijklmnopqrstuvwxyz0123456789", 0.99)]
    public void A_drawn_key_is_strong(int length, string alphabet, double share)
    {
        var random = new Random(length);
        var strong = Enumerable.Range(0, 2_000).Count(_ => SecretStrength.IsUnguessable(new string(Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray())));

        Assert.True(strong >= 2_000 * share, $"{strong} of 2000");
    }

    [Theory]
    [InlineData(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData(20, "0123456789abcdef")]
    [InlineData(24, "0123456789")]
    public void A_short_one_is_not(int length, string alphabet)
    {
        var random = new Random(length);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string(Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray());
            Assert.False(SecretStrength.IsUnguessable(text), text);
        }
    }

    [Fact]
    public void Guids_and_private_keys_are_strong()
    {
        Assert.True(SecretStrength.IsUnguessable("7b1e9f04-5c2d-4a8e-9d63-f0a1b7c8e352"));
        Assert.True(SecretStrength.IsUnguessable("-----BEGIN EC PRIVATE " + "KEY-----\nMHcCAQEEIJZONui36oqj505dmel4Sj4DlHy+twn44DMArNNhpPpjoAoGCCqGSM49\n-----END EC PRIVATE KEY-----"));
    }

    [Fact]
    public void Long_texts_take_no_time()
    {
        var random = new Random(1);
        var text = new string(Enumerable.Range(0, 2_000_000).Select(_ => (char)random.Next(32, 127)).ToArray());

        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = SecretStrength.IsUnguessable(text);

        Assert.True(watch.ElapsedMilliseconds < 1_000, $"{watch.ElapsedMilliseconds} ms");
    }
}
