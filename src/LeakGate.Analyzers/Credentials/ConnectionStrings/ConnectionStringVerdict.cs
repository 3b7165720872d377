namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>
/// What a connection string or URL with a place for a credential holds there. Offsets count UTF-16 units of the text that was analysed.
/// No property but <see cref="User"/>, <see cref="Host"/> and <see cref="Database"/> repeats a part of the text; the secret is in none.
/// </summary>
internal sealed class ConnectionStringVerdict
{
    /// <summary>The verdict on a text that has no place for a credential.</summary>
    public static readonly ConnectionStringVerdict None = new();

    /// <summary>For messages: "SQL Server connection string", "MongoDB URL".</summary>
    public string Kind { get; init; } = "Connection string";

    /// <summary>The id in <c>connection-providers.tsv</c>; "database" when the keys fit many, "url" for a scheme in no catalogue.</summary>
    public string Provider { get; init; } = "database";

    /// <summary>LEAK1003, LEAK1004 or LEAK1010; null when nothing secret stands there.</summary>
    public string? RuleId { get; init; }

    /// <summary>The key as it is commonly written: "Password", "AccountKey".</summary>
    public string SecretKey { get; init; } = string.Empty;

    /// <summary>Where the secret starts, without its quotes.</summary>
    public int SecretStart { get; init; }

    public int SecretLength { get; init; }

    public string? Host { get; init; }

    public string? User { get; init; }

    public string? Database { get; init; }

    /// <summary>The host is this machine, so the credential opens nothing from elsewhere.</summary>
    public bool IsLocalHost { get; init; }

    /// <summary>User and password are what a product ships with.</summary>
    public bool IsDefaultPassword { get; init; }

    public bool IsEmptyPassword { get; init; }

    /// <summary>The string logs in without a password (Windows account, managed identity).</summary>
    public bool ProvidesIntegratedSecurity { get; init; }

    /// <summary>The secret's place is held by something that is to be replaced, masked or filled in at run time.</summary>
    public bool IsPlaceholder { get; init; }

    /// <summary>
    /// A lone <c>Password=value</c>: too little to be called a connection string, so <see cref="RuleId"/> is null, but a secret if the
    /// caller knows from elsewhere that a connection string is meant.
    /// </summary>
    public bool IsBareFragment { get; init; }

    /// <summary>Why this verdict, without the secret.</summary>
    public string Evidence { get; init; } = string.Empty;
}
