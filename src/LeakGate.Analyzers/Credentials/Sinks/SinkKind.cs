namespace LeakGate.Analyzers.Credentials.Sinks;

/// <summary>What a sink takes: it decides the rule that a hard-coded value breaks, and how the value is read.</summary>
internal enum SinkKind
{
    /// <summary>A password or passphrase, OAuth client secrets included: any text may be one, weak ones too.</summary>
    Password,

    /// <summary>An access token: bearer, refresh or session tokens, shared access signatures.</summary>
    Token,

    /// <summary>An API key or account key, or a parameter that takes nothing but private keys.</summary>
    Key,

    /// <summary>Key material, public or private: a finding only if the value is seen to hold a private key.</summary>
    PrivateKey,

    /// <summary>A connection string: only the secret in it is the finding, so it is parsed first.</summary>
    ConnectionString,

    /// <summary>The raw key of a cipher, a MAC or a signature, mostly bytes.</summary>
    CryptoKey,

    /// <summary>An initialization vector or nonce.</summary>
    InitializationVector,

    /// <summary>A salt, or the additional entropy of a key derivation.</summary>
    Salt,

    /// <summary>A URL: a finding only if it carries a password in its user info.</summary>
    UrlUserInfo,

    /// <summary>The value of a pair whose other half names it (a header, a setting): the name decides.</summary>
    KeyValue,

    /// <summary>A whole header line, <c>Name: value</c>: the name before the colon decides.</summary>
    HeaderLine,
}
