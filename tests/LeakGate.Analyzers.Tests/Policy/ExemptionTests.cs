using System;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

/// <summary>What is exempted, for how long, and what is said of exemptions themselves.</summary>
public sealed class ExemptionTests
{
    private const string Leak = "class Login { string Password = \"Tr4vel!ng-Owl-77\"; }";

    private const string PublicBucket = """
        using Amazon.S3;
        using Amazon.S3.Model;
        class Manuals
        {
            object M() => new PutBucketRequest { BucketName = "cc-manuals", CannedACL = S3CannedACL.PublicRead };
        }
        """;

    [Theory]
    [InlineData("LEAK1006", "path", "src/Login.cs", true)]
    [InlineData("LEAK1006", "path", "src", true)]
    [InlineData("LEAK1006", "path", "**/Log*.cs", true)]
    [InlineData("LEAK1006", "path", "src/Other.cs", false)]
    [InlineData("LEAK1005", "path", "src", false)]
    [InlineData("LEAK1006", "resource", "*", false)]
    [InlineData("LEAK1006", "fingerprint", "own", true)]
    [InlineData("LEAK1006", "fingerprint", "lg1-00000000000000000000000000000000", false)]
    public async Task Exempts_an_enforced_and_an_ordinary_finding(string rule, string key, string value, bool exempts)
    {
        value = value == "own" ? (await PolicyTest.AnalyzeAsync([("/0/src/Login.cs", Leak)], [])).Single().Properties["leakgate.fingerprint"]! : value;
        foreach (var enforce in new[] { "\"LEAK1*\"", "" })
        {
            var policy = $$"""{ "enforce": [ {{enforce}} ], "exemptions": [ {{PolicyText.Exemption(rule, key, value)}} ] }""";

            var found = await PolicyTest.AnalyzeAsync([("/0/src/Login.cs", Leak)], [(PolicyTest.Path, policy)], ("build_property.LeakGateToday", "2026-01-01"));

            Assert.Equal(!exempts, found.Any(one => one.Id == "LEAK1006"));
        }
    }

    [Theory]
    [InlineData("cc-manuals", true)]
    [InlineData("CC-MAN*", true)]
    [InlineData("cc-videos", false)]
    public async Task Exempts_a_resource(string resource, bool exempts)
    {
        var policy = $$"""{ "enforce": [ "*" ], "exemptions": [ {{PolicyText.Exemption("LEAK2001", "resource", resource)}} ] }""";

        var found = await PolicyTest.AnalyzeAsync([("/0/A.cs", PublicBucket)], [(PolicyTest.Path, policy)]);

        Assert.Equal(!exempts, found.Any(one => one.Id == "LEAK2001"));
    }

    [Fact]
    public async Task A_path_is_meant_from_the_policys_folder()
    {
        var policy = $$"""{ "exemptions": [ {{PolicyText.Exemption("LEAK1006", "path", "Login.cs")}} ] }""";

        Assert.Empty(await PolicyTest.AnalyzeAsync([("/0/src/Login.cs", Leak)], [("/0/src/leakgate.json", policy)]));
        Assert.Contains(await PolicyTest.AnalyzeAsync([("/0/src/Login.cs", Leak)], [(PolicyTest.Path, policy)]), one => one.Id == "LEAK1006");
        Assert.Contains(await PolicyTest.AnalyzeAsync([("/0/src/Login.cs", Leak)], [("/package/leakgate.json", policy)]), one => one.Id == "LEAK1006");
        Assert.Empty(await PolicyTest.AnalyzeAsync([("/0/src/Login.cs", Leak)], [("/package/leakgate.json", policy.Replace("\"Login.cs\"", "\"**/Login.cs\""))]));
    }

