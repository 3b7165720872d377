using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>The replayed incidents, built as the README says: what is found is what their comments say, no more and no less.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task ConnectedCar_ReportsExactlyTheMarkedLines()
    {
        var expected = SampleMarkers.InFolder(SampleFolder("ConnectedCar"));
        Assert.NotEmpty(expected);

        var (build, found) = await BuildAsync("ConnectedCar");

        var missing = Lines(expected.Except(found));
        var extra = Lines(found.Except(expected));
        Assert.True(missing + extra == "", $"Missing:{missing}\nExtra:{extra}");
        Assert.Equal(
            found.Select(f => f with { File = Path.GetFileName(f.File) }).Distinct().Order(Finding.ByPlace),
            Finding.InConsole(build.Output, "warning"));
        Assert.All(ReadmeExcerpt(), line => Assert.Contains($"/samples/ConnectedCar/{line} (https://", build.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ConnectedCarFixed_BuildsWithNoFinding()
    {
        Assert.Empty(SampleMarkers.InFolder(SampleFolder("ConnectedCar.Fixed")));

        var (_, found) = await BuildAsync("ConnectedCar.Fixed");

        Assert.True(found.Length == 0, "Extra:" + Lines(found));
    }

    /// <summary>
    /// Builds a sample whole, with outputs of its own so that no build beside it is disturbed, and reads the error log of each of its projects.
    /// </summary>
    private static async Task<(CommandResult Build, Finding[] Found)> BuildAsync(string sample)
    {
        using var folder = new TemporaryFolder();
        var logs = folder.Folder("logs");
        var hook = Path.Combine(folder.Path, "ErrorLog.targets");
        await File.WriteAllTextAsync(hook, $"""
            <Project>
              <PropertyGroup>
                <ErrorLog>{logs}/$(MSBuildProjectName).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);

        var result = await DotnetCommand.RunAsync(
            TestPaths.RepositoryRoot, null, "build", "samples/" + sample, "--no-incremental", "-v:m",
            "-p:ArtifactsPath=" + folder.Folder("artifacts"), "-p:CustomAfterMicrosoftCommonTargets=" + hook);

        var build = result.OrThrow();
        var projects = Directory.GetFiles(SampleFolder(sample), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);
        var found = projects
            .Select(project => Path.Combine(logs, project + ".sarif"))
            .SelectMany(log => File.Exists(log) ? SarifLog.Read(log).Findings : throw new InvalidOperationException($"No {log}:\n{build.Output}"))
            .Distinct()
            .Order(Finding.ByPlace)
            .ToArray();
        return (build, found);
    }

    // The README shows some of the build's lines, without the folder in front and the rule's link behind.
    private static string[] ReadmeExcerpt()
    {
        var readme = File.ReadAllText(Path.Combine(TestPaths.RepositoryRoot, "README.md")).Replace("\r\n", "\n", StringComparison.Ordinal);
        const string Open = "```text\n";
        var start = readme.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        var lines = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        return lines;
    }

    private static string SampleFolder(string sample) => Path.Combine(TestPaths.RepositoryRoot, "samples", sample);

    private static string Lines(IEnumerable<Finding> findings)
        => string.Concat(findings.Select(f => "\n  " + (f with { File = Path.GetRelativePath(TestPaths.RepositoryRoot, f.File) })));
}
