using System;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>Variables and members that are named as an identifier: <c>ExtensionId</c>, <c>CLIENT_ID</c>.</summary>
internal static class IdentifierNames
{
    /// <summary>Whether <paramref name="value"/> is assigned to one.</summary>
    public static bool IsNamed(ExpressionSyntax value)
    {
        var name = value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } => target.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax target } => target.Name.Identifier.ValueText,
            _ => string.Empty,
        };
        return name.Length > 2 && (name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("ID", StringComparison.Ordinal) || name.EndsWith("_id", StringComparison.Ordinal))
            && name.IndexOf("KeyId", StringComparison.OrdinalIgnoreCase) < 0;
    }
}
