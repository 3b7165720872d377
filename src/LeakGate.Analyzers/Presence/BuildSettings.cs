using System;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Presence;

/// <summary>What the build says of itself to the compiler. Equal by value, so that nothing is looked at again while it stays the same.</summary>
/// <param name="HasTargets">The package's targets are imported: they set a sign.</param>
/// <param name="IsEnabled"><c>LeakGateEnabled</c> is not <c>false</c>.</param>
/// <param name="RunsAnalyzers">Neither <c>RunAnalyzers</c> nor, where that is not set, <c>RunAnalyzersDuringBuild</c> is <c>false</c>.</param>
/// <param name="PolicyCount">How many policy files the targets found.</param>
/// <param name="ProjectDirectory">The project's folder, or empty.</param>
internal sealed record BuildSettings(bool HasTargets, bool IsEnabled, bool RunsAnalyzers, int PolicyCount, string ProjectDirectory)
{
    public static BuildSettings Read(AnalyzerConfigOptions options)
    {
        var run = Value(options, "RunAnalyzers");
        int.TryParse(Value(options, "LeakGatePolicyCount"), NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return new BuildSettings(
            Value(options, "LeakGateTargets").Length > 0,
            !IsFalse(Value(options, "LeakGateEnabled")),
            !IsFalse(run.Length > 0 ? run : Value(options, "RunAnalyzersDuringBuild")),
            count,
            Value(options, "ProjectDir"));
    }

    private static string Value(AnalyzerConfigOptions options, string property) => options.TryGetValue("build_property." + property, out var value) ? value : "";

    private static bool IsFalse(string value) => string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}
