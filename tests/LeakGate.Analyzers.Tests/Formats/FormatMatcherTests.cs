using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using LeakGate.Analyzers.Credentials.Formats;
using Xunit;

namespace LeakGate.Analyzers.Tests.Formats;

/// <summary>What the matcher decides beyond a single row: boundaries, examples, public values, context, overlaps, cost.</summary>
public sealed class FormatMatcherTests
{
    private static readonly string AwsId = "AKI" + "AQ3EGRJ7ZL4XVN2TB";
    private static readonly string AwsSecret = "kQ9vT2xZr7Lw4Bn8Yc1M" + "dF6gHs3JpUe5AoXiR0qK";

    [Theory]
    [InlineData("{0}")]
    [InlineData("id={0}")]
    [InlineData("\"{0}\"")]
    [InlineData("/{0}/")]
    [InlineData("x:{0},y")]
    [InlineData("\\n{0}")]
    [InlineData("\ufffc{0}\ufffc")]
    public void Token_stands_alone(string frame) => Assert.Equal("aws-access-key-id", Single(string.Format(frame, AwsId)).Format.Id);

    [Theory]
    [InlineData("X{0}")]
    [InlineData("7{0}")]
    [InlineData("{0}x")]
    [InlineData("{0}0")]
    public void Token_is_no_part_of_a_longer_one(string frame) => Assert.Empty(Find(string.Format(frame, AwsId)));

    [Fact]
    public void Case_counts() => Assert.Empty(Find(AwsId.ToLowerInvariant()));

    [Fact]
    public void Place_and_length_are_those_of_the_credential()
    {
        var match = Single("before " + AwsId + " after");

        Assert.Equal((7, AwsId.Length), (match.Start, match.Length));
    }

    [Fact]
    public void Several_credentials_are_all_found_in_order()
    {
        var github = FormatSampleGenerator.Sample("github-pat");
        var ids = Find($"a={AwsId};b={github};c={AwsId}").Select(match => match.Format.Id);

        Assert.Equal(new[] { "aws-access-key-id", "github-pat", "aws-access-key-id" }, ids);
    }

    [Theory]
    [InlineData("AWS_SECRET_ACCESS_KEY")]
    [InlineData("awsSecretKey")]
    [InlineData("secretKey BasicAWSCredentials")]
    [InlineData("secretAccessKey")]
    public void Value_without_prefix_is_found_by_the_names_around_it(string context)
        => Assert.Equal("aws-secret-access-key", Single(AwsSecret, context).Format.Id);

    [Theory]
    [InlineData(null)]
    [InlineData("laws of physics")]
    [InlineData("withdrawsSecret")]
    [InlineData("checksum")]
    public void Value_without_prefix_is_nothing_without_such_names(string? context) => Assert.Empty(Find(AwsSecret, context));

    [Fact]
    public void Context_may_stand_before_the_value_in_the_same_text()
    {
        var text = "[default]\naws_access_key_id = " + AwsId + "\naws_secret_access_key = " + AwsSecret + "\n";

        Assert.Equal(new[] { "aws-access-key-id", "aws-secret-access-key" }, Find(text).Select(match => match.Format.Id));
    }

    [Fact]
    public void Context_far_away_in_the_same_text_does_not_count()
        => Assert.Empty(Find("aws secret " + string.Concat(Enumerable.Repeat("lorem ipsum ", 40)) + AwsSecret));

