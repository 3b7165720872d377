using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>
/// The package as <c>dotnet pack</c> makes it from this tree, packed once a test run under a version of its own so that no cache can serve
/// an older one; and an empty package cache for those who consume it.
/// </summary>
public sealed class PackedLeakGate : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Version { get; } = "0.0.0-test." + DateTime.UtcNow.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);

    public string FeedFolder => _folder.Folder("feed");

    public string CacheFolder => _folder.Folder("cache");

    public string PackagePath => Path.Combine(FeedFolder, $"LeakGate.{Version}.nupkg");

    /// <summary>The entries' names, without the container's own parts.</summary>
    public string[] Entries { get; private set; } = [];

    public XDocument Nuspec { get; private set; } = new();

    /// <summary>The analyzer dll, unpacked.</summary>
    public string AnalyzerPath => Path.Combine(_folder.Path, "content", "analyzers", "dotnet", "cs", "LeakGate.Analyzers.dll");

    /// <summary>The dll of the fixes, unpacked.</summary>
    public string CodeFixesPath => Path.Combine(_folder.Path, "content", "analyzers", "dotnet", "cs", "LeakGate.CodeFixes.dll");

    public async Task InitializeAsync()
    {
        await PackAsync(FeedFolder, "Build;Pack");
        ZipFile.ExtractToDirectory(PackagePath, _folder.Folder("content"));
        Nuspec = XDocument.Load(Path.Combine(_folder.Path, "content", "LeakGate.nuspec"));
        using var package = ZipFile.OpenRead(PackagePath);
        Entries = package.Entries.Select(e => e.FullName).Where(n => !IsContainerPart(n)).Order(StringComparer.Ordinal).ToArray();
    }

    /// <summary>Packs this tree, in Release as publishing does, into <paramref name="outputFolder"/>.</summary>
    /// <param name="outputFolder">Takes the .nupkg.</param>
    /// <param name="targets">MSBuild targets, <c>Pack</c> the last of them; one before it builds.</param>
    internal async Task PackAsync(string outputFolder, string targets)
    {
        // The tests' own build has restored the projects; another restore under another version would disturb builds that run beside this one.
        var result = await DotnetCommand.RunAsync(
            TestPaths.RepositoryRoot, null, "msbuild", "src/LeakGate/LeakGate.csproj", "-nologo", "-v:q", "-t:" + targets,
            "-p:Configuration=Release", "-p:PackageVersion=" + Version, "-p:PackageOutputPath=" + outputFolder);
        result.OrThrow();
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private static bool IsContainerPart(string name)
        => name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal) || name == "[Content_Types].xml";
}

/// <summary>Tests that share one packed package.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedLeakGate>
{
    public const string Name = "package";
}
