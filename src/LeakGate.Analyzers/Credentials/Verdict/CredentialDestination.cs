namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>Which API receives the value, as far as is known.</summary>
internal enum CredentialDestination
{
    /// <summary>None that is known.</summary>
    None,

    /// <summary>A catalogued API's password.</summary>
    Password,

    /// <summary>A catalogued API's token or client secret.</summary>
    Token,

    /// <summary>A catalogued API's access or API key.</summary>
    Key,

    /// <summary>A catalogued API's connection string, which its grammar judges.</summary>
    ConnectionString,

    /// <summary>A key of an encryption or signature: any constant is known to every reader.</summary>
    CryptographicKey,

    /// <summary>An initialization vector: any constant repeats.</summary>
    InitializationVector,

    /// <summary>A salt: any constant repeats.</summary>
    Salt,

    /// <summary>A parameter or property of a library that is named as a credential.</summary>
    NamedParameter,
}
