using System;
using System.Globalization;
using System.IO;
using System.Linq;
using LeakGate.Analyzers;
using LeakGate.Documentation.Tables;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Documentation.Tests.Pages;

/// <summary>Each rule has a page in the agreed form, and each page a rule.</summary>
public sealed class RulePageTests
{
    private static readonly string[] s_sections =
    {
        "What it reports", "Why it matters", "Bad", "Good", "How to fix", "When to exempt", "Options",
    };

    public static TheoryData<string> Rules => new(Descriptors.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Title_IsTheDescriptors(string id)
        => Assert.Equal($"# {id}: {Find(id).Title.ToString(CultureInfo.InvariantCulture)}", Lines(id)[0]);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Metadata_IsTheDescriptors(string id)
        => Assert.Contains(
            $"<!-- generated:metadata -->\n{RuleTables.Metadata(Find(id))}<!-- /generated:metadata -->\n", Repository.Read(PathOf(id)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Metadata_NamesIdCategorySeverityAndDefault(string id)
    {
        var rule = Find(id);

        var row = Lines(id).Single(line => line.StartsWith($"| {id} |", StringComparison.Ordinal));

        Assert.Equal(
            $"| {id} | `{rule.Category}` | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {(rule.IsEnabledByDefault ? "yes" : "no")} |", row);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Sections_AreTheAgreedOnesInTheirOrder(string id)
    {
        var sections = Lines(id).Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).ToList();

        // What the code fix does, or why there is none.
        var fix = sections.IndexOf("Fix");
        Assert.True(fix >= 0 || !(id.StartsWith("LEAK1", StringComparison.Ordinal) || id.StartsWith("LEAK2", StringComparison.Ordinal)), $"{id} does not say what its fix does");
        Assert.True(fix < 0 || sections[fix - 1] == "How to fix", $"{id}: the section Fix follows How to fix");
        sections.Remove("Fix");
        Assert.Equal(s_sections, sections);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void HelpLink_EndsInThePage(string id)
        => Assert.EndsWith($"/{PathOf(id)}", Find(id).HelpLinkUri, StringComparison.Ordinal);

    [Fact]
    public void EveryPage_HasARule()
        => Assert.Equal(
            Descriptors.All.Select(rule => rule.Id + ".md").Append("README.md").OrderBy(name => name, StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules")).Select(path => Path.GetFileName(path)!).OrderBy(name => name, StringComparer.Ordinal));

    private static DiagnosticDescriptor Find(string id) => Descriptors.All.Single(rule => rule.Id == id);

    private static string PathOf(string id) => $"docs/rules/{id}.md";

    private static string[] Lines(string id) => Repository.Read(PathOf(id)).Split('\n');
}
