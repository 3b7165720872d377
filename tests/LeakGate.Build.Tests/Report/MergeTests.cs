using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Build.Report;
using LeakGate.Build.Report.Reading;
using LeakGate.Build.Report.Writing;
using Xunit;

namespace LeakGate.Build.Tests.Report;

public sealed class MergeTests : IDisposable
{
    private readonly ReportFixture _fixture = new();

    [Fact]
    public void APart_ReadBack_SaysTheSame()
    {
        var path = _fixture.AddPart("App",
            _fixture.Result("LEAK2001", "App/a b#.cs", 4, "made \"public\" </script>", "warning", ("leakgate.confidence", "likely"), ("leakgate.evidence", "e"), ("leakgate.resource", "r"), ("leakgate.exposure", "public-read")),
            _fixture.Exempted("LEAK2001", "App/b.cs", 9, "exempted", "2027-01-31"),
            _fixture.Sighting("App/a.cs", 3, "aws", "bucket", "videos", "public-read", "explicit", "LEAK2001"));

        var part = PartFile.Read(path, new StringPool());

        Assert.Equal(("App", "App/App.csproj"), (part.Project, part.ProjectFile));
        Assert.Equal(["LEAK1005", "LEAK2001", "LEAK2005"], part.Rules.Select(r => r.Id));
        Assert.Equal("Storage made public", part.Rules[1].Title);
        var finding = part.Findings[0];
        Assert.Equal(("App/a b#.cs", 4, "made \"public\" </script>"), (finding.Place.Path, finding.Place.Line, finding.Message));
        Assert.Equal(("likely", "e", "r", "public-read"), (finding.Confidence, finding.Evidence, finding.Resource, finding.Exposure));
        Assert.Equal("2027-01-31", part.Findings[1].Suppression!.Expires);
        Assert.Equal(("videos", "App/a.cs", 3, "setting of videos"), (part.Sightings[0].Name, part.Sightings[0].Place.Path, part.Sightings[0].Place.Line, part.Sightings[0].Detail));
    }

    [Fact]
    public void WhateverTheOrderAndTheFolders_TheBytesAreTheSame()
    {
        string[] names = ["Alpha", "Beta", "Gamma", "Delta"];
        void Add(ReportFolder folder, string name) => _fixture.AddPart(folder, name, "",
            _fixture.Result("LEAK2001", "Shared/s.cs", 4, "made public"), _fixture.Result("LEAK1005", name + "/a.cs", 4, "password of " + name),
            _fixture.Sighting("Shared/s.cs", 3, "aws", "bucket", "videos", name == "Beta" ? "public-write" : "public-read", "explicit"));
        foreach (var name in names)
        {
            Add(_fixture.Folder, name);
        }

        _fixture.Merge();
        var expected = Bytes(_fixture.Folder);
        var machines = new[] { "m1", "m2", "m3" }.Select(m => new ReportFolder(Path.Combine(_fixture.Root, m))).ToArray();
        foreach (var (name, i) in names.Reverse().Select((name, i) => (name, i)))
        {
            Add(machines[i % 2], name);
        }

        new ReportMerger(_fixture.Warnings.Add).Merge(machines[2], [machines[1].Projects, machines[0].Path], "");

        Assert.Equal(expected, Bytes(machines[2]));
        Assert.Empty(_fixture.Warnings);
    }

    [Fact]
    public void TwoProjectsOfOneFile_AndTwoFrameworks_GiveOneFinding()
    {
        _fixture.AddPart("App", _fixture.Result("LEAK2001", "Shared/s.cs", 4, "made public"));
        _fixture.AddPart(_fixture.Folder, "Lib", "net8.0", _fixture.Result("LEAK2001", "Shared/s.cs", 4, "made public"));
        _fixture.AddPart(_fixture.Folder, "Lib", "net10.0", _fixture.Result("LEAK2001", "Shared/s.cs", 4, "made public"));

        var finding = Assert.Single(_fixture.Merge().Findings);

        Assert.Equal(["App", "Lib"], finding.Projects);
    }

    [Fact]
    public void ABrokenPart_IsAWarning_AndTheRestIsMerged()
    {
        _fixture.AddPart("App", _fixture.Result("LEAK2001", "App/a.cs", 4, "made public"));
        File.WriteAllText(Path.Combine(_fixture.Folder.Projects, "Broken.sarif"), "{ \"runs\": [ { \"resul");
        File.WriteAllText(Path.Combine(_fixture.Folder.Projects, "Other.sarif"), "{ \"runs\": [ { \"results\": [] } ] }");

        var report = _fixture.Merge();

        Assert.Single(report.Findings);
        Assert.Equal(2, _fixture.Warnings.Count);
        Assert.Contains(_fixture.Warnings, w => w.Contains("Broken.sarif", StringComparison.Ordinal));
        Assert.True(File.Exists(_fixture.Folder.Page));
    }

