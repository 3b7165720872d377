using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>
/// What code is about, by the names of the methods and types around it: in <c>class AesHelper</c> a key is one that encrypts, and in
/// <c>HashPassword</c> a salt is one that goes into the hash.
/// </summary>
internal static class CryptographicCode
{
    private static readonly HashSet<string> s_encryption = new(StringComparer.Ordinal)
    {
        "encrypt", "encrypts", "encryption", "encryptor", "encrypter", "encrypting", "encryptdecrypt", "decrypt", "decrypts", "decryption", "decryptor", "decrypter",
        "crypt", "crypto", "cryptor", "cryption", "cryptography", "cryptographic", "cryptographer", "cipher", "ciphers", "cypher", "aes", "rijndael", "tripledes",
        "blowfish", "twofish", "xtea", "xxtea", "hmac", "protector", "jwt",
    };

    private static readonly HashSet<string> s_hashing = new(StringComparer.Ordinal)
    {
        "hash", "hasher", "hashes", "hashing", "password", "passwords", "md", "sha", "pbkdf", "digest", "security", "token", "tokens", "auth", "authentication",
    };

    /// <summary>Whether <paramref name="node"/> stands in a member or type that is named for encryption.</summary>
    public static bool Encrypts(SyntaxNode? node) => Surrounds(node, hashes: false);

    /// <summary>Whether <paramref name="node"/> stands in a member or type that is named for encryption, or for hashes and passwords, which salts go into.</summary>
    public static bool EncryptsOrHashes(SyntaxNode? node) => Surrounds(node, hashes: true);

    private static bool Surrounds(SyntaxNode? node, bool hashes)
    {
        for (; node is not null; node = node.Parent)
        {
            var name = node switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                _ => null,
            };
            if (name is not null && IsAbout(name, hashes))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAbout(string name, bool hashes)
    {
        if (NamesDes(name) || name.StartsWith("DataProtect", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var word in NameWords.Split(name))
        {
            if (s_encryption.Contains(word) || (hashes && s_hashing.Contains(word)))
            {
                return true;
            }
        }

        return false;
    }

    // "des" is a word of French too; in capitals it is the cipher, but not in DESCRIPTION and NODES: DESHelper, TripleDES, TDES.
    private static bool NamesDes(string name)
    {
        var at = name.IndexOf("DES", StringComparison.Ordinal);
        var end = at + 3;
        return at >= 0 && (at == 0 || !char.IsUpper(name[at - 1]) || (at == 1 && name[0] == 'T'))
            && (end == name.Length || !char.IsUpper(name[end]) || (end + 1 < name.Length && char.IsLower(name[end + 1])));
    }
}
