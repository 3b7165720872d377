using System;
using System.IO;
using LeakGate.Analyzers.Policy;
using LeakGate.Build.Baseline;
using LeakGate.Build.Report.Reading;
using Xunit;

namespace LeakGate.Build.Tests.Baseline;

/// <summary>What of a compiler's log becomes an exemption.</summary>
public sealed class BaselineFindingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leakgate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("LEAK1005", "error", true)]
    [InlineData("LEAK1005", "warning", true)]
    [InlineData("LEAK1005", "note", false)]
    [InlineData("CA1001", "warning", false)]
    public void Finding_IsTakenUpFromAWarningOnward(string rule, string level, bool isTaken)
    {
        var findings = Read(Result(rule, level, """ "properties": { "customProperties": { "leakgate.fingerprint": "lg1-1", "leakgate.place": "A.B" } } """));

        Assert.Equal(isTaken ? 1 : 0, findings.Entries.Count);
        Assert.All(findings.Entries, entry => Assert.Equal((rule, "lg1-1", "src/A.cs#A.B", "who"), (entry.Rule, entry.Fingerprint, entry.Where, entry.Owner)));
    }

    [Fact]
    public void Finding_ThatTheSourceSuppresses_IsLeft()
        => Assert.Empty(Read(Result("LEAK1005", "warning", """ "suppressions": [ { "kind": "inSource" } ], "properties": { "customProperties": { "leakgate.fingerprint": "lg1-1" } } """)).Entries);

    [Theory]
    [InlineData("LEAK9005", "error", "src/A.cs")]
    [InlineData("LEAK9005", "warning", null)]
    [InlineData("LEAK9003", "error", null)]
    public void WithoutAFingerprint_OnlyASuppressionThatStopsTheBuildIsTakenUp_WithItsFile(string rule, string level, string? path)
    {
        var findings = Read(Result(rule, level, """ "properties": { } """));

        Assert.Equal(path, findings.Entries.Count == 0 ? null : findings.Entries[0].Path);
    }

    [Fact]
    public void CompilerErrors_AreSeen() => Assert.True(Read(Result("CS0103", "error", """ "properties": { } """)).HasCompilerErrors);

    [Theory]
    [InlineData("LEAK1001", true)]
    [InlineData("CA1001", false)]
    public void RulesOfTheLog_TellWhetherLeakGateRan(string rule, bool ran)
        => Assert.Equal(ran, Read("", $$"""{ "id": "{{rule}}" }""").HasRules);

    private string Result(string rule, string level, string rest)
        => $$"""{ "ruleId": "{{rule}}", "level": "{{level}}", "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "{{new Uri(Path.Combine(_folder, "src", "A.cs"))}}" } } } ], {{rest}} }""";

    private BaselineFindings Read(string results, string rules = "")
    {
        var log = Path.Combine(_folder, "log.sarif");
        File.WriteAllText(log, $$"""{ "version": "2.1.0", "runs": [ { "tool": { "driver": { "rules": [ {{rules}} ] } }, "results": [ {{results}} ] } ] }""");
        return BaselineFindings.Read(log, new SourcePaths(_folder, _folder), new ExemptionEntry { Owner = "who", Reason = "why", Expires = "2030-01-01" });
    }
}