    [Fact]
    public void WhatCannotBeWritten_IsAWarning_AndTheLastGoodReportStays()
    {
        _fixture.AddPart("App", _fixture.Result("LEAK2001", "App/a.cs", 4, "made public"));
        _fixture.Merge();
        var page = File.ReadAllText(_fixture.Folder.Page);
        // A folder in the way of the temporary file's target is refused on every system and to every user.
        File.Delete(_fixture.Folder.Inventory);
        Directory.CreateDirectory(_fixture.Folder.Inventory);
        _fixture.AddPart("Lib", _fixture.Result("LEAK2001", "Lib/b.cs", 4, "made public"));

        _fixture.Merge();

        Assert.Contains("inventory.json", Assert.Single(_fixture.Warnings), StringComparison.Ordinal);
        Assert.NotEqual(page, File.ReadAllText(_fixture.Folder.Page));
        Assert.Empty(Directory.GetFiles(_fixture.Folder.Path, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void AWriterThatFails_LeavesTheOldFile_AndNothingElse()
    {
        var path = Path.Combine(_fixture.Root, "out", "file.json");
        AtomicFile.Write(path, stream => stream.Write("good"u8));

        Assert.Throws<IOException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new IOException("No space left on device");
        }));

        Assert.Equal("good", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task ManyAtOnce_LeaveOneCompleteFile()
    {
        var path = Path.Combine(_fixture.Root, "out", "file.json");
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => AtomicFile.Write(path, stream => stream.Write(Enumerable.Repeat((byte)('a' + i), 200_000).ToArray())))));

        var text = await File.ReadAllBytesAsync(path);
        Assert.Equal(200_000, text.Length);
        Assert.Single(text.Distinct());
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void APartOfAProjectThatIsGone_GoesToo_InItsOwnTree()
    {
        _fixture.AddPart("App", _fixture.Result("LEAK2001", "App/a.cs", 4, "made public"));
        var gone = _fixture.AddPart("Old", _fixture.Result("LEAK2001", "Old/a.cs", 4, "made public"));
        File.Delete(Path.Combine(_fixture.Root, "Old", "Old.csproj"));

        var report = new ReportMerger(_fixture.Warnings.Add).Merge(_fixture.Folder, [], _fixture.Root)!;

        Assert.Equal(["App"], report.Projects);
        Assert.False(File.Exists(gone));
    }

    [Fact]
    public void AnUpToDateReport_IsNotWrittenAgain_AndADeletedFileComesBack()
    {
        _fixture.AddPart("App", _fixture.Result("LEAK2001", "App/a.cs", 4, "made public"));
        _fixture.Merge();
        var before = File.GetLastWriteTimeUtc(_fixture.Folder.Page);

        _fixture.Merge();
        Assert.Equal(before, File.GetLastWriteTimeUtc(_fixture.Folder.Page));

        File.Delete(_fixture.Folder.Page);
        _fixture.Merge();
        Assert.True(File.Exists(_fixture.Folder.Page));
    }

    [Fact]
    public void Fingerprints_StayWhenCodeMoves_AndTellLikeFindingsApart()
    {
        string[] Of(int shift)
        {
            var path = _fixture.AddPart("App", _fixture.Result("LEAK1005", "App/a.cs", 4 + shift, "password"), _fixture.Result("LEAK1005", "App/a.cs", 9 + shift, "password"));
            return PartFile.Read(path, new StringPool()).Findings.Select(f => f.Fingerprint).ToArray();
        }

        var before = Of(0);

        Assert.Equal(before, Of(7));
        Assert.Equal(2, before.Distinct().Count());
    }

    [Fact]
    public void TheAnalyzersOwnFingerprint_Wins()
    {
        var path = _fixture.AddPart("App", _fixture.Result("LEAK1005", "App/a.cs", 4, "password", "warning", ("leakgate.fingerprint", "lg1:abc")));

        Assert.Equal("lg1:abc", PartFile.Read(path, new StringPool()).Findings[0].Fingerprint);
    }

    [Fact]
    public void ConcurrentMerges_NeverShowHalfAReport()
    {
        foreach (var name in new[] { "A", "B", "C", "D" })
        {
            _fixture.AddPart(name, _fixture.Result("LEAK1005", name + "/a.cs", 4, "password"));
        }

        Parallel.For(0, 8, _ => new ReportMerger(_ => { }).Merge(_fixture.Folder, [], ""));

        Assert.Equal(4, _fixture.Merge().Findings.Count);
        Assert.Empty(Directory.GetFiles(_fixture.Folder.Path, "*.tmp", SearchOption.AllDirectories));
    }

    public void Dispose() => _fixture.Dispose();

    private static List<string> Bytes(ReportFolder folder) => [.. new[] { folder.Sarif, folder.Inventory, folder.Page }.Select(path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))))];
}
