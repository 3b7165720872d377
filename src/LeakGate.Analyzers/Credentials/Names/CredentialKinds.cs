using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Names;

/// <summary>The catalogue's and the messages' words for each <see cref="CredentialKind"/>.</summary>
internal static class CredentialKinds
{
    /// <summary>The kind that a catalogue row names; <see cref="CredentialKind.None"/> for an unknown word, so that a user's typing error harms nothing.</summary>
    public static CredentialKind Parse(string text) => text switch
    {
        "password" => CredentialKind.Password,
        "passphrase" => CredentialKind.Passphrase,
        "pin" => CredentialKind.Pin,
        "secret" => CredentialKind.Secret,
        "api-key" => CredentialKind.ApiKey,
        "token" => CredentialKind.Token,
        "private-key" => CredentialKind.PrivateKey,
        "encryption-key" => CredentialKind.EncryptionKey,
        "key" => CredentialKind.Key,
        "salt" => CredentialKind.Salt,
        "iv" => CredentialKind.InitializationVector,
        "connection-string" => CredentialKind.ConnectionString,
        _ => CredentialKind.None,
    };

    /// <summary>The words that <see cref="Parse"/> knows.</summary>
    public static IEnumerable<string> Words { get; } = new[]
    {
        "password", "passphrase", "pin", "secret", "api-key", "token", "private-key", "encryption-key", "key", "salt", "iv", "connection-string",
    };

    /// <summary>The kind as a message says it; the deciding words tell "client secret" and "access token" from their families.</summary>
    public static string Describe(in NameEvidence name) => name.Kind switch
    {
        CredentialKind.Password => "password",
        CredentialKind.Passphrase => "passphrase",
        CredentialKind.Pin => name.Words.IndexOf("otp", StringComparison.Ordinal) >= 0 ? "one-time code" : "PIN",
        CredentialKind.Secret => name.Words.IndexOf("client secret", StringComparison.Ordinal) >= 0 ? "client secret" : "secret",
        CredentialKind.ApiKey => name.Words.IndexOf("access key", StringComparison.Ordinal) >= 0 ? "access key" : "API key",
        CredentialKind.Token => name.Words.IndexOf("access token", StringComparison.Ordinal) >= 0 ? "access token" : "token",
        CredentialKind.PrivateKey => "private key",
        CredentialKind.EncryptionKey => "encryption key",
        CredentialKind.Key => "key",
        CredentialKind.Salt => "salt",
        CredentialKind.InitializationVector => "initialization vector",
        CredentialKind.ConnectionString => "connection string",
        _ => "credential",
    };
}
