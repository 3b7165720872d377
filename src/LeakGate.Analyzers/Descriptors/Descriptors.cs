using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers;

/// <summary>
/// Every rule's descriptor: one file a category, message beside title. Messages never contain the secret: they name the kind, the place
/// and the length.
/// </summary>
public static partial class Descriptors
{
    private const string HelpBase = "https://github.com/leakgate/leakgate/blob/main/docs/rules/";

    /// <summary>All descriptors, in the order of their ids.</summary>
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
        UnreadDocument);

    private static DiagnosticDescriptor Create(
        string id, string category, string title, string message, string description, DiagnosticSeverity severity = DiagnosticSeverity.Warning, bool enabled = true)
        => new(id, title, message, category, severity, enabled, description, HelpBase + id + ".md");
}
