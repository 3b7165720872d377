using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers;

public static partial class Descriptors
{
    private const string InvalidPolicyTitle = "Policy file is invalid";
    private const string InvalidPolicyDescription =
        "What cannot be read cannot be enforced, so the build fails until the policy is whole again. Options in .editorconfig with a value that is none of "
        + "theirs are reported too, as warnings.";

    private const string ExpiredTitle = "Exemption has expired, or expires within 30 days";
    private const string ExpiredDescription =
        "Every exemption has an end, so that somebody looks again. Mend the finding and remove the exemption, or extend it with a reason that still holds.";

    /// <summary>LEAK9001. Arguments: what is wrong and what was expected.</summary>
    public static DiagnosticDescriptor InvalidPolicy { get; } = Create(
        RuleIds.InvalidPolicy, RuleCategories.Policy, InvalidPolicyTitle, "Policy: {0}", InvalidPolicyDescription, DiagnosticSeverity.Error, tags: LockedTags);

    /// <summary>LEAK9001 about an option. Arguments: the option, its value, the values that it may have.</summary>
    public static DiagnosticDescriptor InvalidOption { get; } = Create(
        RuleIds.InvalidPolicy, RuleCategories.Policy, InvalidPolicyTitle, "The option {0} is '{1}', which counts as not set; expected {2}", InvalidPolicyDescription);

    /// <summary>LEAK9002. Arguments: the rule, what is exempted, its last day.</summary>
    public static DiagnosticDescriptor ExpiredExemption { get; } = Create(
        RuleIds.ExpiredExemption, RuleCategories.Policy, ExpiredTitle, "The exemption from {0} of the {1} expired on {2}", ExpiredDescription,
        DiagnosticSeverity.Error, tags: LockedTags);

    /// <summary>LEAK9002 before it. Arguments: the rule, what is exempted, its last day.</summary>
    public static DiagnosticDescriptor ExpiringExemption { get; } = Create(
        RuleIds.ExpiredExemption, RuleCategories.Policy, ExpiredTitle, "The exemption from {0} of the {1} expires on {2}", ExpiredDescription);

    /// <summary>LEAK9003. Arguments: the rule, what is exempted, the fields that are missing.</summary>
    public static DiagnosticDescriptor IncompleteExemption { get; } = Create(
        RuleIds.IncompleteExemption,
        RuleCategories.Policy,
        "Exemption without reason, owner or expiry",
        "The exemption from {0} of the {1} lacks {2}: it does not count",
        "An exemption says why the finding is meant to be as it is, who answers for that, and until when.",
        DiagnosticSeverity.Error,
        tags: LockedTags);

    /// <summary>LEAK9004. Arguments: the rule, what is exempted.</summary>
    public static DiagnosticDescriptor UnusedExemption { get; } = Create(
        RuleIds.UnusedExemption,
        RuleCategories.Policy,
        "Exemption matches nothing",
        "The exemption from {0} of the {1} matches nothing",
        "What it exempted is mended or gone. Remove the entry: it would exempt the next finding of that kind unseen.",
        tags: WellKnownDiagnosticTags.CompilationEnd);
}
