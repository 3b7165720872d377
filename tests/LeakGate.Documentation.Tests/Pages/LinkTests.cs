using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace LeakGate.Documentation.Tests.Pages;

/// <summary>A link inside the repository leads somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => new(Repository.Pages());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_LeadToFiles(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;

        Assert.All(LocalLinks(page), link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{page} links to {link}, which does not exist."));
    }

    [Fact]
    public void EveryPage_IsReachedFromAnother()
    {
        var reached = Repository.Pages()
            .SelectMany(page => LocalLinks(page).Select(link => Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, link))))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Repository.Pages(), page => page != "README.md" && !reached.Contains(page));
    }

    private static IEnumerable<string> LocalLinks(string page)
        => Link().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)]*\)")]
    private static partial Regex Link();
}
