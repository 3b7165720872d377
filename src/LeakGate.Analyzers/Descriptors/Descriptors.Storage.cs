using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers;

public static partial class Descriptors
{
    /// <summary>LEAK2001. Arguments: the setting and its value, what it opens, a note on guards or providers (may be empty).</summary>
    public static DiagnosticDescriptor PublicStorage { get; } = Storage(
        RuleIds.PublicStorage,
        "Storage made public",
        "{0} makes {1}{2}",
        "Anyone can read what is stored, without signing in. Keep storage private and hand out short-lived links, or record an exemption for what is meant to "
        + "be public.");

    /// <summary>LEAK2002. Arguments: what is created, the setting left out, the default that applies and since when.</summary>
    public static DiagnosticDescriptor PublicByDefault { get; } = Storage(
        RuleIds.PublicByDefault,
        "Storage public by default: the setting that would close it is left out",
        "{0} is created without {1}: {2}",
        "The setting that would keep it closed is left out, and the default is open. Set it explicitly.");

    /// <summary>LEAK2003. Arguments: the setting and its value, what it guarded, a note (may be empty).</summary>
    public static DiagnosticDescriptor GuardSwitchedOff { get; } = Storage(
        RuleIds.GuardSwitchedOff,
        "Guard against public access switched off",
        "{0} switches off {1}{2}",
        "The guard makes a public ACL or policy harmless. Without it, one wrong setting anywhere exposes the data.");

    /// <summary>LEAK2004. Arguments: the principal, what it may do, a note (may be empty).</summary>
    public static DiagnosticDescriptor GrantToEveryone { get; } = Storage(
        RuleIds.GrantToEveryone,
        "Policy, role or ACL grants access to everyone",
        "{0} may {1}{2}",
        "The policy, role or ACL names everyone as its principal. Name the accounts, roles or networks that need access, or narrow the grant with a condition.");

    /// <summary>LEAK2005. Arguments: the setting and its value, what it opens, a note (may be empty).</summary>
    public static DiagnosticDescriptor PublicWrite { get; } = Create(
        RuleIds.PublicWrite,
        RuleCategories.Storage,
        "Storage writable by everyone",
        "{0} lets anyone {1}{2}",
        "Anyone can write, replace or delete what is stored: data can be lost, falsified, or used to spread malware.",
        DiagnosticSeverity.Error);

    /// <summary>LEAK2006. Arguments: the setting and its value, what it opens, a note (may be empty).</summary>
    public static DiagnosticDescriptor OpenNetwork { get; } = Storage(
        RuleIds.OpenNetwork,
        "Database or storage reachable from any network",
        "{0} makes {1} reachable from {2}",
        "Reachable is not yet readable: a key or password still stands between. But it is the only thing left, and leaked keys become usable from anywhere.");

    /// <summary>LEAK2007. Arguments: the link, what is too broad, the limit.</summary>
    public static DiagnosticDescriptor BroadSharedLink { get; } = Storage(
        RuleIds.BroadSharedLink,
        "Shared link (SAS, presigned URL) too broad or too long-lived",
        "{0} {1}; {2}",
        "Whoever has the link has the access, and it cannot be taken back one by one. Keep it short, narrow and HTTPS only.");

    /// <summary>LEAK2008. Arguments: the call or setting, what it serves.</summary>
    public static DiagnosticDescriptor OpenFileServing { get; } = Storage(
        RuleIds.OpenFileServing,
        "Web app serves its files openly",
        "{0} serves {1}",
        "Directory listings, unknown file types and root folders hand out files that nobody meant to publish, configuration among them.");

    /// <summary>LEAK2009. Arguments: the setting, what decides it.</summary>
    public static DiagnosticDescriptor UndecidedAccess { get; } = Storage(
        RuleIds.UndecidedAccess,
        "Access level decided at run time: cannot be proved private",
        "{0} is decided at run time by {1}: it cannot be proved private",
        "The level comes from configuration or another source that the compiler cannot see.",
        enabled: false);

    /// <summary>LEAK2010. Arguments: the setting, what it allows.</summary>
    public static DiagnosticDescriptor OpenCors { get; } = Storage(
        RuleIds.OpenCors,
        "Any origin may read storage from a browser (CORS)",
        "{0} lets a page of any origin {1}",
        "With any origin allowed, a page on any site can read the storage with what the visitor's browser may read.");

    private static DiagnosticDescriptor Storage(string id, string title, string message, string description, bool enabled = true)
        => Create(id, RuleCategories.Storage, title, message, description, DiagnosticSeverity.Warning, enabled);
}
