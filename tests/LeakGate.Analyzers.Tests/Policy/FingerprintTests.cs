using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

/// <summary>What a fingerprint survives, what it does not, and what it gives away.</summary>
public sealed class FingerprintTests
{
    private const string Token = "ghp_" + "7mWfXr2LkQ9sVbNc4TzYpHd1JgEa6K0uXq3R";
    private const string OtherToken = "ghp_" + "W2pLm9XtQ7vKc4RzYb8Nd1Hs6Jf3Ga5Ue0Tq";

    private const string Login = """
        namespace Orders.Data
        {
            class Login
            {
                void Connect()
                {
                    string password = "Tr4vel!ng-Owl-77";
                }
            }
        }
        """;

    [Fact]
    public async Task Survives_moved_lines_a_renamed_file_and_another_layout()
    {
        var before = await OneAsync("/0/Login.cs", Login);
        string[] after =
        [
            await OneAsync("/0/Login.cs", "// New.\n\n\n" + Login),
            await OneAsync("/0/Deep/Renamed.cs", Login),
            await OneAsync("/0/Login.cs", "namespace Orders.Data;\nclass Login{void Connect(){string password/* now */=\n\"Tr4vel!ng-Owl-77\";}}"),
            await OneAsync("/0/Login.cs", Login.Replace("void Connect()", "private static async System.Threading.Tasks.Task Connect(int timeout)")),
            await OneAsync("/0/Login.cs", Login.Replace("string password", "int before = 1; string password")),
            await OneAsync("/0/Login.cs", Login.Replace("\"Tr4vel!ng-Owl-77\"", "@\"Tr4vel!ng-Owl-77\"")),
        ];

        Assert.All(after, fingerprint => Assert.Equal(before, fingerprint));
    }

    [Theory]
    [InlineData("Connect", "Open")]
    [InlineData("class Login", "class Logon")]
    [InlineData("password =", "adminPassword =")]
    public async Task A_guessable_one_belongs_to_its_place(string old, string replacement)
        => Assert.NotEqual(await OneAsync("/0/Login.cs", Login), await OneAsync("/0/Login.cs", Login.Replace(old, replacement)));

    [Fact]
    public async Task Changes_with_a_guessable_secret_but_once_in_32()
    {
        var random = new Random(4);
        var place = "Orders.Login.Connect|password";
        var before = Fingerprints.OfSecret("LEAK1006", "Tr4vel!ng-Owl-77", place, 0);

        var same = Enumerable.Range(0, 3_200).Count(_ => Fingerprints.OfSecret("LEAK1006", $"Tr4vel!ng-Owl-{random.Next(100_000)}", place, 0) == before);

        Assert.InRange(same, 60, 140);
        Assert.NotEqual(await OneAsync("/0/Login.cs", Login), await OneAsync("/0/Login.cs", Login.Replace("Owl-77", "Owl-78")));
    }

    [Fact]
    public async Task A_strong_secret_is_itself_wherever_it_stands()
    {
        var one = await OneAsync("/0/A.cs", $$"""class A { string shown = "{{Token}}"; }""");

        Assert.Equal(one, await OneAsync("/0/B.cs", $$"""class B { void M() { System.Console.WriteLine("{{Token}}"); } }"""));
        Assert.NotEqual(one, await OneAsync("/0/A.cs", $$"""class A { string shown = "{{OtherToken}}"; }"""));
    }

    [Fact]
    public void A_dictionary_leaves_hundreds_of_candidates()
    {
        var words = Enumerable.Range(0, 10_000).Select(i => $"password{i}").ToArray();
        var secret = words[4_242];
        var fingerprint = Fingerprints.OfSecret("LEAK1006", secret, "Login.Password|", 0);

        // The attacker knows rule and place and tries every word.
        var left = words.Where(word => Fingerprints.OfSecret("LEAK1006", word, "Login.Password|", 0) == fingerprint).ToArray();

        Assert.Contains(secret, left);
        Assert.InRange(left.Length, 200, 450);
    }

    [Fact]
    public void Many_places_give_no_more_away_than_one()
    {
        var words = Enumerable.Range(0, 10_000).Select(i => $"password{i}").ToArray();
        var secret = words[4_242];
        var left = new HashSet<string>(words);
        foreach (var (rule, place) in Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? "LEAK1006" : "LEAK1003", $"Login{i}.Password|")))
        {
            var fingerprint = Fingerprints.OfSecret(rule, secret, place, i(place));
            left.RemoveWhere(word => Fingerprints.OfSecret(rule, word, place, i(place)) != fingerprint);
        }

        Assert.InRange(left.Count, 200, 450);

        static int i(string place) => place.Length % 3;
    }

    [Fact]
    public async Task Equal_findings_are_numbered_in_their_order()
    {
        const string twice = """
            class A
            {
                void M(System.Net.NetworkCredential a, System.Net.NetworkCredential b)
                {
                    a.Password = "Tr4vel!ng-Owl-77";
                    a.Password = "Tr4vel!ng-Owl-77";
                    b.Password = "Tr4vel!ng-Owl-77";
                }
            }
            """;

        var found = await FingerprintsAsync("/0/A.cs", twice);

        Assert.Equal(3, found.Length);
        Assert.Equal(3, found.Distinct().Count());
        Assert.Equal(found, await FingerprintsAsync("/0/A.cs", "\n" + twice));
        Assert.Equal(found.Take(1), await FingerprintsAsync("/0/A.cs", twice.Replace("        a.Password = \"Tr4vel!ng-Owl-77\";\n        a.", "        a.").Replace("b.Password = \"Tr4vel!ng-Owl-77\";", "")));
    }

    [Fact]
    public async Task A_storage_setting_is_its_resource_place_and_code()
    {
        const string code = """
            using Amazon.S3;
            using Amazon.S3.Model;
            class Videos
            {
                object Create() => new PutBucketRequest { BucketName = "cc-videos", CannedACL = S3CannedACL.PublicRead };
            }
            """;
        var before = await OneAsync("/0/A.cs", code);

        Assert.Equal(before, await OneAsync("/0/B.cs", "\n" + code.Replace("S3CannedACL.PublicRead", "\n    S3CannedACL // all\n    .PublicRead")));
        Assert.NotEqual(before, await OneAsync("/0/A.cs", code.Replace("cc-videos", "cc-locations")));
        Assert.NotEqual(before, await OneAsync("/0/A.cs", code.Replace("PublicRead ", "AuthenticatedRead ")));
    }

    [Fact]
    public async Task Every_rule_gives_one_and_no_secret_is_in_it()
    {
        foreach (var one in Rules.SuppressionTests.Cases.All)
        {
            var found = await PolicyTest.AnalyzeAsync([("/0/A.cs", Unmarked(one.Files[0].Text))], []);
            Assert.All(found, diagnostic => Assert.True(Fingerprints.IsOne(diagnostic.Properties["leakgate.fingerprint"]!)));
            Assert.DoesNotContain(found, diagnostic => diagnostic.Properties.Values.Any(value => value!.Contains("Tr4vel", StringComparison.Ordinal)));
        }
    }

    private static string Unmarked(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\{\|LEAK\d+:|\|\}", string.Empty);

    private static async Task<string> OneAsync(string path, string code) => Assert.Single(await FingerprintsAsync(path, code));

    private static async Task<string[]> FingerprintsAsync(string path, string code)
        => (await PolicyTest.AnalyzeAsync([(path, code)], [])).Select(diagnostic => diagnostic.Properties["leakgate.fingerprint"]!).ToArray();
}
