using System;
using System.IO;
using LeakGate.Build.Report;
using Xunit;

namespace LeakGate.Build.Tests.Report;

public sealed class ReportLocationsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("leakgate-places-").FullName;

    [Fact]
    public void Configured_IsRelativeToTheProject() => Assert.Equal(At("src", "out"), ReportLocations.Folder("../out", "", "", Project));

    [Fact]
    public void BesideThePolicyFile_First()
    {
        Write("src", "leakgate.json");
        Write("App.sln");

        Assert.Equal(At("src", "artifacts", "leakgate"), ReportLocations.Folder("", "", "", Project));
        Write("src", "App", "leakgate.json");
        Assert.Equal(At("src", "artifacts", "leakgate"), ReportLocations.Folder("", "", "", Project));
    }

    [Fact]
    public void APolicyThatAnOrganisationHandsOut_DoesNotDrawTheReportAway()
    {
        Write("App.sln");
        Write("policies", "leakgate.json");
        Write("leakgate-org.json");

        Assert.Equal(At("artifacts", "leakgate"), ReportLocations.Folder("", At("policies", "leakgate.json"), "", Project));
        Assert.Equal(At("artifacts", "leakgate"), ReportLocations.Folder("", At("leakgate-org.json"), "", Project));
    }

    [Fact]
    public void ThenBesideTheSolution_WhetherItIsBuiltOrNot()
    {
        Write("App.slnx");

        Assert.Equal(At("artifacts", "leakgate"), ReportLocations.Folder("", "", "", Project));
        Assert.Equal(At("artifacts", "leakgate"), ReportLocations.Folder("", "", _root, Project));
    }

    [Fact]
    public void SourceRoot_IsTheRepository()
    {
        Write(".git", "HEAD");
        Write("src", "App.sln");

        Assert.Equal(_root, ReportLocations.SourceRoot(At("src", "artifacts", "leakgate"), Project));
    }

    [Fact]
    public void SourceRoot_WithoutARepository_IsWhatTheReportLiesBeside()
        => Assert.Equal(_root, ReportLocations.SourceRoot(At("artifacts", "leakgate"), Project));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Project => Directory.CreateDirectory(At("src", "App")).FullName;

    private string At(params string[] parts) => Path.Combine([_root, .. parts]);

    private void Write(params string[] parts)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(parts))!);
        File.WriteAllText(At(parts), "");
    }
}
