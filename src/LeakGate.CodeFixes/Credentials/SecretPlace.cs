using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>What a place asks of the value that stands in it.</summary>
internal enum PlaceKind
{
    /// <summary>Any expression may stand there.</summary>
    Anything,

    /// <summary>The initializer of a <c>const</c> field.</summary>
    ConstantField,

    /// <summary>The initializer of a <c>const</c> local.</summary>
    ConstantLocal,

    /// <summary>The pattern of <c>x is "…"</c>, which says the same as <c>x == "…"</c>.</summary>
    Comparison,

    /// <summary>A constant and nothing else: an attribute's argument, a parameter's default, a case label or pattern.</summary>
    ConstantOnly,
}

/// <summary>Where a value stands, or a use of a constant.</summary>
internal readonly record struct SecretPlace(PlaceKind Kind, VariableDeclaratorSyntax? Declarator = null)
{
    public static SecretPlace Of(SyntaxNode value)
    {
        for (var node = value.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ConstantPatternSyntax { Parent: IsPatternExpressionSyntax or UnaryPatternSyntax { Parent: IsPatternExpressionSyntax } } pattern when pattern.Expression == value:
                    return new SecretPlace(PlaceKind.Comparison);
                case AttributeArgumentSyntax or CaseSwitchLabelSyntax or PatternSyntax or GotoStatementSyntax or EnumMemberDeclarationSyntax:
                    return new SecretPlace(PlaceKind.ConstantOnly);
                case EqualsValueClauseSyntax { Parent: ParameterSyntax }:
                    return new SecretPlace(PlaceKind.ConstantOnly);
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } declarator:
                    return field.Modifiers.Any(SyntaxKind.ConstKeyword) ? new SecretPlace(PlaceKind.ConstantField, declarator) : default;
                case VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax local } declarator:
                    return local.IsConst ? new SecretPlace(PlaceKind.ConstantLocal, declarator) : default;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return default;
            }
        }

        return default;
    }
}
