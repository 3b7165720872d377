using System.Collections.Generic;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// Says where something stands in words that neither moved lines nor a renamed file nor another layout changes: the members around it, and what the value is
/// given to. From the syntax alone, so that code elsewhere changes nothing.
/// </summary>
internal static class CodePlace
{
    /// <summary><c>Orders.Data.Login.Connect|password</c>.</summary>
    public static string Of(SyntaxTree tree, TextSpan span, CancellationToken cancellationToken)
    {
        var token = tree.GetRoot(cancellationToken).FindToken(span.Start);
        return MemberOf(token) + "|" + SubjectOf(token, span);
    }

    /// <summary>The code of the span, written without blanks and comments.</summary>
    public static string CodeOf(SyntaxTree tree, TextSpan span, CancellationToken cancellationToken)
    {
        var code = new StringBuilder();
        var root = tree.GetRoot(cancellationToken);
        for (var token = root.FindToken(span.Start); token.RawKind != 0 && token.SpanStart < span.End; token = token.GetNextToken())
        {
            code.Append(token.Text);
        }

        return code.ToString();
    }

    private static string MemberOf(SyntaxToken token)
    {
        var names = new List<string>();
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            var name = node switch
            {
                BaseNamespaceDeclarationSyntax declaration => declaration.Name.ToString(),
                TypeDeclarationSyntax { TypeParameterList: { } parameters } type => type.Identifier.ValueText + "`" + parameters.Parameters.Count,
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                EventDeclarationSyntax declaration => declaration.Identifier.ValueText,
                EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
                ConstructorDeclarationSyntax => ".ctor",
                DestructorDeclarationSyntax => ".dtor",
                IndexerDeclarationSyntax => "this[]",
                OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => "operator",
                VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
                _ => null,
            };
            if (name is not null)
            {
                names.Add(name);
            }
        }

        names.Reverse();
        return string.Join(".", names);
    }

    // What takes the value: a variable, the left side of an assignment, a parameter, an API.
    private static string SubjectOf(SyntaxToken token, TextSpan span)
    {
        if (!token.Span.IntersectsWith(span))
        {
            return "comment";
        }

        for (var node = token.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax variable:
                    return variable.Identifier.ValueText;
                case ParameterSyntax parameter:
                    return parameter.Identifier.ValueText;
                case AssignmentExpressionSyntax assignment when !assignment.Left.Span.Contains(span.Start):
                    return WithoutTrivia(assignment.Left);
                case AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute }:
                    return WithoutTrivia(attribute.Name);
                case ArgumentSyntax { NameColon: { } name }:
                    return name.Name.Identifier.ValueText;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } list } argument:
                    return Callee(call) + "#" + list.Arguments.IndexOf(argument);
                case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                    return WithoutTrivia(binary.Left.Span.Contains(span.Start) ? binary.Right : binary.Left);
            }
        }

        return string.Empty;
    }

    private static string Callee(SyntaxNode call) => call switch
    {
        ObjectCreationExpressionSyntax creation => WithoutTrivia(creation.Type),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        _ => string.Empty,
    };

    private static string WithoutTrivia(SyntaxNode node)
    {
        var text = new StringBuilder();
        foreach (var token in node.DescendantTokens())
        {
            text.Append(token.Text);
        }

        return text.ToString();
    }
}
