using System;
using System.IO;
using System.Linq;
using LeakGate.Analyzers;
using Xunit;

namespace LeakGate.Documentation.Tests.Generator;

/// <summary>What is generated has been generated from what is there now.</summary>
public sealed class GeneratedFilesTests
{
    [Fact]
    public void Check_FindsNothingToChange()
    {
        var output = new StringWriter();

        var exitCode = CommandLine.Run(Repository.Root, new[] { "--check" }, output);

        Assert.Equal(string.Empty, output.ToString());
        Assert.Equal(CommandLine.Done, exitCode);
    }

    [Fact]
    public void ReleaseTracking_ListsEveryRuleWithCategoryAndSeverity()
    {
        var listed = new[] { "Shipped", "Unshipped" }
            .SelectMany(list => Repository.Read($"src/LeakGate.Analyzers/AnalyzerReleases.{list}.md").Split('\n'))
            .Where(line => line.StartsWith("LEAK", StringComparison.Ordinal))
            .Select(line => string.Join(" ", line.Split('|').Take(3).Select(cell => cell.Trim())));

        Assert.Equal(
            Descriptors.All.Select(rule => $"{rule.Id} {rule.Category} {(rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled")}"), listed);
    }
}
