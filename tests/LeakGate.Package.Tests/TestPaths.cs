using System.Linq;
using System.Reflection;

namespace LeakGate.Package.Tests;

/// <summary>Where the build that made these tests put things.</summary>
internal static class TestPaths
{
    /// <summary>The repository's root, with a closing separator.</summary>
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>The package folder that these tests were restored into.</summary>
    public static string NuGetPackageRoot { get; } = Metadata("NuGetPackageRoot");

    /// <summary>The dll that runs analyzers in process.</summary>
    public static string CompilerHost { get; } = Metadata("CompilerHost");

    private static string Metadata(string key)
        => typeof(TestPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
