using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests.Reports;

/// <summary>The inventory of the replayed incidents: what was public is public in it, what was closed is closed.</summary>
public sealed class SampleReportTests
{
    [Fact]
    public async Task ConnectedCar_HasTheInventoryOfTheIncidents()
    {
        using var folder = new TemporaryFolder();

        var build = (await DotnetCommand.RunAsync(
            TestPaths.RepositoryRoot, null, "build", "samples/ConnectedCar", "--no-incremental", "-v:m", "-p:ArtifactsPath=" + folder.Folder("artifacts"),
            "-p:LeakGateReport=true", "-p:LeakGateReportDirectory=" + folder.Folder("report"))).OrThrow();

        using var inventory = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "report", "inventory.json")));
        var resources = inventory.RootElement.GetProperty("resources").EnumerateArray()
            .Select(r => $"{r.GetProperty("exposure").GetString()} {r.GetProperty("cloud").GetString()} {r.GetProperty("kind").GetString()} {r.GetProperty("name").GetString()}".TrimEnd()).ToArray();
        Assert.Subset(
            resources.ToHashSet(),
            new HashSet<string>
            {
                "public-write aws bucket cc-workshop-dropbox", "public-list azure blob container recorder-images", "public-read aws bucket cc-vehicle-locations",
                "public-read aws objects cc-drive-recorder-videos", "public-read azure blob container manuals", "network aws database server Owners", "network aws database port",
                "unknown aws bucket cc-drive-recorder-videos", "closed aws bucket cc-firmware", "closed azure blob container diagnostics",
            });
        Assert.Contains("Exposed: 1 public write, 1 public list, 3 public read, 2 open network of ", build.Output, System.StringComparison.Ordinal);
    }
}
