using System.Linq;
using System.Reflection;

namespace LeakGate.Build.Tests;

/// <summary>Where the build that made these tests put things.</summary>
internal static class TestFolders
{
    public static string Schema { get; } = Metadata("SchemaFolder");

    public static string Tools { get; } = Metadata("ToolFolder");

    private static string Metadata(string key) => typeof(TestFolders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
