using System.Collections.Immutable;

namespace LeakGate.Analyzers.Policy;

/// <summary>The keys of leakgate.json. The shipped JSON schema names the same ones; a test compares them.</summary>
internal static class PolicyKeys
{
    public const string Schema = "$schema";
    public const string Enforce = "enforce";
    public const string Exemptions = "exemptions";
    public const string CredentialNames = "credentialNames";
    public const string CredentialFormats = "credentialFormats";
    public const string CredentialSinks = "credentialSinks";
    public const string StorageExposures = "storageExposures";
    public const string DataClasses = "dataClasses";

    public const string Rule = "rule";
    public const string Fingerprint = "fingerprint";
    public const string Resource = "resource";
    public const string Path = "path";
    public const string Where = "where";
    public const string Reason = "reason";
    public const string Owner = "owner";
    public const string Expires = "expires";

    /// <summary>The sections of a policy file.</summary>
    public static readonly ImmutableArray<string> Sections = ImmutableArray.Create(
        Schema, Enforce, Exemptions, CredentialNames, CredentialFormats, CredentialSinks, StorageExposures, DataClasses);

    /// <summary>The keys of an exemption, in the order in which they are written.</summary>
    public static readonly ImmutableArray<string> OfExemption = ImmutableArray.Create(
        Rule, Fingerprint, Resource, Path, Where, Reason, Owner, Expires);

    /// <summary>The keys of a class of data.</summary>
    public static readonly ImmutableArray<string> OfDataClass = ImmutableArray.Create("name", "types", "members", "words");
}
