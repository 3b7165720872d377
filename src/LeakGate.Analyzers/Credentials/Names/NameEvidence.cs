namespace LeakGate.Analyzers.Credentials.Names;

/// <summary>How much a name says by itself.</summary>
internal enum NameStrength
{
    /// <summary>No credential is meant.</summary>
    None,

    /// <summary>Something that may be a credential (<c>token</c>, <c>key</c>, <c>pin</c>): the value must look like one too.</summary>
    Weak,

    /// <summary>A credential is meant (<c>password</c>, <c>clientSecret</c>, <c>apiKey</c>): a value only has to be no counter-evidence.</summary>
    Strong,
}

/// <summary>What sort of credential a name means.</summary>
internal enum CredentialKind
{
    None,
    Password,
    Passphrase,
    Pin,
    Secret,
    ApiKey,
    Token,
    PrivateKey,
    EncryptionKey,
    Key,
    Salt,
    InitializationVector,
    ConnectionString,
}

/// <summary>What a name says about the value that it stands for.</summary>
/// <param name="Strength">How much it says.</param>
/// <param name="Kind">What sort of credential it means; <see cref="CredentialKind.None"/> when none.</param>
/// <param name="Words">The words that decided, space-separated and in lower case; empty when none.</param>
internal readonly record struct NameEvidence(NameStrength Strength, CredentialKind Kind, string Words)
{
    /// <summary>Names nothing secret.</summary>
    public static NameEvidence None => new(NameStrength.None, CredentialKind.None, string.Empty);

    /// <summary>Whether a credential may be meant.</summary>
    public bool IsCredential => Strength != NameStrength.None;
}
