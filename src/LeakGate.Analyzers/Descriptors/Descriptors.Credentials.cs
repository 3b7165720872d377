using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers;

public static partial class Descriptors
{
    /// <summary>LEAK1001. Arguments: what it is, its length, where it stands.</summary>
    public static DiagnosticDescriptor KnownCredentialFormat { get; } = Credential(
        RuleIds.KnownCredentialFormat,
        "Credential in a known provider's format",
        "{0}, {1} characters, {2}",
        "The value has the published format of a provider's credential. Whoever reads the source, its history or the built assembly can use it. "
        + "Revoke it at the provider, then read it from a secret store or the environment.");

    /// <summary>LEAK1002. Arguments: what it is, its length, where it stands.</summary>
    public static DiagnosticDescriptor PrivateKey { get; } = Credential(
        RuleIds.PrivateKey,
        "Private key material",
        "{0}, {1} characters, {2}",
        "A private key in source can be copied by everyone who reads it. Issue a new key pair and load the private half from a key store.");

    /// <summary>LEAK1003. Arguments: kind of connection string, the part that is secret, its length, where it stands.</summary>
    public static DiagnosticDescriptor ConnectionString { get; } = Credential(
        RuleIds.ConnectionString,
        "Connection string with a secret in it",
        "{0} with its {1}, {2} characters, {3}",
        "The connection string carries its secret with it. Use a passwordless form (integrated security, managed identity) or read it from configuration "
        + "that is not in source control.");

    /// <summary>LEAK1004. Arguments: kind of URL, length of the secret, where it stands.</summary>
    public static DiagnosticDescriptor CredentialInUrl { get; } = Credential(
        RuleIds.CredentialInUrl,
        "Credential in a URL",
        "{0} with a credential, {1} characters, {2}",
        "A user name and password, a signature or a token in a URL ends up in logs, histories and referrers as well as in the source.");

    /// <summary>LEAK1005. Arguments: what it is, its length, the member that receives it.</summary>
    public static DiagnosticDescriptor CredentialArgument { get; } = Credential(
        RuleIds.CredentialArgument,
        "Hard-coded value passed to an API as a credential",
        "Hard-coded {0}, {1} characters, passed to {2}",
        "The API takes this value as a password, key or token, and the value is known at compile time. Read it from a secret store, configuration or the "
        + "environment, or use an identity that needs no secret.");

    /// <summary>LEAK1006. Arguments: what it is, its length, the name it is given.</summary>
    public static DiagnosticDescriptor CredentialName { get; } = Credential(
        RuleIds.CredentialName,
        "Hard-coded value in a variable, member, key or argument named as a credential",
        "Hard-coded {0}, {1} characters, in '{2}'",
        "The name says that the value is a credential, and the value is written in the source.");

    /// <summary>LEAK1007. Arguments: key, salt or IV; its length and unit; where it goes.</summary>
    public static DiagnosticDescriptor CryptographicKey { get; } = Credential(
        RuleIds.CryptographicKey,
        "Hard-coded cryptographic key, salt or IV",
        "Hard-coded {0}, {1}, {2}",
        "A key in the source protects nothing from those who can read it; a fixed salt or IV undoes what it is for. Keep keys in a key store and draw salts "
        + "and IVs from a random number generator.");

    /// <summary>LEAK1008. Arguments: what is compared, the length of the value.</summary>
    public static DiagnosticDescriptor CredentialComparison { get; } = Credential(
        RuleIds.CredentialComparison,
        "Credential compared with a hard-coded value",
        "'{0}' is compared with a hard-coded value, {1} characters",
        "A comparison with a literal is a back door: the credential is in every copy of the program and cannot be changed without a release.");

    /// <summary>LEAK1009. Arguments: length, where it stands.</summary>
    public static DiagnosticDescriptor RandomLiteral { get; } = Credential(
        RuleIds.RandomLiteral,
        "Random-looking literal that may be a secret",
        "Random-looking value, {0} characters, {1}",
        "The value looks drawn at random, as keys and tokens are. Off by default: it finds what no format and no name gives away, at the price of more false alarms.",
        enabled: false);

    /// <summary>LEAK1010. Arguments: empty or well known; where it goes.</summary>
    public static DiagnosticDescriptor DefaultPassword { get; } = Credential(
        RuleIds.DefaultPassword,
        "Empty or well-known default password",
        "{0} password, {1}",
        "An empty password or the one that a product ships with is the first that an attacker tries.");

    private static DiagnosticDescriptor Credential(string id, string title, string message, string description, bool enabled = true)
        => Create(id, RuleCategories.Credentials, title, message, description, DiagnosticSeverity.Warning, enabled);
}
