using System;
using System.IO;
using System.Linq;
using LeakGate.Build.Report.Model;
using LeakGate.Build.Report.Reading;
using Xunit;

namespace LeakGate.Build.Tests.Report;

public sealed class CompilerLogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leakgate-log-").FullName;

    [Fact]
    public void Version2_IsRead()
    {
        var part = Read("""
            { "version": "2.1.0", "runs": [ {
              "results": [
                { "ruleId": "CS0168", "level": "warning", "message": { "text": "not ours" } },
                { "ruleId": "LEAK2001", "level": "warning", "message": { "text": "made public" },
                  "suppressions": [ { "kind": "inSource", "justification": "A website." } ],
                  "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "file:///src/App/Up%20load.cs" }, "region": { "startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9 } } } ],
                  "properties": { "warningLevel": 1, "customProperties": { "leakgate.confidence": "certain", "leakgate.fingerprint": "abc" } } } ],
              "tool": { "driver": { "name": "c#", "rules": [
                { "id": "CA1000", "shortDescription": { "text": "not ours" } },
                { "id": "LEAK0001", "shortDescription": { "text": "no rule" } },
                { "id": "LEAK1009", "shortDescription": { "text": "Random" }, "defaultConfiguration": { "enabled": false } },
                { "id": "LEAK2001", "shortDescription": { "text": "Storage made public" }, "fullDescription": { "text": "Anyone." }, "helpUri": "https://x/LEAK2001.md", "properties": { "category": "LeakGate.Storage" } } ] } } } ] }
            """);

        var finding = Assert.Single(part.Findings);
        Assert.Equal(("LEAK2001", "warning", "made public", "certain", "abc"), (finding.RuleId, finding.Level, finding.Message, finding.Confidence, finding.Fingerprint));
        Assert.Equal(new Place("App/Up load.cs", 3, 5, 3, 9), finding.Place);
        Assert.Equal("A website.", finding.Suppression?.Justification);
        Assert.Equal(["LEAK1009 False", "LEAK2001 True"], part.Rules.Select(r => r.Id + " " + r.IsEnabled));
        Assert.Equal(("Storage made public", "Anyone.", "https://x/LEAK2001.md", "LeakGate.Storage", "warning"),
            (part.Rules[1].Title, part.Rules[1].Description, part.Rules[1].HelpUri, part.Rules[1].Category, part.Rules[1].Level));
    }

    [Fact]
    public void Version1_IsRead_BecauseAProjectsOwnLogMayBeOne()
    {
        var part = Read("""
            { "version": "1.0.0", "runs": [ {
              "tool": { "name": "C# compiler" },
              "results": [ { "ruleId": "LEAK2005", "level": "error", "message": "writable", "suppressionStates": [ "suppressedInSource" ],
                "locations": [ { "resultFile": { "uri": "file:///src/App/a.cs", "region": { "startLine": 7, "startColumn": 1, "endLine": 7, "endColumn": 6 } } } ],
                "properties": { "warningLevel": 1, "customProperties": { "leakgate.resource": "videos" } } } ],
              "rules": { "LEAK2005": { "id": "LEAK2005", "shortDescription": "Writable", "fullDescription": "Anyone writes.", "defaultLevel": "error", "helpUri": "https://x", "properties": { "category": "c", "isEnabledByDefault": true } } } } ] }
            """);

        var finding = Assert.Single(part.Findings);
        Assert.Equal(("LEAK2005", "error", "writable", "videos", "inSource"), (finding.RuleId, finding.Level, finding.Message, finding.Resource, finding.Suppression?.Kind));
        Assert.Equal(new Place("App/a.cs", 7, 1, 7, 6), finding.Place);
        Assert.Equal(("Writable", "Anyone writes.", "error"), (part.Rules[0].Title, part.Rules[0].Description, part.Rules[0].Level));
    }

    [Fact]
    public void ExemptedFinding_IsAFindingOfItsRule_WithReasonOwnerAndEnd()
    {
        var part = Read("""
            { "runs": [ { "results": [ { "ruleId": "LEAK0002", "level": "note", "message": { "text": "made public" },
              "properties": { "customProperties": { "leakgate.rule": "LEAK2001", "leakgate.exemption.reason": "Manuals", "leakgate.exemption.owner": "docs", "leakgate.exemption.expires": "2027-01-31" } } } ] } ] }
            """);

        var finding = Assert.Single(part.Findings);
        Assert.Equal("LEAK2001", finding.RuleId);
        Assert.Equal(("external", "Manuals", "docs", "2027-01-31"), (finding.Suppression!.Kind, finding.Suppression.Justification, finding.Suppression.Owner, finding.Suppression.Expires));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{ "runs": 5 }""")]
    [InlineData("""{ "runs": [ null, { "results": [ 1, { "ruleId": 7 }, { "ruleId": "LEAK2001", "locations": "x", "properties": [] } ], "tool": { "driver": { "rules": [ "y" ] } } } ] }""")]
    public void StrangeJson_ReadsAsFarAsItGoes(string json) => Assert.All(Read(json).Findings, f => Assert.Equal("LEAK2001", f.RuleId));

    [Fact]
    public void FileOutsideTheRoot_KeepsItsFullPath()
        => Assert.Equal("/elsewhere/b.cs", new SourcePaths("/src", "/src/App").Show("file:///elsewhere/b.cs"));

    [Fact]
    public void RelativePath_IsTheProjects() => Assert.Equal("App/Sub/b.cs", new SourcePaths("/src", "/src/App").Show("Sub/x/../b.cs"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReportPart Read(string json)
    {
        var path = Path.Combine(_folder, "log.sarif");
        File.WriteAllText(path, json);
        var part = new ReportPart();
        CompilerLog.Read(path, new SourcePaths("/src", "/src/App"), part);
        return part;
    }
}
