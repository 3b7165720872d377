using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>Keys of the Windows registry: a constant such as <c>AccountKey</c> that is opened as one is no key of an account.</summary>
internal static class RegistryKeys
{
    /// <summary>Whether <paramref name="value"/> is a constant of a type that hands it, alone or as a part of a path, to a call that opens a registry key.</summary>
    public static bool IsPartOfOne(ExpressionSyntax value)
    {
        if (value.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } || declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return false;
        }

        foreach (var token in type.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.EndsWith("SubKey", StringComparison.Ordinal)
                && token.Parent?.Parent?.Parent is InvocationExpressionSyntax call && Mentions(call.ArgumentList, declarator.Identifier.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Mentions(ArgumentListSyntax list, string name)
    {
        foreach (var token in list.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }
}
