using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>From a token of text to the whole string that it is a part of.</summary>
internal static class StringExpressions
{
    /// <summary>The literal, interpolation or concatenation that <paramref name="token"/> belongs to; null when it is no text.</summary>
    public static ExpressionSyntax? Outermost(SyntaxToken token)
    {
        ExpressionSyntax? expression = token.Parent switch
        {
            LiteralExpressionSyntax literal when token.Value is string => literal,
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
            InterpolatedStringExpressionSyntax interpolated => interpolated,
            _ => null,
        };
        while (expression is not null)
        {
            switch (expression.Parent)
            {
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                    expression = binary;
                    continue;
                case ParenthesizedExpressionSyntax { Parent: BinaryExpressionSyntax outer } parenthesized when outer.IsKind(SyntaxKind.AddExpression):
                    expression = parenthesized;
                    continue;
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated }:
                    expression = interpolated;
                    continue;
                default:
                    return expression;
            }
        }

        return null;
    }

    /// <summary>The call of <c>string.Format</c> that puts another literal into <paramref name="format"/>; null when there is none.</summary>
    public static ExpressionSyntax? FilledIn(ExpressionSyntax format, string text)
    {
        if (text.IndexOf("={", System.StringComparison.Ordinal) < 0 || format.Parent is not ArgumentSyntax
            {
                Parent: ArgumentListSyntax { Arguments: { Count: > 1 } arguments, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" } } call },
            })
        {
            return null;
        }

        foreach (var argument in arguments)
        {
            if (argument.Expression is LiteralExpressionSyntax { Token.Value: string { Length: > 2 } } && argument.Expression != format)
            {
                return call;
            }
        }

        return null;
    }
}
