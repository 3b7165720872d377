using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Storage;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Exposures;

/// <summary>For every row of the catalogue, every type and every path: a file that it reports, and the same file closed, which it does not.</summary>
public sealed class ExposureRowTests
{
    public static TheoryData<string> Rows => new(DocumentExposureCatalogue.BuiltIn.Rows.Select(row => row.Id));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_open_setting_is_reported_by_its_row(string id)
    {
        var row = Row(id);
        foreach (var (path, text) in Files(row, isOpen: true))
        {
            var found = await FindAsync(path, text);
            Assert.True(found.Any(d => d.Row == id), $"{path}\n{text}\n{string.Join('\n', found)}");
            Assert.All(found.Where(d => d.Row == id), d => Assert.Equal(ExpectedRule(row, d.Exposure), d.Rule));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_closed_setting_is_not(string id)
    {
        foreach (var (path, text) in Files(Row(id), isOpen: false))
        {
            Assert.DoesNotContain(await FindAsync(path, text), d => d.Row == id);
        }
    }

    [Fact]
    public void Ids_are_unique_and_rules_exist()
    {
        var rows = DocumentExposureCatalogue.BuiltIn.Rows;
        Assert.Equal(rows.Length, rows.Select(row => row.Id).Distinct().Count());
        Assert.All(rows, row => Assert.Contains(Descriptors.All, descriptor => descriptor.Id == row.Rule));
        Assert.All(rows, row => Assert.NotEmpty(row.What));
    }

    private static DocumentExposureRow Row(string id) => DocumentExposureCatalogue.BuiltIn.Rows.Single(row => row.Id == id);

    private static string ExpectedRule(DocumentExposureRow row, string exposure)
        => exposure == "public-write" && row.Rule != RuleIds.DefaultPassword ? RuleIds.PublicWrite : row.Rule;

    private static IEnumerable<(string Path, string Text)> Files(DocumentExposureRow row, bool isOpen)
    {
        var paths = row.Given == DocumentGiven.Range ? row.Paths.Take(1) : row.Given == DocumentGiven.Omitted ? row.Paths.Take(1) : row.Paths;
        return from type in row.Types
               from path in paths
               where isOpen || row.Given != DocumentGiven.Present || path.Segments.Length > 0
               from file in Languages.Write(row.Platform, type, isOpen ? RowSample.Open(row, path) : RowSample.Closed(row, path))
               select file;
    }

    private static async Task<Found[]> FindAsync(string path, string text)
    {
        var options = new BuildOptions(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty.Add(StorageOptions.StrictKey, "true"));
        var found = await DocumentRun.AnalyzeAsync(options, new TextFile(path, text));
        return found
            .Select(d => new Found(d.Id, d.Properties.GetValueOrDefault(FindingProperties.Row) ?? "", d.Properties.GetValueOrDefault(FindingProperties.Exposure) ?? ""))
            .ToArray();
    }

    private sealed record Found(string Rule, string Row, string Exposure);
}
