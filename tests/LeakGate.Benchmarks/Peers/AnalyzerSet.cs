using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using LeakGate.Analyzers;

namespace LeakGate.Benchmarks.Peers;

/// <summary>Analyzers that are measured together, with the severities that switch the others of their assemblies off.</summary>
/// <param name="Name">What a table calls them.</param>
/// <param name="Files">The assemblies.</param>
/// <param name="Rules">The only rules that run; empty for all that are on by default.</param>
internal sealed record AnalyzerSet(string Name, IReadOnlyList<string> Files, IReadOnlyList<string> Rules)
{
    /// <summary>No analyzer at all.</summary>
    public static AnalyzerSet None { get; } = new("none", [], []);

    /// <summary>An analyzer that does nothing: what the driver costs.</summary>
    public static AnalyzerSet Idle { get; } = new("an analyzer that does nothing", [IdleAssembly.File], ["IDLE0001"]);

    public static AnalyzerSet LeakGate { get; } = new("LeakGate, all rules", [typeof(LeakGateAnalyzer).Assembly.Location], []);

    /// <summary>The credential rules of SonarAnalyzer.CSharp.</summary>
    public static AnalyzerSet Sonar { get; } = new($"SonarAnalyzer {Metadata("SonarAnalyzerVersion")}: S2068, S2115", FilesIn(Metadata("SonarAnalyzer")), ["S2068", "S2115"]);

    /// <summary>The credential rule of Security Code Scan.</summary>
    public static AnalyzerSet SecurityCodeScan { get; } = new($"Security Code Scan {Metadata("SecurityCodeScanVersion")}: SCS0015", FilesIn(Metadata("SecurityCodeScan")), ["SCS0015"]);

    /// <summary>The SDK's rules on credentials and keys.</summary>
    public static AnalyzerSet SdkSecurity { get; } = new("the SDK's security rules on credentials", Sdk.Analyzers, ["CA5390", "CA5403"]);

    /// <summary>Both together.</summary>
    public AnalyzerSet With(AnalyzerSet other) => new($"{Name} + {other.Name}", [.. Files, .. other.Files], [.. Rules, .. other.Rules]);

    private static string Metadata(string key)
        => typeof(AnalyzerSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;

    private static string[] FilesIn(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.dll") : [];
}
