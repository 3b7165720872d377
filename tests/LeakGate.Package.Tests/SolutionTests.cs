using System;
using System.IO;
using System.Linq;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>One command builds and tests everything, because the solution leaves nothing out but the samples, which stand on their own.</summary>
public sealed class SolutionTests
{
    [Fact]
    public void EveryProjectOfSrcTestsAndTools_IsInTheSolution()
    {
        var solution = File.ReadAllText(Path.Combine(TestPaths.RepositoryRoot, "Analyzers.sln")).Replace('\\', '/');
        var projects = new[] { "src", "tests", "tools" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(TestPaths.RepositoryRoot, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(TestPaths.RepositoryRoot, path).Replace('\\', '/'));

        Assert.All(projects, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
        Assert.DoesNotContain("samples/", solution, StringComparison.Ordinal);
    }
}
