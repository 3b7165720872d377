using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace LeakGate.Package.Tests.Reports;

/// <summary>A solution of two projects, one of which needs the other, with leaks and storage; and the report that a build of it writes.</summary>
internal sealed class ReportConsumer : IDisposable
{
    // The SDK's types as far as the sources use them: what is tested is the report, not a restore.
    private const string Sdk = """
        namespace Azure.Storage.Blobs.Models { public enum PublicAccessType { None, BlobContainer, Blob } }
        namespace Azure.Storage.Blobs
        {
            public class BlobServiceClient { public BlobContainerClient CreateBlobContainer(string name, Models.PublicAccessType publicAccessType = Models.PublicAccessType.None) => null; }
            public class BlobContainerClient { }
        }
        """;

    public ReportConsumer(PackedLeakGate package)
    {
        Consumer = new Consumer(package);
        Consumer.WithProject("Lib", Consumer.Reference(), "<OutputType>Library</OutputType>").Write("Lib/Sdk.cs", Sdk);
        Consumer.WithProject("App", Consumer.Reference() + """<ProjectReference Include="../Lib/Lib.csproj" />""").WithLeaks("App");
        Consumer.Write("Cars.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Lib/Lib.csproj" /></Solution>""");
        WithStores("PublicAccessType.None");
    }

    public Consumer Consumer { get; }

    public string Folder => Path.Combine(Consumer.Folder, "artifacts", "leakgate");

    public string Page => Path.Combine(Folder, "report.html");

    public string Sarif => Path.Combine(Folder, "leakgate.sarif");

    public string Inventory => Path.Combine(Folder, "inventory.json");

    /// <summary>A container with the access given, and one whose name is markup.</summary>
    public ReportConsumer WithStores(string access)
    {
        Consumer.Write("Lib/Stores.cs", $$"""
            using Azure.Storage.Blobs;
            using Azure.Storage.Blobs.Models;

            public static class Stores
            {
                public static object Videos(BlobServiceClient service) => service.CreateBlobContainer("videos", {{access}});

                public static object Markup(BlobServiceClient service) => service.CreateBlobContainer("</script><b>markup</b>");
            }
            """);
        return this;
    }

    /// <summary>Resources as <c>kind name exposure</c>.</summary>
    public string[] Resources()
    {
        using var inventory = JsonDocument.Parse(File.ReadAllText(Inventory));
        return inventory.RootElement.GetProperty("resources").EnumerateArray()
            .Select(r => $"{r.GetProperty("kind").GetString()} {r.GetProperty("name").GetString()} {r.GetProperty("exposure").GetString()}").ToArray();
    }

    /// <summary>The results of a log as <c>rule file:line</c>, suppressed ones with <c>(suppressed)</c>.</summary>
    public static string[] Results(string sarif)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(sarif));
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r =>
        {
            var physical = r.GetProperty("locations")[0].GetProperty("physicalLocation");
            return r.GetProperty("ruleId").GetString() + " " + physical.GetProperty("artifactLocation").GetProperty("uri").GetString() + ":" + physical.GetProperty("region").GetProperty("startLine")
                + (r.TryGetProperty("suppressions", out _) ? " (suppressed)" : "");
        }).ToArray();
    }

    /// <summary>All files of the report by name, as text.</summary>
    public (string Name, string Text)[] Files()
        => Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetRelativePath(Folder, f), File.ReadAllText(f))).ToArray();

    public void Dispose() => Consumer.Dispose();
}
