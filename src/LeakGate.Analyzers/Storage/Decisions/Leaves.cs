using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Decisions;

/// <summary>
/// The values that a setting can get, each with the place where it is typed: through the flow of constants, and through what storage code wraps them in
/// (an ACL made of a string, Pulumi's inputs and outputs, lists of one).
/// </summary>
internal sealed class Leaves
{
    private const int MaximumDepth = 16;
    private const int MaximumLeaves = 32;

    private readonly FileContext _file;

    public Leaves(FileContext file) => _file = file;

    public List<Leaf> Of(ExpressionSyntax expression)
    {
        var leaves = new List<Leaf>();
        Add(expression, leaves, 0);
        return leaves;
    }

    private void Add(ExpressionSyntax expression, List<Leaf> leaves, int depth)
    {
        if (depth > MaximumDepth || leaves.Count >= MaximumLeaves)
        {
            return;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Add(parenthesized.Expression, leaves, depth + 1);
                return;
            case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                Add(postfix.Operand, leaves, depth + 1);
                return;
            case ConditionalExpressionSyntax conditional:
                Add(conditional.WhenTrue, leaves, depth + 1);
                Add(conditional.WhenFalse, leaves, depth + 1);
                return;
            case SwitchExpressionSyntax @switch:
                foreach (var arm in @switch.Arms)
                {
                    Add(arm.Expression, leaves, depth + 1);
                }

                return;
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) || binary.IsKind(SyntaxKind.BitwiseOrExpression):
                Add(binary.Left, leaves, depth + 1);
                Add(binary.Right, leaves, depth + 1);
                return;
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                AddNegated(not, leaves, depth);
                return;
            case InvocationExpressionSyntax call when Unwrap(call) is { } inner:
                Add(inner, leaves, depth + 1);
                return;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments, Initializer: null }:
                Add(arguments[0].Expression, leaves, depth + 1);
                return;
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer }:
                AddAll(initializer.Expressions, leaves, depth);
                return;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                AddAll(initializer.Expressions, leaves, depth);
                return;
            case ImplicitArrayCreationExpressionSyntax array:
                AddAll(array.Initializer.Expressions, leaves, depth);
                return;
            case InitializerExpressionSyntax initializer:
                AddAll(initializer.Expressions, leaves, depth);
                return;
        }

        if ((int)expression.Kind() == NewerSyntax.CollectionExpression)
        {
            foreach (var element in expression.ChildNodes())
            {
                foreach (var child in element.ChildNodes())
                {
                    if (child is ExpressionSyntax value)
                    {
                        Add(value, leaves, depth + 1);
                    }
                }
            }

            return;
        }

        AddFlow(expression, leaves, depth);
    }

    private void AddFlow(ExpressionSyntax expression, List<Leaf> leaves, int depth)
    {
        if (expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && _file.Flow.SymbolOf(expression) is { } symbol && Conditions.IsSettable(symbol))
        {
            leaves.Add(new Leaf(null, expression, FlowValue.Unknown(expression, symbol)));
        }

        foreach (var value in _file.Flow.Evaluate(expression))
        {
            var isFurther = value.Kind == FlowKind.Unknown && value.Origin != expression && !value.Origin.Contains(expression);
            if (isFurther && value.Origin is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            {
                Add(value.Origin, leaves, depth + 1);
            }
            else if (leaves.Count < MaximumLeaves)
            {
                leaves.Add(new Leaf(Conditions.TextOf(value), value.Origin, value));
            }
        }
    }

    private void AddNegated(PrefixUnaryExpressionSyntax not, List<Leaf> leaves, int depth)
    {
        var inner = new List<Leaf>();
        Add(not.Operand, inner, depth + 1);
        foreach (var leaf in inner)
        {
            var text = leaf.Text switch { "true" => "false", "false" => "true", _ => null };
            leaves.Add(new Leaf(text, not, text is null ? FlowValue.Unknown(not) : leaf.Value));
        }
    }

    private void AddAll(SeparatedSyntaxList<ExpressionSyntax> expressions, List<Leaf> leaves, int depth)
    {
        foreach (var element in expressions)
        {
            Add(element is AssignmentExpressionSyntax assignment ? assignment.Right : element, leaves, depth + 1);
        }
    }

    // Output.Create("x"), S3CannedACL.FindValue("x"), "x".ToInput(), Output.Format($"x"): the value is what they are given.
    private static ExpressionSyntax? Unwrap(InvocationExpressionSyntax call)
    {
        var name = Creations.LastNameOf(call.Expression);
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0)
        {
            return name is "ToString" or "ToOutput" or "ToArray" or "ToList" && call.Expression is MemberAccessExpressionSyntax self ? self.Expression : null;
        }

        return name is "FindValue" or "Create" or "CreateSecret" or "Of" or "From" or "FromString" or "All" && call.Expression is MemberAccessExpressionSyntax
            ? arguments[0].Expression
            : null;
    }
}
