using System;
using System.IO;
using System.Linq;

namespace LeakGate.Benchmarks.Peers;

/// <summary>The SDK that runs this program: its compiler, its analyzers and the framework to compile against.</summary>
internal static class Sdk
{
    private static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    private static string Folder { get; } = Newest(Path.Combine(DotnetRoot, "sdk"));

    /// <summary>The program that runs managed ones.</summary>
    public static string Host => Path.Combine(DotnetRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The compiler.</summary>
    public static string Compiler => Path.Combine(Folder, "Roslyn", "bincore", "csc.dll");

    /// <summary>The server that compilers of a build share.</summary>
    public static string CompilerServer => Path.Combine(Folder, "Roslyn", "bincore", "VBCSCompiler.dll");

    /// <summary>What to call it in a table.</summary>
    public static string Version => Path.GetFileName(Folder);

    /// <summary>The analyzers that every build runs by default.</summary>
    public static string[] Analyzers => Directory.GetFiles(Path.Combine(Folder, "Sdks", "Microsoft.NET.Sdk", "analyzers"), "Microsoft.CodeAnalysis*.NetAnalyzers.dll")
        .Where(static file => !file.Contains("VisualBasic", StringComparison.Ordinal)).ToArray();

    /// <summary>The severities that a build gives them by default.</summary>
    public static string DefaultSeverities
        => Path.Combine(Folder, "Sdks", "Microsoft.NET.Sdk", "analyzers", "build", "config", $"analysislevel_{Version.Split('.')[0]}_default.globalconfig");

    /// <summary>The framework's assemblies: the reference ones where they are installed, else what this program runs on.</summary>
    public static string[] Framework
    {
        get
        {
            var packs = Path.Combine(DotnetRoot, "packs", "Microsoft.NETCore.App.Ref");
            var folder = Directory.Exists(packs) ? Path.Combine(Newest(packs), "ref") : null;
            return folder is null || !Directory.Exists(folder)
                ? ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static file => Path.GetFileName(file).StartsWith("System", StringComparison.Ordinal)).ToArray()
                : Directory.GetFiles(Newest(folder), "*.dll");
        }
    }

    private static string Newest(string folder)
        => Directory.GetDirectories(folder).OrderByDescending(static name => System.Version.TryParse(Path.GetFileName(name).Replace("net", "").Split('-')[0], out var version) ? version : new Version(0, 0)).First();
}
