using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace LeakGate.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedLeakGate package)
{
    [Fact]
    public void Dlls_StandOnlyWhereTheCompilerLooks()
    {
        var dlls = package.Entries.Where(e => e.EndsWith(".dll", StringComparison.Ordinal)).ToArray();

        Assert.Contains("analyzers/dotnet/cs/LeakGate.Analyzers.dll", dlls);
        Assert.Contains("analyzers/dotnet/cs/LeakGate.CodeFixes.dll", dlls);
        Assert.All(dlls.Where(e => !e.StartsWith("tasks/", StringComparison.Ordinal)), e => Assert.Equal("analyzers/dotnet/cs/" + Path.GetFileName(e), e));
    }

    [Fact]
    public void Tasks_HaveTheirLibraries_OnlyWhereTheHostBringsNone()
    {
        var tasks = package.Entries.Where(e => e.StartsWith("tasks/", StringComparison.Ordinal)).ToArray();

        Assert.Equal(["tasks/netstandard2.0/LeakGate.Build.dll"], tasks.Where(e => e.Contains("netstandard", StringComparison.Ordinal)));
        Assert.Equal(
            ["LeakGate.Build", "Microsoft.Bcl.AsyncInterfaces", "System.Buffers", "System.Memory", "System.Numerics.Vectors", "System.Runtime.CompilerServices.Unsafe",
                "System.Text.Encodings.Web", "System.Text.Json", "System.Threading.Tasks.Extensions"],
            tasks.Where(e => e.Contains("net472", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension));
    }

    [Fact]
    public void NothingElseIsPacked()
    {
        string[] expected =
        [
            "LICENSE", "LeakGate.nuspec", "README.md", "icon.png", "leakgate.schema.json", "leakgate-inventory.schema.json",
            "build/LeakGate.Audit.targets", "build/LeakGate.Baseline.targets", "build/LeakGate.Documents.targets", "build/LeakGate.Policy.targets",
            "build/LeakGate.Presence.targets", "build/LeakGate.Report.proj", "build/LeakGate.Report.targets", "build/LeakGate.Tasks.targets", "build/LeakGate.props",
            "build/LeakGate.targets",
            "buildMultiTargeting/LeakGate.props", "buildMultiTargeting/LeakGate.targets",
            "buildTransitive/LeakGate.props", "buildTransitive/LeakGate.targets",
            "gate/LeakGate.Gate.targets", "gate/LeakGate.Verify.proj",
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Entries.Where(e => !e.StartsWith("analyzers/", StringComparison.Ordinal) && !e.StartsWith("tasks/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("id", "LeakGate")]
    [InlineData("developmentDependency", "true")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    public void Nuspec_Says(string element, string value) => Assert.Equal(value, Metadata(element)?.Value);

    [Fact]
    public void Nuspec_AsksForNoOtherPackage()
    {
        Assert.Null(Metadata("dependencies"));
        Assert.Null(Metadata("frameworkAssemblies"));
    }

    [Fact]
    public void Icon_IsA128PixelPng()
    {
        var header = Read("icon.png").AsSpan(0, 24);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], header[..4].ToArray());
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(header[16..]));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(header[20..]));
    }

    [Fact]
    public async Task PackingAgain_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();

        await package.PackAsync(folder.Path, "Rebuild;Pack");

        Assert.Equal(await File.ReadAllBytesAsync(package.PackagePath), await File.ReadAllBytesAsync(Directory.GetFiles(folder.Path).Single()));
    }

    private XElement? Metadata(string name) => package.Nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == name);

    private byte[] Read(string entry)
    {
        using var zip = ZipFile.OpenRead(package.PackagePath);
        using var stream = zip.GetEntry(entry)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
