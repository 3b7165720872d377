using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers;

public static partial class Descriptors
{
    /// <summary>LEAK9005. Arguments: the rule, what suppresses it.</summary>
    public static DiagnosticDescriptor Suppression { get; } = Lasting(
        "LEAK9005",
        "A LeakGate rule is suppressed outside the policy file",
        "{0} is suppressed by {1}: exempt the finding in leakgate.json instead",
        "Under a policy, what is exempt stands in one file, with a reason, an owner and an end. A suppression elsewhere has none of them and is easily overlooked.",
        DiagnosticSeverity.Warning);

    /// <summary>LEAK9005 for a rule that the policy enforces. Arguments: the rule, what tries to suppress it.</summary>
    public static DiagnosticDescriptor EnforcedSuppression { get; } = Lasting(
        "LEAK9005",
        "A LeakGate rule is suppressed outside the policy file",
        "{0} is enforced and {1} does not silence it: remove that, and exempt the finding in leakgate.json if it has to stay",
        "Under a policy, what is exempt stands in one file, with a reason, an owner and an end. A suppression elsewhere has none of them and is easily overlooked.",
        DiagnosticSeverity.Error);

    /// <summary>LEAK9006. Argument: what keeps it from running. Reported by a source generator, so it stands outside <see cref="All"/>.</summary>
    public static DiagnosticDescriptor Absence { get; } = Lasting(
        "LEAK9006",
        "LeakGate does not run in this project",
        "LeakGate does not run in this project: {0}",
        "A policy enforces rules, and something in the build keeps LeakGate from applying them.",
        DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Lasting(string id, string title, string message, string description, DiagnosticSeverity severity) => new(
        id,
        title,
        message,
        "LeakGate.Policy",
        severity,
        isEnabledByDefault: true,
        description,
        HelpBase + id + ".md",
        WellKnownDiagnosticTags.NotConfigurable,
        WellKnownDiagnosticTags.Compiler);
}
