using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace LeakGate.Documentation.Tests.Pages;

/// <summary>The options that the analyzers and fixes read are those that the pages document: none is made up, none is secret.</summary>
public sealed partial class OptionTests
{
    [Fact]
    public void Options_InPagesAndCode_AreTheSame()
    {
        var inPages = Repository.Pages().SelectMany(page => Option().Matches(Repository.Read(page))).Select(match => match.Value);

        Assert.Equal(InCode().Distinct().Order(StringComparer.Ordinal), inPages.Distinct().Order(StringComparer.Ordinal));
    }

    // Options have an underscore in their names; the keys of diagnostic properties have none.
    private static IEnumerable<string> InCode()
        => new[] { "LeakGate.Analyzers", "LeakGate.CodeFixes" }
            .SelectMany(project => Directory.GetFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"""(leakgate\.[a-z]+_[a-z_]+)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"leakgate\.[a-z]+_[a-z_]+")]
    private static partial Regex Option();
}
