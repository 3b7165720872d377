using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Flow;

/// <summary>
/// Decides by syntax alone whether an expression can have a compile-time value, so that code which reads its values at run time is never bound.
/// Errs on the side of yes.
/// </summary>
internal static class QuickLook
{
    private const int MaximumDepth = 6;

    /// <summary>Whether following <paramref name="expression"/> may lead to a constant or to a parameter.</summary>
    public static bool MayBeKnown(ExpressionSyntax expression, int depth = 0)
    {
        if (depth > MaximumDepth)
        {
            return true;
        }

        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return !literal.IsKind(SyntaxKind.NullLiteralExpression) && !literal.IsKind(SyntaxKind.DefaultLiteralExpression);
            case InterpolatedStringExpressionSyntax or ImplicitArrayCreationExpressionSyntax or SwitchExpressionSyntax or InitializerExpressionSyntax:
                return true;
            case ArrayCreationExpressionSyntax or StackAllocArrayCreationExpressionSyntax:
                return true;
            case ParenthesizedExpressionSyntax parenthesized:
                return MayBeKnown(parenthesized.Expression, depth + 1);
            case CastExpressionSyntax cast:
                return MayBeKnown(cast.Expression, depth + 1);
            case PostfixUnaryExpressionSyntax postfix:
                return MayBeKnown(postfix.Operand, depth + 1);
            case AwaitExpressionSyntax await:
                return MayBeKnown(await.Expression, depth + 1);
            case AssignmentExpressionSyntax assignment:
                return MayBeKnown(assignment.Right, depth + 1);
            case BinaryExpressionSyntax binary:
                return binary.Kind() is SyntaxKind.AddExpression or SyntaxKind.CoalesceExpression or SyntaxKind.AsExpression
                    && (MayBeKnown(binary.Right, depth + 1) || MayBeKnown(binary.Left, depth + 1));
            case ConditionalExpressionSyntax conditional:
                return MayBeKnown(conditional.WhenTrue, depth + 1) || MayBeKnown(conditional.WhenFalse, depth + 1);
            case IdentifierNameSyntax identifier:
                return NameMayBeKnown(identifier, depth);
            case MemberAccessExpressionSyntax access:
                return ReceiverMayBeStatic(access.Expression);
            case InvocationExpressionSyntax invocation:
                return CallMayBeKnown(invocation, depth);
            case BaseObjectCreationExpressionSyntax creation:
                return creation.ArgumentList is { Arguments.Count: > 0 } list && MayBeKnown(list.Arguments[0].Expression, depth + 1);
            case ConditionalAccessExpressionSyntax access:
                return MayBeKnown(access.Expression, depth + 1);
            case LambdaExpressionSyntax lambda:
                return lambda.ExpressionBody is null || MayBeKnown(lambda.ExpressionBody, depth + 1);
            default:
                return (int)expression.Kind() == NewerSyntax.CollectionExpression;
        }
    }

    /// <summary>
    /// The text of a string expression with everything that is no literal as a hole, and whether there are such holes. Null for an expression
    /// that is no literal, interpolation or concatenation.
    /// </summary>
    public static string? TextOf(ExpressionSyntax expression, out bool hasHoles)
    {
        hasHoles = false;
        if (expression is LiteralExpressionSyntax literal)
        {
            return literal.Token.Value as string;
        }

        if (expression is not (InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax))
        {
            return null;
        }

        var text = new StringBuilder();
        Append(expression, text, ref hasHoles);
        return text.ToString();
    }

    private static void Append(ExpressionSyntax expression, StringBuilder text, ref bool hasHoles)
    {
        if (expression is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
        {
            AppendOperands(binary, text, ref hasHoles);
            return;
        }

        switch (expression)
        {
            case LiteralExpressionSyntax { Token.Value: string or char } literal:
                text.Append(literal.Token.Value);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Append(parenthesized.Expression, text, ref hasHoles);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                {
                    if (content is InterpolatedStringTextSyntax part)
                    {
                        text.Append(part.TextToken.ValueText);
                    }
                    else
                    {
                        text.Append(FlowText.Hole);
                        hasHoles = true;
                    }
                }

                break;
            default:
                text.Append(FlowText.Hole);
                hasHoles = true;
                break;
        }
    }

    // Left-deep, twenty thousand operands in generated code: collected in a loop, from the last to the first.
    private static void AppendOperands(BinaryExpressionSyntax concatenation, StringBuilder text, ref bool hasHoles)
    {
        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax current = concatenation;
        while (current is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
        {
            operands.Push(binary.Right);
            current = binary.Left;
        }

        operands.Push(current);
        while (operands.Count > 0)
        {
            Append(operands.Pop(), text, ref hasHoles);
        }
    }

    private static bool NameMayBeKnown(IdentifierNameSyntax identifier, int depth)
    {
        var name = identifier.Identifier.ValueText;
        for (var node = identifier.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BlockSyntax block:
                    if (DeclaratorIn(block.Statements, name) is { } declarator)
                    {
                        return declarator.Initializer is null || MayBeKnown(declarator.Initializer.Value, depth + 1) || IsAssigned(block, name);
                    }

                    break;
                case BaseTypeDeclarationSyntax:
                    return true;
            }
        }

        return true;
    }

    /// <summary>What the local variable that <paramref name="identifier"/> names is initialized with, by syntax alone; null when there is none in sight.</summary>
    public static ExpressionSyntax? InitializerOf(IdentifierNameSyntax identifier)
    {
        var name = identifier.Identifier.ValueText;
        for (var node = identifier.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is BlockSyntax block && DeclaratorIn(block.Statements, name) is { } declarator)
            {
                return declarator.Initializer?.Value;
            }

            if (node is UsingStatementSyntax { Declaration: { } declaration })
            {
                foreach (var variable in declaration.Variables)
                {
                    if (variable.Identifier.ValueText == name)
                    {
                        return variable.Initializer?.Value;
                    }
                }
            }
        }

        return null;
    }

    private static VariableDeclaratorSyntax? DeclaratorIn(SyntaxList<StatementSyntax> statements, string name)
    {
        foreach (var statement in statements)
        {
            if (statement is LocalDeclarationStatementSyntax declaration)
            {
                foreach (var variable in declaration.Declaration.Variables)
                {
                    if (variable.Identifier.ValueText == name)
                    {
                        return variable;
                    }
                }
            }
        }

        return null;
    }

    private static bool IsAssigned(BlockSyntax block, string name)
    {
        foreach (var assignment in Assignments.To(name, block))
        {
            if (assignment.Left is IdentifierNameSyntax)
            {
                return true;
            }
        }

        return false;
    }

    // this.x, Type.Member and Namespace.Type.Member; a member of another object is read at run time.
    private static bool ReceiverMayBeStatic(ExpressionSyntax receiver) => receiver switch
    {
        ThisExpressionSyntax or BaseExpressionSyntax or PredefinedTypeSyntax or GenericNameSyntax => true,
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText is { Length: > 0 } name && char.IsUpper(name[0]),
        MemberAccessExpressionSyntax access => ReceiverMayBeStatic(access.Expression) && char.IsUpper(access.Name.Identifier.ValueText is { Length: > 0 } last ? last[0] : 'a'),
        AliasQualifiedNameSyntax => true,
        _ => false,
    };

    private static bool CallMayBeKnown(InvocationExpressionSyntax invocation, int depth)
    {
        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            if (MayBeKnown(argument.Expression, depth + 1))
            {
                return true;
            }
        }

        return invocation.Expression switch
        {
            SimpleNameSyntax => true,
            MemberAccessExpressionSyntax access => access.Expression is LiteralExpressionSyntax || ReceiverMayBeStatic(access.Expression)
                || (invocation.ArgumentList.Arguments.Count == 0 && MayBeKnown(access.Expression, depth + 1)),
            _ => false,
        };
    }
}
