using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace LeakGate.Package.Tests;

/// <summary>
/// A compiler of a chosen version, in a load context of its own, that runs shipped analyzers. Versions come from the machine's package
/// folder, where the tests' restore has put them.
/// </summary>
internal sealed class RoslynHost : AssemblyLoadContext, IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    private readonly string[] _folders;
    private readonly Type _run;

    public RoslynHost(string roslynVersion)
        : base("Roslyn " + roslynVersion, isCollectible: true)
    {
        Version = roslynVersion;
        _folders = [.. new[] { "microsoft.codeanalysis.common", "microsoft.codeanalysis.csharp" }.Select(id => LibraryFolder(id, roslynVersion))];
        _run = LoadFromAssemblyPath(TestPaths.CompilerHost).GetType("LeakGate.CompilerHost.AnalyzerRun", throwOnError: true)!;
    }

    /// <summary>The version asked for.</summary>
    public string Version { get; }

    /// <summary>What the loaded compiler says of itself.</summary>
    public string RoslynVersion => (string)Call("RoslynVersion");

    /// <summary>The findings of every analyzer of a dll, one line each; crashes are lines that start with <c>crash</c>.</summary>
    public string[] Findings(string analyzerPath, string source) => (string[])Call("Findings", analyzerPath, source, TimeLimit);

    public void Dispose() => Unload();

    /// <summary>Roslyn from the chosen version; what Roslyn itself needs from the framework.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
        => _folders.Select(f => Path.Combine(f, assemblyName.Name + ".dll")).FirstOrDefault(File.Exists) is { } path ? LoadFromAssemblyPath(path) : null;

    private object Call(string method, params object[] arguments)
        => _run.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;

    // The builds for .NET, not for .NET Standard; any of them runs here.
    private static string LibraryFolder(string packageId, string version)
        => Directory.GetDirectories(Path.Combine(TestPaths.NuGetPackageRoot, packageId, version, "lib"), "net*")
            .First(f => !Path.GetFileName(f).StartsWith("netstandard", StringComparison.Ordinal));
}
