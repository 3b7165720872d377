using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests.Reports;

/// <summary>Real builds with <c>LeakGateReport=true</c>.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReportBuildTests(PackedLeakGate package)
{
    private const string Report = "-p:LeakGateReport=true";

    [Fact]
    public async Task Solution_GetsOneReport_AndOneSummary_WithoutTheSecrets()
    {
        using var solution = new ReportConsumer(package);

        var build = (await solution.Consumer.BuildAsync("Cars.slnx", Report, "-m:2")).OrThrow();

        Assert.Equal(LeakySource.LeakyLines.Select(line => "App/Program.cs:" + line), ReportConsumer.Results(solution.Sarif).Select(r => r.Split(' ')[1]).Distinct());
        Assert.Equal(["blob container </script><b>markup</b> closed", "blob container videos closed"], solution.Resources());
        Assert.Equal(
            ["inventory.json", "leakgate.sarif", Path.Combine("projects", "App"), Path.Combine("projects", "Lib"), "report.html"],
            solution.Files().Select(f => f.Name.Split('-')[0]).Order(StringComparer.Ordinal));
        Assert.Single(Regex.Matches(build.Output, @"^\s*LeakGate: \d+ warnings in 2 projects\r?$", RegexOptions.Multiline));
        Assert.Contains("Report: " + solution.Page, build.Output, StringComparison.Ordinal);
        Assert.All(solution.Files(), file => Assert.All(LeakySource.Secrets, secret => Assert.DoesNotContain(secret, file.Text, StringComparison.Ordinal)));
        Assert.All(solution.Files(), file => Assert.DoesNotContain(solution.Consumer.Folder, file.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("<b>markup", File.ReadAllText(solution.Page), StringComparison.Ordinal);
        Assert.DoesNotContain("LEAK0001", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutTheProperty_ThereIsNoReport()
    {
        using var solution = new ReportConsumer(package);

        var build = (await solution.Consumer.BuildAsync("Cars.slnx")).OrThrow();

        Assert.False(Directory.Exists(solution.Folder));
        Assert.DoesNotContain("LeakGate:", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpToDateBuild_KeepsTheReport_AndADeletedOneComesBack()
    {
        using var solution = new ReportConsumer(package);
        (await solution.Consumer.BuildAsync("Cars.slnx", Report)).OrThrow();
        var first = solution.Files();

        var upToDate = (await solution.Consumer.BuildAsync("Cars.slnx", Report, "--no-restore")).OrThrow();
        Assert.Equal(first, solution.Files());
        Assert.Contains("Report: " + solution.Page, upToDate.Output, StringComparison.Ordinal);

        Directory.Delete(solution.Folder, recursive: true);
        (await solution.Consumer.BuildAsync("Cars.slnx", Report, "--no-restore")).OrThrow();
        Assert.Equal(first, solution.Files());

        foreach (var log in Directory.GetFiles(solution.Consumer.Folder, "leakgate.sarif", SearchOption.AllDirectories))
        {
            File.Delete(log);
        }

        solution.WithStores("PublicAccessType.Blob");
        (await solution.Consumer.BuildAsync("Cars.slnx", Report, "--no-restore")).OrThrow();
        Assert.Contains("blob container videos public-read", solution.Resources());
    }

    [Fact]
    public async Task OneProject_WithWhatItNeeds_SaysTheSummaryOnce()
    {
        using var solution = new ReportConsumer(package);

        var build = (await solution.Consumer.BuildAsync("App", Report)).OrThrow();

        Assert.Single(Regex.Matches(build.Output, @"^\s*Report: ", RegexOptions.Multiline));
        Assert.Contains("in 2 projects", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralFrameworks_HaveOneFindingEach()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("Lib", consumer.Reference(), "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><OutputType>Library</OutputType>").WithLeaks("Lib");

        var build = (await consumer.BuildAsync("Lib", Report)).OrThrow();

        var folder = Path.Combine(consumer.Folder, "Lib", "artifacts", "leakgate");
        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder, "projects")).Length);
        var results = ReportConsumer.Results(Path.Combine(folder, "leakgate.sarif"));
        Assert.Equal(results.Distinct(), results);
        Assert.Single(Regex.Matches(build.Output, @"^\s*Report: ", RegexOptions.Multiline));
    }

    [Theory]
    [InlineData("own.sarif")]
    [InlineData("own.sarif%2cversion=2.1")]
    public async Task AProjectsOwnErrorLog_StaysAndFeedsTheReport(string errorLog)
    {
        using var solution = new ReportConsumer(package);

        (await solution.Consumer.BuildAsync("App", Report, "-p:ErrorLog=" + errorLog)).OrThrow();

        Assert.True(File.Exists(Path.Combine(solution.Consumer.Folder, "App", "own.sarif")));
        Assert.Equal(LeakySource.LeakyLines.Length, ReportConsumer.Results(solution.Sarif).Select(r => r.Split(' ')[1]).Distinct().Count());
    }

    [Fact]
    public async Task AFailedBuild_HasItsReportToo()
    {
        using var solution = new ReportConsumer(package);
        solution.Consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.LEAK1005.severity = error\n");

        var build = await solution.Consumer.BuildAsync("App", Report, "-m:1");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(ReportConsumer.Results(solution.Sarif), r => r.StartsWith("LEAK1005 App/Program.cs", StringComparison.Ordinal));
        Assert.Contains("Report: " + solution.Page, build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatCannotBeWritten_IsAWarning_AndTheBuildSucceeds()
    {
        using var solution = new ReportConsumer(package);
        solution.Consumer.Write("file", "not a folder");

        var build = (await solution.Consumer.BuildAsync("App", Report, "-p:LeakGateReportDirectory=" + Path.Combine(solution.Consumer.Folder, "file", "report"))).OrThrow();

        Assert.Contains("warning LEAK0003: Exposure report: ", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABrokenPart_IsAWarning_AndTheRestIsReported()
    {
        using var solution = new ReportConsumer(package);
        solution.Consumer.Write("artifacts/leakgate/projects/Broken.sarif", "{ \"runs\": [");

        var build = (await solution.Consumer.BuildAsync("App", Report)).OrThrow();

        Assert.Contains("warning LEAK0003", build.Output, StringComparison.Ordinal);
        Assert.Contains("Broken.sarif", build.Output, StringComparison.Ordinal);
        Assert.NotEmpty(ReportConsumer.Results(solution.Sarif));
    }

    [Fact]
    public async Task PartsOfSeveralMachines_MergeIntoTheSameBytes()
    {
        using var solution = new ReportConsumer(package);
        (await solution.Consumer.BuildAsync("Cars.slnx", Report)).OrThrow();
        var expected = solution.Files();
        var machine = Path.Combine(solution.Consumer.Folder, "machine2");
        Directory.CreateDirectory(machine);
        var part = Directory.GetFiles(Path.Combine(solution.Folder, "projects"), "Lib-*").Single();
        File.Move(part, Path.Combine(machine, Path.GetFileName(part)));
        File.Delete(solution.Page);
        File.WriteAllText(solution.Sarif, "old");

        (await solution.Consumer.BuildAsync("App", "-t:LeakGateReport", "--no-restore", "-p:LeakGateReportParts=" + machine)).OrThrow();

        Assert.Equal(expected.Where(f => !f.Name.StartsWith("projects", StringComparison.Ordinal)), solution.Files().Where(f => !f.Name.StartsWith("projects", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ACommittedInventory_FailsTheBuild_WhenSomethingBecameMoreOpen()
    {
        using var solution = new ReportConsumer(package);
        (await solution.Consumer.BuildAsync("Cars.slnx", Report)).OrThrow();
        File.Copy(solution.Inventory, Path.Combine(solution.Consumer.Folder, "inventory.json"));
        var baseline = "-p:LeakGateBaselineInventory=../inventory.json";

        (await solution.Consumer.BuildAsync("Cars.slnx", Report, "--no-restore", baseline)).OrThrow();
        solution.WithStores("PublicAccessType.BlobContainer");
        var opened = await solution.Consumer.BuildAsync("Cars.slnx", Report, "--no-restore", baseline);
        var merged = await solution.Consumer.BuildAsync("App", "-t:LeakGateBaselineInventory", "--no-restore", baseline);
        var missing = await solution.Consumer.BuildAsync("App", Report, "--no-restore", "-p:LeakGateBaselineInventory=nowhere.json");

        Assert.NotEqual(0, opened.ExitCode);
        Assert.Contains("): error LEAK0004: blob container 'videos' is more open than the committed inventory says: closed, now public list", opened.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, merged.ExitCode);
        Assert.Contains("error LEAK0004: blob container 'videos'", merged.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, missing.ExitCode);
    }

    [Fact]
    public async Task AnExemption_IsShownWithReasonOwnerAndEnd()
    {
        using var solution = new ReportConsumer(package);
        solution.WithStores("PublicAccessType.Blob").Consumer.Write("leakgate.json", """
            { "exemptions": [ { "rule": "LEAK2001", "path": "Lib/Stores.cs", "reason": "Published videos", "owner": "media@cars.example", "expires": "2999-12-31" } ] }
            """);

        (await solution.Consumer.BuildAsync("Cars.slnx", Report, "-p:LeakGateToday=2026-11-22")).OrThrow();

        Assert.Contains("LEAK2001 Lib/Stores.cs:6 (suppressed)", ReportConsumer.Results(solution.Sarif));
        var inventory = File.ReadAllText(solution.Inventory);
        Assert.Contains("\"reason\": \"Published videos\"", inventory, StringComparison.Ordinal);
        Assert.Contains("\"owner\": \"media@cars.example\"", inventory, StringComparison.Ordinal);
        Assert.Contains("\"expires\": \"2999-12-31\"", inventory, StringComparison.Ordinal);
    }
}
