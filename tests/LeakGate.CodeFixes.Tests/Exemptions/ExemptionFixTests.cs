using System;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Analysis;
using LeakGate.CodeFixes.Exemptions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Exemptions;

public sealed class ExemptionFixTests
{
    private const string Password = "class Login { object Connect() => new System.Net.NetworkCredential(\"admin\", \"Tq7-emulator\"); }";
    private const string Bucket = "using Amazon.S3; using Amazon.S3.Model; class Videos { object Request() => new PutBucketRequest { BucketName = \"cc-videos\", CannedACL = S3CannedACL.PublicRead }; }";

    private const string Policy = """
        {
          // What nobody switches off.
          "enforce": ["LEAK2005"],
          "exemptions": [
            {
              "rule": "LEAK2001", // the manuals
              "resource": "manuals",
              "reason": "Published on purpose.",
              "owner": "docs@example.com",
              "expires": "2030-01-01",
            },
          ],
        }
        """;

    [Fact]
    public async Task An_entry_with_the_fingerprint_is_added_at_its_place_and_comments_stay()
    {
        using var run = new ExemptionRun(Policy, [[Password]]);
        var finding = Assert.Single(await run.FindAsync(), diagnostic => diagnostic.Id == "LEAK1005");
        var action = Assert.Single(await run.ActionsAsync(finding));
        Assert.Equal("Record an exemption in leakgate.json", action.Title);

        var text = await run.ApplyAsync(action);
        Assert.Equal(Policy.Replace("\"exemptions\": [\n", $$"""
            "exemptions": [
                {
                  "rule": "LEAK1005",
                  "fingerprint": "{{finding.Properties[FindingProperties.Fingerprint]}}",
                  "where": "src/P0/0.cs#Login.Connect|System.Net.NetworkCredential#1",
                  "reason": "",
                  "owner": "",
                  "expires": ""
                },

            """, StringComparison.Ordinal), text);
        Assert.DoesNotContain("Tq7", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_the_finding_stays_until_then()
    {
        using var run = new ExemptionRun("{ }", [[Password]]);
        var finding = Assert.Single(await run.FindAsync(), diagnostic => diagnostic.Id == "LEAK1005");
        var text = await run.ApplyAsync(Assert.Single(await run.ActionsAsync(finding)));
        Assert.Equal(["LEAK1005", "LEAK9003"], (await run.FindAsync()).Select(diagnostic => diagnostic.Id).Order());

        // Recorded once, it is not offered again.
        Assert.Empty(await run.ActionsAsync((await run.FindAsync()).Single(diagnostic => diagnostic.Id == "LEAK1005")));

        using var filled = new ExemptionRun(
            text.Replace("\"reason\": \"\"", "\"reason\": \"The emulator's own.\"", StringComparison.Ordinal)
                .Replace("\"owner\": \"\"", "\"owner\": \"it@example.com\"", StringComparison.Ordinal)
                .Replace("\"expires\": \"\"", "\"expires\": \"2099-01-01\"", StringComparison.Ordinal),
            [[Password]]);
        Assert.Empty(await filled.FindAsync());
    }

    [Fact]
    public async Task A_storage_finding_offers_its_resource_too()
    {
        using var run = new ExemptionRun("{ }", [[Bucket]]);
        var finding = Assert.Single(await run.FindAsync(), diagnostic => diagnostic.Id == "LEAK2001");
        var actions = await run.ActionsAsync(finding);
        Assert.Equal(["Record an exemption in leakgate.json", "Record an exemption of 'cc-videos' in leakgate.json"], actions.Select(action => action.Title));

        var text = await run.ApplyAsync(actions[1]);
        Assert.Contains("\"rule\": \"LEAK2001\",\n      \"resource\": \"cc-videos\",\n      \"reason\": \"\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fingerprint", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{ \"exemptions\": 3 }")]
    [InlineData("{ \"exemptions\": [")]
    public async Task Without_a_policy_file_that_can_be_read_nothing_is_offered(string? policy)
    {
        using var run = new ExemptionRun(policy, [[Password]]);
        Assert.Empty(await run.ActionsAsync((await run.FindAsync()).Single(diagnostic => diagnostic.Id == "LEAK1005")));
        Assert.Null(await run.FixAllAsync(FixAllScope.Solution, ExemptionCodeFixProvider.FingerprintKey));
    }

    [Theory]
    [InlineData(FixAllScope.Document, 1)]
    [InlineData(FixAllScope.Project, 2)]
    [InlineData(FixAllScope.Solution, 3)]
    public async Task All_of_a_scope_are_recorded_in_one_change_sorted_in_every_project_that_shares_the_file(FixAllScope scope, int entries)
    {
        using var run = new ExemptionRun("{ }", [[Password, Bucket], [Password.Replace("Tq7", "Zu9", StringComparison.Ordinal)]]);
        var action = await run.FixAllAsync(scope, ExemptionCodeFixProvider.FingerprintKey);
        var text = await run.ApplyAsync(action!);
        var keys = text.Split('\n').Where(line => line.Contains("\"rule\"", StringComparison.Ordinal) || line.Contains("\"fingerprint\"", StringComparison.Ordinal)).Chunk(2)
            .Select(pair => string.Concat(pair)).ToList();
        Assert.Equal(entries, keys.Count);
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("is_global = true\nleakgate.record_exemptions = false\n", 0)]
    [InlineData("is_global = true\nleakgate.record_exemptions = true\n", 2)]
    public async Task A_tool_that_applies_every_fix_records_nothing_unless_it_is_told_to_and_then_what_has_no_fix(string? config, int entries)
    {
        const string Attribute = "[Login(Password = \"Tq7-emulator\")] class Signed { } class LoginAttribute : System.Attribute { public string Password { get; set; } }";
        const string Returned = "using Amazon.S3.Model; class Grants { S3Grantee All() => new S3Grantee { URI = \"http://acs.amazonaws.com/groups/global/AllUsers\" }; }";
        using var run = new ExemptionRun("{ }", [[Password, Bucket, Attribute, Returned]], "MSBuildWorkspace", config);
        await run.FindAsync();
        var action = await run.FixAllAsync(FixAllScope.Solution, key: null);
        var text = await run.ApplyAsync(action!);
        Assert.Equal(entries, text.Split("\"rule\"").Length - 1);
        Assert.Equal(entries == 0, text == "{ }");
    }

    [Fact]
    public void Every_rule_about_findings_has_it()
    {
        var ids = new ExemptionCodeFixProvider().FixableDiagnosticIds;
        Assert.Contains("LEAK1010", ids);
        Assert.Contains("LEAK2009", ids);
        Assert.DoesNotContain(ids, id => id.StartsWith("LEAK9", StringComparison.Ordinal));
    }
}
