using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>The names that surround a value: the context by which a format without a prefix of its own is recognised.</summary>
internal static class AmbientNames
{
    // Variable, argument, call, member, type: more adds noise, not context.
    private const int MaximumNames = 8;

    /// <summary>The names from the value outwards to its type declaration, separated by spaces.</summary>
    public static string Of(SyntaxNode value)
    {
        var names = new StringBuilder();
        var count = 0;
        for (var node = value.Parent; node is not null && count < MaximumNames; node = node.Parent)
        {
            var name = NameOf(node);
            if (name is not null)
            {
                names.Append(name).Append(' ');
                count++;
            }

            if (node is TypeDeclarationSyntax)
            {
                break;
            }
        }

        return names.ToString();
    }

    /// <summary>The name of the innermost declaration that surrounds <paramref name="value"/>: what a message can point to.</summary>
    public static string? DeclarationOf(SyntaxNode value)
    {
        for (var node = value.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax declarator:
                    return declarator.Identifier.ValueText;
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return NameOf(node);
            }
        }

        return null;
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
        AssignmentExpressionSyntax assignment => assignment.Left is ElementAccessExpressionSyntax or ImplicitElementAccessSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax
            ? assignment.Left.ToString() : null,
        ArgumentSyntax { NameColon: { } colon } => colon.Name.Identifier.ValueText,
        AttributeSyntax attribute => attribute.Name.ToString(),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText + " " + ShortReceiver(access.Expression),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        ObjectCreationExpressionSyntax creation => creation.Type.ToString(),
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    // The receiver of a long call chain is the whole chain; its last names are enough.
    private static string ShortReceiver(ExpressionSyntax receiver) => receiver switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => string.Empty,
    };
}
