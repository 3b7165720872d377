using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>Bytes that a standard prescribes or that the algorithm ignores: no secret and no weakness.</summary>
internal static class ProtocolBytes
{
    // Blocks of 8 and 16 bytes, nonces of 12 and 24, the block of Rijndael-256; 20, 48 and 64 are the states that digests start from.
    private static readonly HashSet<int> s_vectorSizes = new() { 8, 12, 13, 16, 24, 32 };

    // Modes that are built of CBC or CTR over a vector of zeros, and prescribe it; and the message syntax in which absent parameters mean one.
    private static readonly HashSet<string> s_modesOverZeros = new() { "mac", "cmac", "omac", "cbcmac", "ccm", "siv", "drbg", "cms" };

    private static readonly byte[][] s_published =
    {
        new byte[] { 0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6 }, // RFC 3394, 2.2.3.1: AES key wrap
        new byte[] { 0xA6, 0x59, 0x59, 0xA6 }, // RFC 5649, 3: the same with padding
        new byte[] { 0x4A, 0xDD, 0xA2, 0x2C, 0x79, 0xE8, 0x21, 0x05 }, // RFC 3217, 3.1: Triple-DES and RC2 key wrap
        new byte[] { 0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79 }, // [MS-OFFCRYPTO] 2.3.4.11 to 2.3.4.14: the block keys of agile encryption
        new byte[] { 0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E },
        new byte[] { 0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6 },
        new byte[] { 0x5F, 0xB2, 0xAD, 0x01, 0x0C, 0xB9, 0xE1, 0xF6 },
        new byte[] { 0xA0, 0x67, 0x7F, 0x02, 0xB2, 0x2C, 0x84, 0x33 },
    };

    /// <summary>Whether <paramref name="bytes"/> is an initialization vector that a standard publishes.</summary>
    public static bool IsPublished(byte[] bytes)
        => Array.Exists(s_published, known => known.HasSameBytes(bytes));

    /// <summary>Whether what is called a key is nothing but zeros, to be filled in later: no API has received it.</summary>
    public static bool IsUnfilledKey(byte[] bytes, NameEvidence name)
        => name.Kind is CredentialKind.EncryptionKey or CredentialKind.Key && Array.TrueForAll(bytes, static value => value == 0);

    /// <summary>Whether what is called an initialization vector has the size of none.</summary>
    public static bool IsDigestState(byte[] bytes, NameEvidence name)
        => name.Kind == CredentialKind.InitializationVector && !s_vectorSizes.Contains(bytes.Length);

    /// <summary>Whether the member that holds <paramref name="vector"/> works in the electronic codebook mode, which has no use for one.</summary>
    public static bool IsIgnoredVector(ExpressionSyntax vector)
    {
        foreach (var ancestor in vector.Ancestors())
        {
            if (ancestor is StatementSyntax and not BlockSyntax && MentionsCodebook(ancestor))
            {
                return true;
            }

            if (ancestor is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
            {
                return MentionsCodebook(ancestor) && !Mentions(ancestor, "CBC");
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="vector"/>, of zeros, is the one that CMAC, CCM and their like prescribe: the type or method around it is named so.</summary>
    public static bool IsPrescribedZeros(ExpressionSyntax vector)
    {
        foreach (var ancestor in vector.Ancestors())
        {
            var name = ancestor switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                _ => null,
            };
            if (name is not null && NameWords.Split(name).Exists(s_modesOverZeros.Contains))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MentionsCodebook(SyntaxNode node) => Mentions(node, "ECB");

    private static bool Mentions(SyntaxNode node, string mode)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.ValueText == mode && token.Parent?.Parent is MemberAccessExpressionSyntax { Expression: var type } && type.ToString().EndsWith("CipherMode", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSameBytes(this byte[] left, byte[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }
}
