using System;
using System.Linq;
using System.Text;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

public sealed class PolicyFileReaderTests
{
    [Fact]
    public void Reads_a_whole_policy()
    {
        var file = PolicyText.Read("""
            {
              // The organisation's own.
              "$schema": "leakgate.schema.json",
              "enforce": [ "LEAK1001", "LEAK2*", ],
              "exemptions": [
                { "rule": "LEAK1006", "fingerprint": "lg1-00112233445566778899aabbccddeeff", "where": "src/A.cs#A.Password",
                  "reason": "The emulator's own.", "owner": "storage team", "expires": "2030-12-31" },
                { "rule": "LEAK2001", "resource": "cc-manuals", "reason": "Published manuals.", "owner": "docs", "expires": "2030-12-31" },
                { "rule": "LEAK1005", "path": "src/Legacy/**", "reason": "Goes in May.", "owner": "legacy team", "expires": "2030-12-31" },
              ],
              "credentialNames": [ "vaultPhrase", { "words": "acme pass", "kind": "password" } ],
              "credentialFormats": [ { "id": "acme-token", "what": "Acme token", "pattern": "acme_[a-z0-9]{32}" } ],
              "credentialSinks": [ { "type": "Acme.Vault", "member": "Open", "parameter": "phrase", "kind": "password" } ],
              "storageExposures": [ { "id": "acme-open", "type": "Acme.Store", "member": "IsOpen", "given": "property", "unsafe": "true",
                                      "exposure": "public-read", "rule": "LEAK2001", "what": "the store" } ],
              "dataClasses": [ { "name": "positions" } ],
            }
            """);

        Assert.Empty(file.Issues);
        Assert.Contains("LEAK1001", file.Enforced);
        Assert.Contains("LEAK2010", file.Enforced);
        Assert.DoesNotContain("LEAK1006", file.Enforced);
        Assert.Equal(new[] { "lg1-00112233445566778899aabbccddeeff", "", "" }, file.Exemptions.Select(one => one.Fingerprint));
        Assert.Equal(new DateTime(2030, 12, 31), file.Exemptions[1].Expires);
        Assert.Equal(new[] { "vault phrase", "acme pass" }, file.Names.Select(row => row.Value[0]));
        Assert.Single(file.Formats);
        Assert.Single(file.Sinks);
        Assert.Single(file.Exposures);
    }

    [Theory]
    [InlineData("", "1: the file is empty; expected an object, at least {}")]
    [InlineData(" \n ", "1: the file is empty; expected an object, at least {}")]
    [InlineData("[]", "1: the policy is a list; expected an object")]
    [InlineData("{\n\"enforce\": [\n}", "3: this is not JSON: expected a value")]
    [InlineData("{\n\"enforce\": [ \"LEAK1001\" ]", "2: this is not JSON: expected '}'")]
    [InlineData("{ \"enforce\": \"LEAK1001\" }", "1: 'enforce' is text; expected a list")]
    [InlineData("{\n\"enforce\": [\n1 ] }", "3: an entry of 'enforce' is a number; expected text such as \"LEAK1001\" or \"LEAK2*\"")]
    [InlineData("{\n\"enfroce\": [] }", "2: 'enfroce' is no key of a policy; did you mean 'enforce'?")]
    [InlineData("{ \"Exemption\": [] }", "1: 'Exemption' is no key of a policy; did you mean 'exemptions'?")]
    [InlineData("{ \"rules\": [] }", "1: 'rules' is no key of a policy; known are $schema, enforce, exemptions, credentialNames, credentialFormats, credentialSinks, storageExposures, dataClasses")]
    [InlineData("{ \"enforce\": [], \"enforce\": [] }", "1: the section 'enforce' is given twice; join them")]
    [InlineData("{ \"$schema\": 1 }", "1: '$schema' is a number; expected text in double quotes")]
    [InlineData("{ \"dataClasses\": [ { \"nam\": 1 } ] }", "1: a class of data needs 'name'", "1: 'nam' is no key of a class of data; did you mean 'name'?")]
    public void Says_what_is_wrong_and_where(string json, params string[] issues) => Assert.Equal(issues, PolicyText.IssuesOf(json));

