using System.Collections.Immutable;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Audit;

/// <summary>A place that silences a rule, or would if the rule were not enforced.</summary>
/// <param name="RuleId">The rule; empty for several at once.</param>
/// <param name="Subject">The rule, or what the message calls the several.</param>
/// <param name="Means">How, as the message names it: <c>a pragma</c>, <c>dotnet_diagnostic.LEAK1005.severity = none</c>.</param>
/// <param name="Location">Where it stands.</param>
internal readonly record struct Suppression(string RuleId, string Subject, string Means, Location Location)
{
    public Suppression(string ruleId, string means, Location location)
        : this(ruleId, ruleId, means, location)
    {
    }

    /// <summary>Of every rule of a category, or of all where it is empty.</summary>
    public static Suppression OfCategory(string category, string means, Location location)
        => new("", category.Length > 0 ? "The category " + category : "Every LeakGate rule", means, location);

    /// <param name="isEnforced">The policy enforces the rule.</param>
    /// <param name="isAuditEnforced">The policy enforces LEAK9005 itself.</param>
    public Diagnostic ToDiagnostic(bool isEnforced, bool isAuditEnforced)
        => Diagnostic.Create(
            isEnforced ? Descriptors.EnforcedSuppression : Descriptors.Suppression,
            Location,
            isEnforced || isAuditEnforced ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            additionalLocations: null,
            properties: RuleId.Length > 0 ? ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.SuppressedRule, RuleId) : null,
            Subject,
            Means);
}
