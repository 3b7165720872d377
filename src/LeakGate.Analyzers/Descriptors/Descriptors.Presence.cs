using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers;

public static partial class Descriptors
{
    private const string SuppressionTitle = "A LeakGate rule is suppressed outside the policy file";
    private const string SuppressionDescription =
        "Under a policy, what is exempt stands in one file, with a reason, an owner and an end. A suppression elsewhere has none of them and is easily overlooked.";

    /// <summary>LEAK9005. Arguments: the rule, what suppresses it.</summary>
    public static DiagnosticDescriptor Suppression { get; } = Create(
        RuleIds.Suppression, RuleCategories.Policy, SuppressionTitle, "{0} is suppressed by {1}: exempt the finding in leakgate.json instead", SuppressionDescription,
        tags: LockedTags);

    /// <summary>LEAK9005 for a rule that the policy enforces. Arguments: the rule, what tries to suppress it.</summary>
    public static DiagnosticDescriptor EnforcedSuppression { get; } = Create(
        RuleIds.Suppression, RuleCategories.Policy, SuppressionTitle, "{0} is enforced, so that {1} does not silence it: take that out, and exempt in leakgate.json what has to stay",
        SuppressionDescription, DiagnosticSeverity.Error, tags: LockedTags);

    /// <summary>LEAK9006. Argument: what keeps it from running. A source generator reports it, or the targets.</summary>
    public static DiagnosticDescriptor Absence { get; } = Create(
        RuleIds.Absence,
        RuleCategories.Policy,
        "LeakGate does not run in this project",
        "LeakGate does not run in this project: {0}",
        "A policy enforces rules, and something in the build keeps LeakGate from applying them.",
        DiagnosticSeverity.Error,
        tags: LockedTags);
}
