using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeakGate.Build.Report.Tasks;
using Microsoft.Build.Framework;
using Xunit;

namespace LeakGate.Build.Tests.Report;

/// <summary>The tasks as MSBuild runs them, one project after the other.</summary>
public sealed class TaskTests : IDisposable
{
    private readonly ReportFixture _fixture = new();
    private readonly Engine _engine = new();

    [Fact]
    public void BeginReport_ChoosesTheProjectsOwnLog_OrOneOfItsOwn()
    {
        Assert.Equal(("own.sarif,version=2.1", At("App", "own.sarif")), Begin("own.sarif,version=2.1"));
        Assert.Equal(("own.sarif;version=2", At("App", "own.sarif")), Begin("own.sarif;version=2"));
        Assert.Equal(("own.sarif", At("App", "own.sarif")), Begin("own.sarif"));
        Assert.Equal((Path.Combine("obj", "leakgate.sarif") + ",version=2.1", At("App", "obj", "leakgate.sarif")), Begin(""));
    }

    [Fact]
    public void EndReport_Merges_AndSaysTheSummary()
    {
        AddPart("public-read");

        Assert.True(End().Execute());

        Assert.Equal("LeakGate: 1 warning in 1 project", _engine.Messages[0]);
        Assert.True(File.Exists(_fixture.Folder.Page));
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void EndReport_ThatCannotWrite_Warns_AndSucceeds()
    {
        AddPart("public-read");
        Directory.CreateDirectory(_fixture.Folder.Page);

        Assert.True(End().Execute());

        Assert.Contains("LEAK0003", Assert.Single(_engine.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void EndReport_FailsOnlyForWhatBecameMoreOpen()
    {
        AddPart("closed");
        Assert.True(End().Execute());
        var committed = At("inventory.json");
        File.Copy(_fixture.Folder.Inventory, committed);
        AddPart("public-read");
        var end = End();
        end.BaselineInventory = "../inventory.json";

        Assert.False(end.Execute());

        Assert.Equal("LEAK0004 App/a.cs(3): bucket 'videos' is more open than the committed inventory says: closed, now public read (setting of videos)", Assert.Single(_engine.Errors));
    }

    [Fact]
    public void EndReport_WithABrokenBaseline_SaysSo()
    {
        AddPart("closed");
        File.WriteAllText(At("inventory.json"), "[ 1");
        var end = End();
        end.BaselineInventory = "../inventory.json";

        Assert.False(end.Execute());

        Assert.Contains("cannot be read", Assert.Single(_engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void EndReport_TakesAwayWhatATargetFrameworkLeft()
    {
        _fixture.AddPart(_fixture.Folder, "App", "net8.0", _fixture.Result("LEAK2001", "App/a.cs", 4, "only in the old framework"));
        AddPart("closed");

        Assert.True(End().Execute());

        Assert.DoesNotContain(_fixture.Merge().Findings, f => f.Message == "only in the old framework");
    }

    [Fact]
    public void MergeReport_WithNothingToMerge_Warns()
    {
        var merge = new MergeReport { BuildEngine = _engine, ReportFolder = _fixture.Folder.Path };

        Assert.True(merge.Execute());

        Assert.Contains("nothing to merge", Assert.Single(_engine.Warnings), StringComparison.Ordinal);
    }

    public void Dispose() => _fixture.Dispose();

    private void AddPart(string exposure) => _fixture.AddPart("App",
        _fixture.Result("LEAK2001", "App/a.cs", 3, "made public"), _fixture.Sighting("App/a.cs", 3, "aws", "bucket", "videos", exposure, "explicit", "LEAK2001"));

    private EndReport End() => new()
    {
        BuildEngine = _engine, ProjectFile = At("App", "App.csproj"), ReportFolder = _fixture.Folder.Path, SourceRoot = _fixture.Root,
    };

    private (string CompilerLog, string LogFile) Begin(string errorLog)
    {
        var begin = new BeginReport { BuildEngine = _engine, ProjectFile = At("App", "App.csproj"), ErrorLog = errorLog, IntermediateDirectory = "obj", Directory = _fixture.Folder.Path };
        Assert.True(begin.Execute());
        return (begin.CompilerLog, begin.LogFile);
    }

    private string At(params string[] parts) => Path.Combine([_fixture.Root, .. parts]);

    private sealed class Engine : IBuildEngine
    {
        public List<string> Messages { get; } = [];

        public List<string> Warnings { get; } = [];

        public List<string> Errors { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "App.csproj";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException();

        public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException();

        public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add($"{e.Code} {e.File}({e.LineNumber}): {e.Message}");

        public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e.Message!);

        public void LogWarningEvent(BuildWarningEventArgs e) => Warnings.Add($"{e.Code} {e.Message}");
    }
}
