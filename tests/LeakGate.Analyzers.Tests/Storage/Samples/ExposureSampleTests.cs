using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Samples;

/// <summary>Every row of the exposure catalogue finds the code it is about, with the SDK's types at hand and without, and nothing else.</summary>
public sealed class ExposureSampleTests
{
    private static readonly Dictionary<string, string> s_strict = new() { [StorageOptions.StrictKey] = "true" };

    public static TheoryData<string> Rows
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var row in ExposureCatalogue.BuiltIn.Rows)
            {
                data.Add(row.Id);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Finds_what_opens_without_the_library(string id)
    {
        var (row, sample) = Get(id);
        var found = await StorageRun.AnalyzeAsync(s_strict, sample.Positive);
        Assert.True(found.Any(diagnostic => diagnostic.Id == RuleOf(row)), $"nothing found of {RuleOf(row)} in\n{sample.Positive}\nbut: {string.Join('\n', found)}");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Finds_what_opens_with_the_library(string id)
    {
        var (row, sample) = Get(id);
        var found = await StorageRun.AnalyzeAsync(s_strict, "using Values;\n" + sample.Positive, sample.Stub + "\nnamespace Values { }");
        Assert.True(
            found.Any(diagnostic => diagnostic.Id == RuleOf(row) && diagnostic.Location.SourceTree!.FilePath == "/0.cs"),
            $"nothing found of {RuleOf(row)} in\n{sample.Positive}\n{sample.Stub}\nbut: {string.Join('\n', found)}");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Is_silent_on_what_does_not_open(string id)
    {
        var (_, sample) = Get(id);
        Assert.DoesNotContain(await StorageRun.AnalyzeAsync(s_strict, sample.Negative), IsOfRow);
        Assert.DoesNotContain(await StorageRun.AnalyzeAsync(s_strict, "using Values;\n" + sample.Negative, sample.Stub + "\nnamespace Values { }"), IsOfRow);

        // Another row may speak up: one flag set safely leaves three out.
        bool IsOfRow(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(FindingProperties.Row, out var row) && row == id;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Is_silent_on_a_type_of_the_same_name_from_elsewhere(string id)
    {
        var (row, sample) = Get(id);

        // Headers and policy documents are told by their text, whoever takes them.
        if (row.Given is ExposureGiven.Header or ExposureGiven.Policy)
        {
            return;
        }

        Assert.Empty(await StorageRun.AnalyzeAsync(s_strict, sample.Foreign));
    }

    [Fact]
    public async Task Rows_that_are_off_by_default_are_silent_without_the_option()
    {
        foreach (var row in ExposureCatalogue.BuiltIn.Rows.Where(static row => !row.IsOnByDefault))
        {
            var found = await StorageRun.AnalyzeAsync(ExposureSample.Of(row).Positive);
            Assert.DoesNotContain(found, diagnostic => diagnostic.Properties.TryGetValue(FindingProperties.Row, out var id) && id == row.Id);
        }
    }

    private static string RuleOf(ExposureRow row)
        => row.UnsafeValues.Length > 0 ? row.RuleFor(row.UnsafeValues[0].Exposure) : row.RuleFor(row.Exposure);

    private static (ExposureRow Row, ExposureSample Sample) Get(string id)
    {
        var row = ExposureCatalogue.BuiltIn.Rows.Single(row => row.Id == id);
        return (row, ExposureSample.Of(row));
    }
}
