namespace LeakGate.Analyzers.Inventory;

/// <summary>Keys of the properties that tell the exposure report of a resource or of an exemption. No value ever contains a secret.</summary>
public static class InventoryProperties
{
    /// <summary><c>bucket</c>, <c>database server</c>, <c>shared link</c>.</summary>
    public const string Kind = "leakgate.inventory.kind";

    /// <summary>The resource's own name; left out when the code does not tell it.</summary>
    public const string Name = "leakgate.inventory.name";

    /// <summary><c>aws</c>, <c>azure</c>, <c>gcp</c> …; <c>any</c> where the code does not tell.</summary>
    public const string Cloud = "leakgate.inventory.cloud";

    /// <summary><c>public-write</c>, <c>public-list</c>, <c>public-read</c>, <c>network</c>, <c>closed</c> or <c>unknown</c>.</summary>
    public const string Exposure = "leakgate.inventory.exposure";

    /// <summary><c>explicit</c>, <c>default</c>, <c>guard</c>, <c>run-time</c> or <c>elsewhere</c>.</summary>
    public const string Decided = "leakgate.inventory.decided";

    /// <summary>The setting, default or guard in words.</summary>
    public const string Detail = "leakgate.inventory.detail";

    /// <summary>The date or version since which the default applies.</summary>
    public const string Since = "leakgate.inventory.since";

    /// <summary>The rule that reports the exposure.</summary>
    public const string Rule = "leakgate.inventory.rule";

    /// <summary>Type and member around it: tells unnamed resources of one file apart, whatever lines move.</summary>
    public const string Member = "leakgate.inventory.member";

    /// <summary>The rule of an exempted finding.</summary>
    public const string ExemptedRule = "leakgate.rule";

    public const string ExemptionReason = "leakgate.exemption.reason";

    public const string ExemptionOwner = "leakgate.exemption.owner";

    /// <summary>The last day of the exemption, <c>yyyy-MM-dd</c>.</summary>
    public const string ExemptionExpires = "leakgate.exemption.expires";
}
