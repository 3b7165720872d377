using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Inventory;

/// <summary>
/// What the analyzers tell the exposure report and nobody else: reported only when <c>LeakGateReport</c> is true, never more than information, and not among
/// the rules that a project configures. Not configurable, so that no setting for rules takes a line out of the report; hidden ones would not reach the error log.
/// </summary>
public static class InventoryDescriptors
{
    /// <summary>The id of <see cref="Resource"/>.</summary>
    public const string ResourceId = "LEAK0001";

    /// <summary>The id of <see cref="Exempted"/>.</summary>
    public const string ExemptedId = "LEAK0002";

    private const string HelpLink = "https://github.com/leakgate/leakgate/blob/main/docs/report.md";

    /// <summary>A resource that the code creates or opens. Arguments: kind, name, exposure in words.</summary>
    public static DiagnosticDescriptor Resource { get; } = Create(
        ResourceId,
        "Storage, database or shared link",
        "{0} {1}: {2}",
        "A line of the exposure report's inventory: what the code creates or opens, exposed or not.");

    /// <summary>A finding that the policy file exempts. Argument: the finding's own message.</summary>
    public static DiagnosticDescriptor Exempted { get; } = Create(
        ExemptedId,
        "Finding that the policy exempts",
        "{0}",
        "A finding that an exemption of the policy file covers, with its reason, owner and expiry, for the exposure report.");

    private static DiagnosticDescriptor Create(string id, string title, string message, string description)
        => new(id, title, message, RuleCategories.Storage, DiagnosticSeverity.Info, isEnabledByDefault: true, description, HelpLink, WellKnownDiagnosticTags.NotConfigurable);
}
