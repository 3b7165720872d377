using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers;

/// <summary>
/// Every rule's descriptor: one file a category, message beside title. Messages never contain the secret: they name the kind, the place
/// and the length.
/// </summary>
public static partial class Descriptors
{
    private const string HelpBase = "https://github.com/leakgate/leakgate/blob/main/docs/rules/";

    private static readonly Lazy<ImmutableDictionary<string, DiagnosticDescriptor>> s_enforced = new(
        static () => All.ToImmutableDictionary(static rule => rule.Id, static rule => Lock(rule)));

    /// <summary>One descriptor a rule, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => ImmutableArray.Create(
        KnownCredentialFormat,
        PrivateKey,
        ConnectionString,
        CredentialInUrl,
        CredentialArgument,
        CredentialName,
        CryptographicKey,
        CredentialComparison,
        RandomLiteral,
        DefaultPassword,
        PublicStorage,
        PublicByDefault,
        GuardSwitchedOff,
        GrantToEveryone,
        PublicWrite,
        OpenNetwork,
        BroadSharedLink,
        OpenFileServing,
        UndecidedAccess,
        OpenCors,
        InvalidPolicy,
        ExpiredExemption,
        IncompleteExemption,
        UnusedExemption,
        Suppression,
        Absence,
        UnreadDocument);

    /// <summary>All that is reported: a rule has a second descriptor of its id for where a policy enforces it, or for where it weighs less.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Supported
        => All.AddRange(All.Where(static rule => !IsLocked(rule)).Select(static rule => Enforced(rule.Id))).AddRange(new[] { InvalidOption, ExpiringExemption, EnforcedSuppression });

    /// <summary>
    /// The rule where a policy enforces it: an error that neither configuration nor the compiler's ways of suppression silence. The tag that marks the compiler's
    /// own diagnostics is what SuppressMessage passes over.
    /// </summary>
    public static DiagnosticDescriptor Enforced(string id) => s_enforced.Value[id];

    // A property: the order in which the files of this class set their fields is not defined.
    private static string[] LockedTags => new[] { WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler };

    /// <summary>Whether nothing configures or suppresses what is reported with it.</summary>
    public static bool IsLocked(DiagnosticDescriptor rule) => rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);

    private static DiagnosticDescriptor Lock(DiagnosticDescriptor rule)
        => IsLocked(rule)
            ? rule
            : new DiagnosticDescriptor(
                rule.Id, rule.Title, rule.MessageFormat, rule.Category, DiagnosticSeverity.Error, isEnabledByDefault: true, rule.Description, rule.HelpLinkUri,
                rule.CustomTags.Concat(LockedTags).ToArray());

    private static DiagnosticDescriptor Create(
        string id, string category, string title, string message, string description, DiagnosticSeverity severity = DiagnosticSeverity.Warning, bool enabled = true,
        params string[] tags)
        => new(id, title, message, category, severity, enabled, description, HelpBase + id + ".md", tags);
}
