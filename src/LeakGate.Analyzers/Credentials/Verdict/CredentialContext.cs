using System;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>Circumstances of the place where the value stands.</summary>
[Flags]
internal enum CredentialContext
{
    None = 0,

    /// <summary>In a test project.</summary>
    TestCode = 1,

    /// <summary>Compared with, rather than assigned to, what the name names.</summary>
    Comparison = 2,

    /// <summary>The default of an optional parameter.</summary>
    DefaultParameter = 4,

    /// <summary>The argument of an attribute.</summary>
    AttributeArgument = 8,

    /// <summary>In a comment or in documentation.</summary>
    Comment = 16,

    /// <summary>The value of a <c>const</c> or <c>static readonly</c>, which more often hold names than locals do.</summary>
    DeclaredConst = 32,

    /// <summary>An array created to be filled: its zeros are no key.</summary>
    UnfilledBuffer = 64,

    /// <summary>A value of a configuration file, which holds values and hardly ever names.</summary>
    Configuration = 128,

    /// <summary>Beside the user that it belongs to: <c>user == "anna" &amp;&amp; password == "…"</c>, <c>{ UserName = "anna", Password = "…" }</c>.</summary>
    BesideUser = 256,

    /// <summary>Hashed where it is typed: <c>"…".Sha256()</c>. Nobody hashes the name of a setting.</summary>
    Hashed = 512,

    /// <summary>In a member or type that is named for encryption or hashes.</summary>
    CryptographicCode = 1024,
}
