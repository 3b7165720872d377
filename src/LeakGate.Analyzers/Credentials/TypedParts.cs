using System;
using LeakGate.Analyzers.Credentials.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>Whether a secret in a composed text is typed there, or in a variable that is a finding of its own.</summary>
internal static class TypedParts
{
    // A shorter part ("Bearer ", ":") is what stands around a secret.
    private const int ShortestPart = 4;

    /// <summary>
    /// True for <c>"Bearer " + ApiToken</c> and <c>$"Password={password}"</c>: no literal of <paramref name="origin"/> holds a part of
    /// <paramref name="secret"/>, and a name in it says that the secret is kept there.
    /// </summary>
    public static bool IsTypedElsewhere(ExpressionSyntax origin, string secret)
    {
        if (origin is not (BinaryExpressionSyntax or InterpolatedStringExpressionSyntax))
        {
            return false;
        }

        var isNamed = false;
        foreach (var token in origin.DescendantTokens())
        {
            var text = token.ValueText;
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                isNamed |= CredentialNames.BuiltIn.Classify(text).IsCredential;
            }
            else if ((token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)) && text.Length > 0
                && (text.IndexOf(secret, StringComparison.Ordinal) >= 0
                    || (text.Trim().Length >= ShortestPart && text.IndexOf(' ') < 0 && secret.IndexOf(text, StringComparison.Ordinal) >= 0)))
            {
                return false;
            }
        }

        return isNamed;
    }
}
