namespace LeakGate.Analyzers.Credentials.Calls;

/// <summary>What a call takes, by its name alone.</summary>
internal enum CallPurpose
{
    /// <summary>Nothing that its name tells of.</summary>
    None,

    /// <summary>A user and the password: <c>Login</c>, <c>LogonUser</c>, <c>BasicAuthentication</c>, <c>LoginRequest</c>.</summary>
    Login,

    /// <summary>A user's data with the password among them: <c>CreateUser</c>, <c>users.Create</c>, <c>RegisterUserCommand</c>.</summary>
    Account,

    /// <summary>A text and the key that it is encrypted or signed with: <c>Encrypt</c>, <c>HmacSha256</c>.</summary>
    Cipher,

    /// <summary>The password of a document: <c>sheet.Protect</c>, <c>Unprotect</c>.</summary>
    Document,
}
