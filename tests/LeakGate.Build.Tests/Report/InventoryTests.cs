using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using LeakGate.Build.Report.Inventory;
using Xunit;

namespace LeakGate.Build.Tests.Report;

public sealed class InventoryTests : IDisposable
{
    private readonly ReportFixture _fixture = new();

    [Fact]
    public void SightingsOfOneResource_AreOneItem_AndTheWidestDecides()
    {
        _fixture.AddPart("Api", _fixture.Sighting("Api/a.cs", 3, "aws", "bucket", "videos", "unknown", "elsewhere"), _fixture.Sighting("Api/a.cs", 8, "aws", "bucket", "videos", "public-read", "explicit", "LEAK2001"));
        _fixture.AddPart("Infra", _fixture.Sighting("Infra/s.cs", 5, "aws", "bucket", "videos", "closed", "default"));

        var item = Assert.Single(_fixture.Merge().Inventory);

        Assert.Equal(("public-read", "explicit"), (item.Decisive.Exposure, item.Decisive.Decided));
        Assert.Equal(["Api/a.cs:8", "Api/a.cs:3", "Infra/s.cs:5"], item.Places.Select(p => p.Path + ":" + p.Line));
        Assert.Equal(["Api", "Infra"], item.Projects);
    }

    [Theory]
    [InlineData("closed default", "unknown elsewhere", "closed")]
    [InlineData("closed default", "closed explicit", "closed")]
    [InlineData("closed explicit", "unknown run-time", "unknown")]
    [InlineData("closed guard", "public-write explicit", "public-write")]
    [InlineData("network default", "public-list explicit", "public-list")]
    public void TwoSightings_GiveTheEffectiveExposure(string first, string second, string expected)
    {
        _fixture.AddPart("Api", new[] { first, second }.Select((text, i) => _fixture.Sighting("Api/a.cs", i + 1, "aws", "bucket", "videos", text.Split(' ')[0], text.Split(' ')[1])).ToArray());

        Assert.Equal(expected, Assert.Single(_fixture.Merge().Inventory).Decisive.Exposure);
    }

    [Fact]
    public void Ids_AreTheSameForNames_AndForUnnamedOnesWhenLinesMove()
    {
        string[] Ids(int shift)
        {
            _fixture.AddPart("Api", _fixture.Sighting("Api/a.cs", 3 + shift, "aws", "bucket", "", "closed", "default"), _fixture.Sighting("Api/a.cs", 5 + shift, "aws", "bucket", "", "closed", "default"),
                _fixture.Sighting("Api/a.cs", 9 + shift, "azure", "blob container", "images", "closed", "default"));
            return _fixture.Merge().Inventory.Select(i => i.Id).ToArray();
        }

        var before = Ids(0);

        Assert.Equal(3, before.Distinct().Count());
        Assert.Equal(before, Ids(11));
    }

    [Fact]
    public void Order_IsByCloudKindAndName()
    {
        _fixture.AddPart("Api", _fixture.Sighting("a.cs", 1, "gcp", "bucket", "b", "closed", "default"), _fixture.Sighting("a.cs", 2, "aws", "table", "a", "closed", "default"),
            _fixture.Sighting("a.cs", 3, "aws", "bucket", "z", "public-write", "explicit"), _fixture.Sighting("a.cs", 4, "aws", "bucket", "c", "closed", "default"));

        Assert.Equal(["aws bucket c", "aws bucket z", "aws table a", "gcp bucket b"], _fixture.Merge().Inventory.Select(i => $"{i.Decisive.Cloud} {i.Decisive.Kind} {i.Decisive.Name}"));
    }

    [Fact]
    public void Exemption_IsThatOfTheFindingThatReportsTheExposure()
    {
        _fixture.AddPart("Api", _fixture.Sighting("Api/a.cs", 3, "aws", "bucket", "manuals", "public-read", "explicit", "LEAK2001"), _fixture.Exempted("LEAK2001", "Api/a.cs", 3, "made public", "2027-01-31"));

        var item = Assert.Single(_fixture.Merge().Inventory);

        Assert.Equal("2027-01-31", item.Exemption!.Expires);
    }

    [Theory]
    [InlineData("closed explicit", "public-read explicit", true)]
    [InlineData("public-read explicit", "public-write explicit", true)]
    [InlineData("closed default", "unknown explicit", true)]
    [InlineData("public-write explicit", "closed explicit", false)]
    [InlineData("network explicit", "network default", false)]
    [InlineData("", "public-read explicit", true)]
    [InlineData("", "network default", true)]
    [InlineData("", "unknown elsewhere", false)]
    [InlineData("", "closed default", false)]
    public void Comparison_TellsWhatBecameMoreOpen(string before, string after, bool opened)
    {
        Dictionary<string, string> Inventory(string text)
        {
            _fixture.AddPart("Api", text.Length == 0 ? [] : [_fixture.Sighting("Api/a.cs", 3, "aws", "bucket", "videos", text.Split(' ')[0], text.Split(' ')[1])]);
            _fixture.Merge();
            return InventoryFile.ReadExposures(_fixture.Folder.Inventory);
        }

        var committed = Inventory(before);
        Inventory(after);

        Assert.Equal(opened ? 1 : 0, InventoryComparison.Find(committed, _fixture.Merge().Inventory).Count);
    }

    [Fact]
    public void Comparison_AcceptsWhatAnExemptionSaysIsMeant()
    {
        _fixture.AddPart("Api", _fixture.Sighting("Api/a.cs", 3, "aws", "bucket", "manuals", "public-read", "explicit", "LEAK2001"), _fixture.Exempted("LEAK2001", "Api/a.cs", 3, "made public", "2027-01-31"));

        Assert.Empty(InventoryComparison.Find(new Dictionary<string, string>(), _fixture.Merge().Inventory));
    }

    [Fact]
    public void File_HasWhatTheSchemaNames_AndNothingElse()
    {
        _fixture.AddPart("Api", _fixture.Sighting("Api/a.cs", 3, "aws", "bucket", "manuals", "public-read", "explicit", "LEAK2001"), _fixture.Exempted("LEAK2001", "Api/a.cs", 3, "made public", "2027-01-31"),
            _fixture.Sighting("Api/a.cs", 4, "any", "database", "", "unknown", "elsewhere"));
        _fixture.Merge();
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(TestFolders.Schema, "leakgate-inventory.schema.json")));
        using var file = JsonDocument.Parse(File.ReadAllText(_fixture.Folder.Inventory));
        var resource = schema.RootElement.GetProperty("$defs").GetProperty("resource");
        var known = resource.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToArray();

        Assert.All(file.RootElement.GetProperty("resources").EnumerateArray(), item => Assert.Subset(known.ToHashSet(), item.EnumerateObject().Select(p => p.Name).ToHashSet()));
        Assert.Equal(Exposures.Names.Order(), resource.GetProperty("properties").GetProperty("exposure").GetProperty("enum").EnumerateArray().Select(e => e.GetString()!).Order());
        Assert.DoesNotContain("\r", File.ReadAllText(_fixture.Folder.Inventory), StringComparison.Ordinal);
    }

    public void Dispose() => _fixture.Dispose();
}