    [Theory]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("GetCustomerVehicleLocationsByOwnerIdentifier")]
    [InlineData("sk-SomethingThatIsOnlyAnIdentifierInSomeCodeNotKeys")]
    [InlineData("key-abcdefabcdefabcdefabcdefabcdefab")]
    [InlineData("https://example.com/api/v1/vehicles/locations/history")]
    public void Look_alikes_are_silent(string text)
        => Assert.DoesNotContain(Find(text, "value"), match => !match.IsExample);

    [Theory]
    [InlineData("AmazonBucketLocationServiceIdentifierXYZ", "awsSecretKey")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709", "awsSecretKey")]
    [InlineData("MistralCompletionServiceFactory1", "mistralApiKey")]
    public void Look_alikes_are_silent_in_context(string text, string context) => Assert.Empty(Find(text, context));

    [Theory]
    [InlineData("AKIAIOSFODNN7EXAMPLE", null)]
    [InlineData("AKIAI44QH8DHBEXAMPLE", null)]
    [InlineData("AKIAXXXXXXXXXXXXXXXX", null)]
    [InlineData("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "awsSecretKey")]
    [InlineData("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", null)]
    [InlineData("ghp_000000000000000000000000000000000000", null)]
    [InlineData("ghp_1234567890abcdefghijklmnopqrstuvwxyz", null)]
    [InlineData("ghp_abcdefghijklmnopqrstuvwxyz0123456789", null)]
    [InlineData("SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", null)]
    [InlineData("sk_test_1234567890abcdef1234567890abcdef", null)]
    [InlineData("glpat-your-secret-token-he", null)]
    [InlineData("dapi0123456789abcdef0123456789abcdef", null)]
    [InlineData("AIzaSyExampleExampleExampleExampleExamp", null)]
    public void Samples_are_told_apart(string text, string? context) => Assert.True(Single(text, context).IsExample);

    [Fact]
    public void A_sample_word_somewhere_in_random_characters_means_nothing()
        => Assert.False(Single("gh" + "p_q7TestW2mZ9kRv4Lc8XnB1yJd6HsP3gFu5Ae").IsExample);

    [Theory]
    [InlineData("azurite-account-key")]
    [InlineData("cosmos-emulator-key")]
    [InlineData("stripe-publishable-key")]
    [InlineData("recaptcha-site-key")]
    [InlineData("sentry-dsn")]
    [InlineData("google-client-id")]
    [InlineData("azure-appinsights-key")]
    [InlineData("posthog-project-key")]
    [InlineData("mapbox-public-token")]
    public void Public_values_are_known_as_such(string id)
        => Assert.True(Single(FormatSampleGenerator.Sample(id), FormatSampleGenerator.Context(id)).IsPublic);

    [Fact]
    public void Emulator_key_is_public_also_where_an_account_key_is_expected()
        => Assert.True(Single("AccountKey=" + FormatSampleGenerator.Sample("azurite-account-key"), "storage account key").IsPublic);

    [Fact]
    public void Most_specific_format_stays()
    {
        Assert.Equal("openai-key", Single(FormatSampleGenerator.Sample("openai-key"), "stability").Format.Id);
        Assert.Equal("paystack-secret", Single(FormatSampleGenerator.Sample("paystack-secret"), "paystack").Format.Id);
        Assert.Equal("stripe-secret-key", Single("sk_l" + "ive_9fK2mQ7xT4vB1nZ8cR5wL3yD", null).Format.Id);
    }

    [Fact]
    public void Bearer_header_gives_way_to_the_token_in_it()
        => Assert.Equal("json-web-token", Single("Bearer " + FormatSampleGenerator.Sample("json-web-token")).Format.Id);

    [Fact]
    public void Users_rows_are_matched_besides_the_built_in_ones()
    {
        var row = new[] { "acme", "Acme", "Acme key", "acme_[a-z0-9]{12}", "", "", "", "LEAK1001", "certain", "n", "", "" };
        var format = CredentialFormat.Parse(row, out var error);
        var results = new List<FormatMatch>();

        Assert.Null(error);
        FormatMatcher.Create(new[] { format! }).Match("acme_9k2m7x4q1z8v " + AwsId, null, results);
        Assert.Equal(new[] { "acme", "aws-access-key-id" }, results.Select(match => match.Format.Id));
    }

    [Theory]
    [InlineData(3, "a{2,1}")]
    [InlineData(3, "[z-a]{3}abc")]
    [InlineData(3, "(abc")]
    [InlineData(3, "abc)")]
    [InlineData(3, "abc[")]
    [InlineData(3, "abc\\")]
    [InlineData(3, "(abc){33}")]
    [InlineData(3, "caf\u00e9[a-z]{9}")]
    [InlineData(3, "")]
    [InlineData(3, "[a-z]{20}")]
    [InlineData(4, "other")]
    [InlineData(6, "no-such-check")]
    [InlineData(7, "LEAK2001")]
    [InlineData(8, "sure")]
    [InlineData(9, "maybe")]
    public void Row_that_cannot_be_read_is_refused_with_a_reason(int column, string cell)
    {
        var row = new[] { "acme", "Acme", "Acme key", "acme_[a-z0-9]{12}", "", "", "", "LEAK1001", "certain", "n", "", "" };
        row[column] = cell;

        Assert.Null(CredentialFormat.Parse(row, out var error));
        Assert.NotEmpty(error!);
    }

    [Theory]
    [InlineData("AKIA")]
    [InlineData("sk-")]
    [InlineData("eyJ")]
    [InlineData("eyJhbGciOi.eyJhbGciOi.")]
    [InlineData("glc_eyJ=")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n")]
    [InlineData("-----BEGIN PRIVATE KEY-----A")]
    [InlineData("-----BEGIN PRIVATE KEY-----a:")]
    [InlineData("-----BEGIN PRIVATE KEY-----\na:b\n")]
    [InlineData("kty\":\"RSA\",\"dddddddd")]
    [InlineData("MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n")]
    [InlineData("sig=")]
    [InlineData("aws secret ")]
    [InlineData("aws secret kQ9vT2xZr7Lw4Bn8Yc1MdF6gHs3JpUe5AoXiR0q ")]
    [InlineData("{\"kty\":\"RSA\",")]
    [InlineData("<RSAKeyValue>")]
    [InlineData("service_account{")]
    [InlineData("PuTTY-User-Key-File-2:")]
    [InlineData("12345678-12345678-1234:AA")]
    [InlineData("xoxb-1234567890-")]
    [InlineData("hooks.slack.com/services/")]
    [InlineData("a")]
    [InlineData("A1b2-_+/=.~:")]
    public void Five_million_characters_of_anchors_take_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length));
        var watch = Stopwatch.StartNew();

        Find(text, "azure storage aws secret twilio key sig");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{part}: {watch.Elapsed}");
    }

    [Fact]
    public void Nothing_is_allocated_when_nothing_matches()
    {
        var results = new List<FormatMatch>();
        var texts = new[] { "Hello, world", "SELECT * FROM Vehicles WHERE Owner = @owner", "api/vehicles/{id}/locations", "AKIA is a prefix", "key" };
        for (var i = 0; i < 100; i++)
        {
            Run();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            foreach (var text in texts)
            {
                FormatMatcher.Default.Match(text, "connectionName Text", results);
            }
        }
    }

    [Fact]
    public void Random_text_never_throws()
    {
        var random = new Random(1);
        var pieces = FormatMatcher.Default.Anchors.Concat(FormatMatcher.Default.ContextWords).Concat(new[] { "\ufffc", "\n", "\\n", "\"", "=", "{", "}", "-----", " " })
            .Concat(FormatSampleGenerator.Ids.Take(60).Select(id => FormatSampleGenerator.Sample(id))).ToArray();
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Cut(pieces[random.Next(pieces.Length)], random)));
            foreach (var match in Find(text, text))
            {
                Assert.InRange(match.Start, 0, text.Length - 1);
                Assert.InRange(match.End, match.Start + 1, text.Length);
            }
        }
    }

    internal static List<FormatMatch> Find(string text, string? context = null)
    {
        var results = new List<FormatMatch>();
        FormatMatcher.Default.Match(text, context, results);
        return results;
    }

    internal static FormatMatch Single(string text, string? context = null) => Assert.Single(Find(text, context));

    private static string Cut(string text, Random random)
        => random.Next(3) == 0 ? text[random.Next(text.Length)..] : random.Next(3) == 0 ? text[..random.Next(text.Length)] : text;
}
