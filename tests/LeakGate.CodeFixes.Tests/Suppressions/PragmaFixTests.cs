using System;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.CodeFixes.Tests.Exemptions;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Suppressions;

/// <summary>A pragma goes, what it hid is exempt; nothing else changes.</summary>
public sealed class PragmaFixTests
{
    private const string Secret = SuppressionRun.Secret;

    [Fact]
    public async Task What_it_hides_becomes_an_exemption_and_stays_hidden()
    {
        using var run = SuppressionRun.Of(
            "{\n  \"enforce\": [\"LEAK2005\"] // never\n}\n",
            [[$"class Mail\n{{\n#pragma warning disable LEAK1006 // The emulator's own.\n    string Password = \"{Secret}\";\n#pragma warning restore LEAK1006\n}}\n"]]);
        var (code, policy, titles) = await SuppressionRun.MoveAsync(run);

        Assert.Equal($"class Mail\n{{\n    string Password = \"{Secret}\";\n}}\n", code);
        Assert.Equal(["Replace the suppression of LEAK1006 by an exemption in leakgate.json"], titles);
        var fingerprint = policy.Split("\"fingerprint\": \"")[1].Split('"')[0];
        Assert.Equal($$"""
            {
              "enforce": ["LEAK2005"], // never
              "exemptions": [
                {
                  "rule": "LEAK1006",
                  "fingerprint": "{{fingerprint}}",
                  "where": "src/P0/0.cs#Mail.Password|Password",
                  "reason": "The emulator's own.",
                  "owner": "nobody yet",
                  "expires": "{{SuppressionRun.End}}"
                }
              ]
            }

            """, policy);
        Assert.Empty(await run.FindAsync());
    }

    [Theory]
    [InlineData("#pragma warning disable LEAK1006\n{0}", "{0}", 1)]
    [InlineData("#pragma warning disable LEAK1006\r\n{0}\r\n#pragma warning restore LEAK1006\r\n", "{0}\r\n", 1)]
    [InlineData("#pragma warning disable LEAK1006\n{0}\n#pragma warning restore LEAK1006", "{0}\n", 1)]
    [InlineData("  #pragma warning disable LEAK1006  // why not\n{0}", "{0}", 1)]
    [InlineData("#pragma warning disable CS0169, LEAK1006, CS0414 // why\n{0}\n#pragma warning restore CS0169,LEAK1006\n", "#pragma warning disable CS0169, CS0414 // why\n{0}\n#pragma warning restore CS0169\n", 1)]
    [InlineData("#pragma warning disable LEAK1006, LEAK1005\n{0}\n#pragma warning restore LEAK1006, LEAK1005\n", "{0}\n", 1)]
    [InlineData("{0}\n#pragma warning disable LEAK1006\n{1}\n#pragma warning restore LEAK1006\n", "{0}\n{1}\n", 1)]
    [InlineData("#pragma warning disable LEAK1006\n{0}\n{1}\n#pragma warning restore LEAK1006\n", "{0}\n{1}\n", 2)]
    [InlineData("#pragma warning disable LEAK1006\n{0}\n#pragma warning restore LEAK1006\n#pragma warning disable LEAK1006\n{1}\n", "{0}\n{1}\n", 2)]
    [InlineData("#pragma warning disable LEAK1006\n{0}\n#pragma warning disable LEAK1006\n{1}\n#pragma warning restore LEAK1006\n", "{0}\n{1}\n", 2)]
    [InlineData("#pragma warning disable LEAK1006\n#pragma warning restore\n{0}\n", "#pragma warning restore\n{0}\n", 0)]
    [InlineData("#pragma warning disable leak1006\n{0}\n#pragma warning restore leak1006\n", "{0}\n", 0)]
    [InlineData("#pragma warning disable LEAK1005\n{0}\n#pragma warning restore LEAK1006\n", "{0}\n#pragma warning restore LEAK1006\n", 0)]
    [InlineData("{0}\n#pragma warning disable LEAK1006\n#if NEVER\n#pragma warning restore LEAK1006\n#endif\n{1}", "{0}\n#if NEVER\n#pragma warning restore LEAK1006\n#endif\n{1}", 1)]
    public async Task Only_what_is_about_the_rule_is_taken_out(string before, string after, int exemptions)
    {
        const string First = "class Mail { string Password = \"" + Secret + "\"; }";
        const string Second = "class Ftp { string Password = \"" + Secret + "\"; }";
        string Fill(string text) => text.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Second, StringComparison.Ordinal);

        using var one = SuppressionRun.Of("{}", [[Fill(before)]]);
        var hidden = (await one.FindAsync()).Count(diagnostic => diagnostic.Id == "LEAK1006");
        var (code, policy, _) = await SuppressionRun.MoveAsync(one);
        Assert.Equal(Fill(after), code);
        Assert.Equal(exemptions, SuppressionRun.Count(policy));