    [Theory]
    [InlineData("2030-11-30", true, null)]
    [InlineData("2030-12-01", true, DiagnosticSeverity.Warning)]
    [InlineData("2030-12-31", true, DiagnosticSeverity.Warning)]
    [InlineData("2031-01-01", false, DiagnosticSeverity.Error)]
    [InlineData("9999-12-31", false, DiagnosticSeverity.Error)]
    [InlineData(null, true, null)]
    public async Task It_ends(string? today, bool exempts, DiagnosticSeverity? notice)
    {
        var policy = $$"""{ "exemptions": [ {{PolicyText.Exemption("LEAK1006", "path", "src", "2030-12-31")}} ] }""";

        var found = await PolicyTest.AnalyzeAsync([("/0/src/Login.cs", Leak)], [(PolicyTest.Path, policy)], today is null ? [] : [("build_property.LeakGateToday", today)]);

        Assert.Equal(!exempts, found.Any(one => one.Id == "LEAK1006"));
        Assert.Equal(notice, found.SingleOrDefault(one => one.Id == "LEAK9002")?.Severity);
        Assert.DoesNotContain(found, one => one.Id == "LEAK9004");
    }

    [Fact]
    public async Task An_incomplete_one_is_an_error_and_does_not_exempt()
    {
        var found = await PolicyTest.AnalyzeAsync([("/0/src/Login.cs", Leak)], [(PolicyTest.Path, "{ \"exemptions\": [\n{ \"rule\": \"LEAK1006\", \"path\": \"src\", \"owner\": \"o\" } ] }")]);

        Assert.Equal(new[] { "LEAK9003", "LEAK1006" }, found.Select(one => one.Id));
        Assert.Equal("The exemption from LEAK1006 of the path 'src' lacks reason and expires: it does not count", found[0].GetMessage(null));
        Assert.Equal(1, found[0].Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("path", "src/Login.cs", "", "", true)]
    [InlineData("path", "src/Other.cs", "", "", false)]
    [InlineData("path", "src/Other.cs", "", "/0/", true)]
    [InlineData("resource", "cc-videos", "", "", false)]
    [InlineData("resource", "cc-videos", "src/Login.cs#Login", "", true)]
    [InlineData("resource", "cc-videos", "src/Other.cs#Login", "", false)]
    [InlineData("resource", "cc-videos", "", "/0/src/", false)]
    [InlineData("fingerprint", "lg1-00000000000000000000000000000000", "src/Login.cs", "", true)]
    [InlineData("fingerprint", "lg1-00000000000000000000000000000000", "", "/0", true)]
    public async Task One_that_meets_nothing_is_reported_by_its_own_project(string key, string value, string where, string projectFolder, bool reported)
    {
        var policy = $$"""{ "exemptions": [ {{PolicyText.Exemption("LEAK2001", key, value).Replace("\"reason\"", $"\"where\": \"{where}\", \"reason\"")}} ] }""";

        var found = await PolicyTest.AnalyzeAsync([("/0/src/Login.cs", "class Login;")], [(PolicyTest.Path, policy)], ("build_property.ProjectDir", projectFolder));

        Assert.Equal(reported ? ["LEAK9004"] : [], found.Select(one => one.Id));
    }

    [Fact]
    public async Task The_report_is_told_of_what_is_exempted()
    {
        var policy = $$"""{ "enforce": [ "*" ], "exemptions": [ {{PolicyText.Exemption("LEAK1006", "path", "src")}} ] }""";

        var found = await PolicyTest.AnalyzeAsync(
            [("/0/src/Login.cs", Leak)], [(PolicyTest.Path, policy)], ("build_property.LeakGateReport", "true"), ("build_property.LeakGateToday", "2026-01-01"));

        var told = Assert.Single(found, one => one.Id == "LEAK0002");
        Assert.Equal(DiagnosticSeverity.Info, told.Severity);
        Assert.Equal("Hard-coded password, 16 characters, in 'Password'", told.GetMessage(null));
        Assert.Equal(
            ("LEAK1006", "The emulator's own.", "storage team", "2030-12-31"),
            (told.Properties["leakgate.rule"], told.Properties["leakgate.exemption.reason"], told.Properties["leakgate.exemption.owner"], told.Properties["leakgate.exemption.expires"]));
        Assert.True(Fingerprints.IsOne(told.Properties["leakgate.fingerprint"]!));
    }
}