    [Theory]
    [InlineData("LEAK101", "LEAK1001")]
    [InlineData("LEAK1OO1", "LEAK1001")]
    [InlineData("leak2005", "LEAK2005")]
    public void Suggests_the_nearest_rule(string typed, string meant)
        => Assert.StartsWith($"1: '{typed}' names no rule; did you mean '{meant}'?", Assert.Single(PolicyText.IssuesOf($$"""{ "enforce": [ "{{typed}}" ] }""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("*", "LEAK1001", true)]
    [InlineData("*", "LEAK9004", false)]
    [InlineData("LEAK*", "LEAK2010", true)]
    [InlineData("LEAK1*", "LEAK1010", true)]
    [InlineData("LEAK1*", "LEAK2001", false)]
    [InlineData("LEAK100*", "LEAK1009", true)]
    [InlineData("LEAK100*", "LEAK1010", false)]
    [InlineData("LEAK9*", "LEAK9004", true)]
    [InlineData("LEAK9004", "LEAK9004", true)]
    public void A_star_stands_for_the_rest_of_an_id(string entry, string rule, bool enforced)
    {
        var file = PolicyText.Read($$"""{ "enforce": [ "{{entry}}" ] }""");

        Assert.Empty(file.Issues);
        Assert.Equal(enforced, file.Enforced.Contains(rule));
    }

    [Theory]
    [InlineData("LEAK*1")]
    [InlineData("CA*")]
    [InlineData("LEAK8*")]
    [InlineData("LEAK1001,LEAK1002")]
    [InlineData("")]
    public void What_means_no_rule_is_an_issue(string entry) => Assert.Single(PolicyText.IssuesOf($$"""{ "enforce": [ "{{entry}}" ] }"""));

    [Fact]
    public void One_mistake_switches_nothing_else_off()
    {
        var file = PolicyText.Read("""{ "enforce": [ "LEAK9999", "LEAK1001" ], "x": 1, "enforce": [ "LEAK1002" ], "exemptions": {} }""");

        Assert.Equal(4, file.Issues.Length);
        Assert.Equal(new[] { "LEAK1001", "LEAK1002" }, file.Enforced.Order());
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_an_issue()
    {
        var bytes = Encoding.Latin1.GetBytes("""{ "enforce": [ "LEAK1001" ] /* für alle */ }""");

        var file = PolicyFileReader.Read(SourceText.From(bytes, bytes.Length, Encoding.Latin1));

        Assert.Contains("UTF-8", Assert.Single(file.Issues).Message, StringComparison.Ordinal);
        Assert.Contains("LEAK1001", file.Enforced);
    }

    [Fact]
    public void A_huge_file_is_an_issue_and_costs_nothing()
        => Assert.Contains("are the most", Assert.Single(PolicyText.IssuesOf(new string(' ', PolicyFileReader.MaxLength) + "{}")), StringComparison.Ordinal);

    [Fact]
    public void Thousands_of_mistakes_are_cut_short()
        => Assert.Equal(100, PolicyText.IssuesOf("{ \"enforce\": [" + string.Concat(Enumerable.Repeat("1,", 20_000)) + "] }").Length);

    [Fact]
    public void Never_throws_on_noise()
    {
        var random = new Random(20230412);
        string[] parts =
        [
            "{", "}", "[", "]", ",", ":", "\"enforce\"", "\"exemptions\"", "\"rule\"", "\"LEAK1001\"", "\"fingerprint\"", "\"path\"", "\"**/\"", "\"expires\"",
            "\"2030-02-31\"", "null", "true", "1e9", "\"credentialFormats\"", "\"pattern\"", "\"[a-\"", "\"(((\"", "\"id\"", "\"what\"", "\"storageExposures\"",
            "\"credentialSinks\"", "\"credentialNames\"", "\"words\"", "\"\"", "\uFFFC", "/*", "//\n", "\\", "\0",
        ];
        for (var i = 0; i < 20_000; i++)
        {
            var text = "{" + string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => parts[random.Next(parts.Length)])) + (i % 2 == 0 ? "}" : "]}");
            var file = PolicyText.Read(text);
            _ = file.Index;
            Assert.All(file.Issues, issue => Assert.True(issue.Span.End <= text.Length));
        }
    }
}