        // What was seen before is seen now, and nothing else.
        Assert.Equal(Enumerable.Repeat("LEAK1006", hidden), (await one.FindAsync()).Select(diagnostic => diagnostic.Id));

        using var all = SuppressionRun.Of("{}", [[Fill(before)]]);
        Assert.Equal((code, policy), await SuppressionRun.MoveAllAsync(all));
    }

    [Fact]
    public async Task A_restore_that_ends_another_pragma_as_well_stays()
    {
        var code = $"#pragma warning disable\n#pragma warning disable LEAK1006\nclass Mail {{ string Password = \"{Secret}\"; }}\n#pragma warning restore LEAK1006\nclass Ftp {{ }}\n";
        using var run = SuppressionRun.Of("{}", [[code]]);
        var audit = Assert.Single(await SuppressionRun.AuditAsync(run), diagnostic => diagnostic.Location.SourceSpan.Length == "LEAK1006".Length);
        var policy = await run.ApplyAsync(Assert.Single(await run.ActionsAsync(audit)));

        Assert.Equal(code.Replace("#pragma warning disable LEAK1006\n", "", StringComparison.Ordinal), await run.CodeAsync());
        Assert.Equal(1, SuppressionRun.Count(policy));
    }

    [Fact]
    public async Task One_that_hides_nothing_is_only_removed()
    {
        using var run = SuppressionRun.Of("{ }", [["#pragma warning disable LEAK1006\nclass A { }\n"]]);
        var (code, policy, titles) = await SuppressionRun.MoveAsync(run);

        Assert.Equal("class A { }\n", code);
        Assert.Equal("{ }", policy);
        Assert.Equal(["Remove the suppression of LEAK1006, which hides nothing"], titles);
    }

    [Fact]
    public async Task What_is_enforced_stays_an_error_until_somebody_has_filled_the_exemption_in()
    {
        using var run = SuppressionRun.Of("{ \"enforce\": [ \"LEAK1*\" ] }", [[$"#pragma warning disable LEAK1006 // the emulator's\nclass Mail {{ string Password = \"{Secret}\"; }}\n"]]);
        Assert.Equal(["LEAK1006", "LEAK9005"], (await run.FindAsync()).Select(diagnostic => diagnostic.Id).Order());
        var (_, policy, titles) = await SuppressionRun.MoveAsync(run);

        Assert.Equal(["Replace the suppression of LEAK1006 by an exemption in leakgate.json, to be filled in"], titles);
        Assert.Contains("\"reason\": \"the emulator's\"", policy, StringComparison.Ordinal);
        Assert.Contains("\"owner\": \"\"", policy, StringComparison.Ordinal);
        Assert.Contains("\"expires\": \"\"", policy, StringComparison.Ordinal);
        Assert.Equal(["LEAK1006", "LEAK9003"], (await run.FindAsync()).Select(diagnostic => diagnostic.Id).Order());
    }

    [Theory]
    [InlineData("{ \"exemptions\": 3 }")]
    [InlineData("{ \"exemptions\": [")]
    public async Task With_a_policy_that_cannot_be_written_nothing_is_offered(string policy)
    {
        using var run = SuppressionRun.Of(policy, [[$"#pragma warning disable LEAK1006\nclass Mail {{ string Password = \"{Secret}\"; }}\n"]]);
        Assert.Empty(await run.ActionsAsync(Assert.Single(await SuppressionRun.AuditAsync(run))));
        var (code, after) = await SuppressionRun.MoveAllAsync(run);
        Assert.StartsWith("#pragma warning disable LEAK1006", code, StringComparison.Ordinal);
        Assert.Equal(policy, after);
    }

    [Fact]
    public async Task A_policy_that_the_project_names_is_not_written()
    {
        using var run = new ExemptionRun(
            "{}",
            [[$"#pragma warning disable LEAK1006\nclass Mail {{ string Password = \"{Secret}\"; }}\n"]],
            config: $"is_global = true\n[{ExemptionRun.PolicyPath}]\nbuild_metadata.AdditionalFiles.LeakGatePolicy = named\n") { Provider = new LeakGate.CodeFixes.Suppressions.SuppressionCodeFixProvider() };
        Assert.Empty(await run.ActionsAsync(Assert.Single(await SuppressionRun.AuditAsync(run))));
    }

    [Fact]
    public async Task Without_a_date_the_exemption_is_to_be_filled_in()
    {
        using var run = new ExemptionRun("{}", [[$"#pragma warning disable LEAK1006\nclass Mail {{ string Password = \"{Secret}\"; }}\n"]]) { Provider = new LeakGate.CodeFixes.Suppressions.SuppressionCodeFixProvider() };
        var (_, policy, titles) = await SuppressionRun.MoveAsync(run);
        Assert.EndsWith("to be filled in", Assert.Single(titles), StringComparison.Ordinal);
        Assert.Contains("\"expires\": \"\"", policy, StringComparison.Ordinal);
    }
}
