using System;
using System.IO;
using System.Linq;
using Xunit;

namespace LeakGate.Documentation.Tests.Generator;

/// <summary>The generator on a copy of the pages that was changed by hand.</summary>
public sealed class CommandLineTests : IDisposable
{
    private static readonly string[] s_check = { "--check" };

    private readonly string _copy = Directory.CreateTempSubdirectory("leakgate-docs-").FullName;

    public CommandLineTests()
    {
        foreach (var path in Repository.Pages().Append("src/LeakGate.Analyzers/AnalyzerReleases.Shipped.md").Append(DocumentationFiles.UnshippedRules))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_copy, path))!);
            File.Copy(Path.Combine(Repository.Root, path), Path.Combine(_copy, path));
        }
    }

    public void Dispose() => Directory.Delete(_copy, recursive: true);

    [Fact]
    public void Check_NamesTheChangedFiles_AndLeavesThemAlone()
    {
        Change("docs/rules/LEAK1001.md", "| warning |", "| error |");
        Change("README.md", "](docs/rules/LEAK2005.md)", "](docs/rules/LEAK2006.md)");

        var (exitCode, output) = Run(s_check);

        Assert.Equal(CommandLine.OutOfDate, exitCode);
        Assert.Equal(new[] { "out of date: README.md", "out of date: docs/rules/LEAK1001.md" }, output);
        Assert.Contains("| error |", File.ReadAllText(Path.Combine(_copy, "docs/rules/LEAK1001.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutCheck_WritesWhatIsOutOfDate()
    {
        Change("docs/rules/LEAK1001.md", "| warning |", "| error |");

        var (exitCode, output) = Run();

        Assert.Equal(CommandLine.Done, exitCode);
        Assert.Equal(new[] { "written: docs/rules/LEAK1001.md" }, output);
        Assert.Equal(Repository.Read("docs/rules/LEAK1001.md"), File.ReadAllText(Path.Combine(_copy, "docs/rules/LEAK1001.md")));
        Assert.Equal(CommandLine.Done, Run(s_check).ExitCode);
    }

    [Fact]
    public void HandWrittenText_IsNotItsBusiness()
    {
        Change("docs/rules/LEAK1001.md", "## Why it matters", "## Why");

        Assert.Equal(CommandLine.Done, Run(s_check).ExitCode);
    }

    [Fact]
    public void LineEndings_OfAClone_AreNoDifference()
    {
        Change("docs/rules/LEAK1001.md", "\n", "\r\n");

        Assert.Equal(CommandLine.Done, Run(s_check).ExitCode);
    }

    [Theory]
    [InlineData("<!-- generated:metadata -->\n", "")]
    [InlineData("<!-- /generated:metadata -->\n", "")]
    [InlineData("<!-- generated:metadata -->\n", "<!-- generated:metadata -->\n<!-- generated:metadata -->\n")]
    public void BrokenMarkers_AreNamed(string marker, string instead)
    {
        Change("docs/rules/LEAK1001.md", marker, instead);

        var (exitCode, output) = Run(s_check);

        Assert.Equal(CommandLine.Failed, exitCode);
        Assert.Equal("docs/rules/LEAK1001.md must have the block 'generated:metadata' once, each of its two comments on a line of its own.", Assert.Single(output));
    }

    [Fact]
    public void MissingPage_IsNamed()
    {
        File.Delete(Path.Combine(_copy, "docs/rules/LEAK2010.md"));

        var (exitCode, output) = Run(s_check);

        Assert.Equal(CommandLine.Failed, exitCode);
        Assert.StartsWith("docs/rules/LEAK2010.md is missing", Assert.Single(output), StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownArgument_ShowsTheUsage()
        => Assert.Equal((CommandLine.Failed, "usage: LeakGate.Documentation [--check]"), (Run("--chek").ExitCode, Assert.Single(Run("--chek").Output)));

    private void Change(string path, string text, string instead)
    {
        var file = Path.Combine(_copy, path);
        var content = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Contains(text, content, StringComparison.Ordinal);
        File.WriteAllText(file, content.Replace(text, instead, StringComparison.Ordinal));
    }

    private (int ExitCode, string[] Output) Run(params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLine.Run(_copy, arguments, output);
        return (exitCode, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
