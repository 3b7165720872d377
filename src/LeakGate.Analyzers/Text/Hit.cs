using System;

namespace LeakGate.Analyzers.Text;

/// <summary>Why a place in the text is worth a look.</summary>
[Flags]
internal enum Interests
{
    None = 0,

    /// <summary>An identifier or word that is named as a credential.</summary>
    CredentialName = 1,

    /// <summary>The simple name of a type or member that takes credentials.</summary>
    CredentialApi = 2,

    /// <summary>Text that opens a credential's format, a connection string or a URL.</summary>
    CredentialText = 4,

    /// <summary>A literal that could be a password or key by its shape.</summary>
    SecretShape = 8,

    /// <summary>The simple name of a type or member that decides who reaches storage.</summary>
    StorageApi = 16,

    /// <summary>Text that opens storage: a canned ACL, a principal, a CIDR range.</summary>
    StorageText = 32,
}

/// <summary>A place in a file's text that is worth a look, found before anything is parsed into symbols.</summary>
internal readonly struct Hit
{
    public Hit(int position, Interests interests)
    {
        Position = position;
        Interests = interests;
    }

    /// <summary>A position inside the token, 0-based in characters.</summary>
    public int Position { get; }

    public Interests Interests { get; }
}
