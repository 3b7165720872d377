using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers;

public static partial class Descriptors
{
    /// <summary>LEAK9006. Argument: what keeps it from running. Reported by a source generator, so it stands outside <see cref="All"/>.</summary>
    public static DiagnosticDescriptor Absence { get; } = new(
        "LEAK9006",
        "LeakGate does not run in this project",
        "LeakGate does not run in this project: {0}",
        "LeakGate.Policy",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A policy enforces rules, and something in the build keeps LeakGate from applying them.",
        HelpBase + "LEAK9006.md",
        WellKnownDiagnosticTags.NotConfigurable,
        WellKnownDiagnosticTags.Compiler);
}
