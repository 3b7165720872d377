using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Uses;

/// <summary>Reads object creations: the type as written, the members that an initializer sets.</summary>
internal static class Creations
{
    /// <summary>The type that <paramref name="creation"/> names, or for <c>new()</c> the one that its target declares; null when neither is written.</summary>
    public static TypeSyntax? TypeOf(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation is ObjectCreationExpressionSyntax { Type: var type })
        {
            return type;
        }

        switch (creation.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } }:
                return declaration.Type;
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return property.Type;
            case EqualsValueClauseSyntax { Parent: ParameterSyntax { Type: var parameterType } }:
                return parameterType;
            case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method }:
                return method.ReturnType;
            case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return property.Type;
            case ReturnStatementSyntax statement:
                return ReturnTypeAround(statement);
            default:
                return null;
        }
    }

    /// <summary>The name without namespace and arity; empty when the type has none.</summary>
    public static string SimpleNameOf(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => SimpleNameOf(nullable.ElementType),
        _ => string.Empty,
    };

    /// <summary>The assignment to <paramref name="member"/> in <paramref name="initializer"/>, or null.</summary>
    public static AssignmentExpressionSyntax? Find(InitializerExpressionSyntax? initializer, string member)
    {
        if (initializer is null)
        {
            return null;
        }

        foreach (var expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment && name.Identifier.ValueText == member)
            {
                return assignment;
            }
        }

        return null;
    }

    /// <summary>The last name of an expression such as <c>a.B</c>, <c>B</c>, <c>a?.B</c>; empty for others.</summary>
    public static string LastNameOf(ExpressionSyntax? expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax call => LastNameOf(call.Expression),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => LastNameOf(postfix.Operand),
        _ => string.Empty,
    };

    private static TypeSyntax? ReturnTypeAround(ReturnStatementSyntax statement)
    {
        for (var node = statement.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
                    return method.ReturnType;
                case LocalFunctionStatementSyntax function:
                    return function.ReturnType;
                case AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property }:
                    return property.Type;
                case AnonymousFunctionExpressionSyntax:
                    return null;
            }
        }

        return null;
    }
}
