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

    private static readonly byte[][] s_published =
    {
        new byte[] { 0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6, 0xA6 }, // RFC 3394, 2.2.3.1: AES key wrap
        new byte[] { 0xA6, 0x59, 0x59, 0xA6 }, // RFC 5649, 3: the same with padding
        new byte[] { 0x4A, 0xDD, 0xA2, 0x2C, 0x79, 0xE8, 0x21, 0x05 }, // RFC 3217, 3.1: Triple-DES and RC2 key wrap
    };

    /// <summary>Whether <paramref name="bytes"/> is an initialization vector that a standard publishes.</summary>
    public static bool IsPublished(byte[] bytes)
        => Array.Exists(s_published, known => known.HasSameBytes(bytes));

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
