using System;
using System.Collections.Generic;
using System.Globalization;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Decisions;

internal sealed partial class Conditions
{
    private const int MaximumDepth = 12;

    /// <summary>Whether the condition is met.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="assumption">A value to assume for a parameter or property; null to assume nothing.</param>
    /// <param name="deciders">Gets the parameters and settable members that an unknown condition hangs on.</param>
    public Truth Judge(in Condition condition, Assumption? assumption, List<ISymbol>? deciders)
    {
        if (condition.Label is { } label)
        {
            var equal = Same(ValueOf(condition.Test, assumption, deciders, 0), ValueOf(label, null, null, 0));
            return condition.Wanted ? equal : Not(equal);
        }

        if (condition.IsElse || condition.IsPattern)
        {
            // Known only as far as nothing else can be said: what it hangs on is still worth knowing.
            ValueOf(condition.Test, assumption, deciders, 0);
            return Truth.Unknown;
        }

        var truth = Judge(condition.Test, assumption, deciders, 0);
        return condition.Wanted ? truth : Not(truth);
    }

    private Truth Judge(ExpressionSyntax test, Assumption? assumption, List<ISymbol>? deciders, int depth)
    {
        if (depth > MaximumDepth)
        {
            return Truth.Unknown;
        }

        switch (test)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Judge(parenthesized.Expression, assumption, deciders, depth + 1);
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return Not(Judge(not.Operand, assumption, deciders, depth + 1));
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.LogicalAndExpression):
                var left = Judge(binary.Left, assumption, deciders, depth + 1);
                var right = Judge(binary.Right, assumption, deciders, depth + 1);
                return left == Truth.False || right == Truth.False ? Truth.False : left == Truth.True && right == Truth.True ? Truth.True : Truth.Unknown;
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.LogicalOrExpression):
                left = Judge(binary.Left, assumption, deciders, depth + 1);
                right = Judge(binary.Right, assumption, deciders, depth + 1);
                return left == Truth.True || right == Truth.True ? Truth.True : left == Truth.False && right == Truth.False ? Truth.False : Truth.Unknown;
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression):
                var equal = Same(ValueOf(binary.Left, assumption, deciders, depth + 1), ValueOf(binary.Right, assumption, deciders, depth + 1));
                return binary.IsKind(SyntaxKind.EqualsExpression) ? equal : Not(equal);
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } pattern:
                return Same(ValueOf(pattern.Expression, assumption, deciders, depth + 1), ValueOf(constant.Expression, null, null, depth + 1));
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } } pattern:
                return Not(Same(ValueOf(pattern.Expression, assumption, deciders, depth + 1), ValueOf(constant.Expression, null, null, depth + 1)));
            default:
                return ValueOf(test, assumption, deciders, depth + 1) switch
                {
                    "true" => Truth.True,
                    "false" => Truth.False,
                    _ => Truth.Unknown,
                };
        }
    }

    // The one value that an expression has, as text; null when it is not known or there are several.
    private string? ValueOf(ExpressionSyntax expression, Assumption? assumption, List<ISymbol>? deciders, int depth)
    {
        if (depth > MaximumDepth)
        {
            return null;
        }

        if (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            return ValueOf(parenthesized.Expression, assumption, deciders, depth + 1);
        }

        if (expression is BinaryExpressionSyntax coalesce && coalesce.IsKind(SyntaxKind.CoalesceExpression))
        {
            return ValueOf(coalesce.Left, assumption, deciders, depth + 1);
        }

        if (expression is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            var symbol = _file.Flow.SymbolOf(expression);
            if (assumption is not null && assumption.TryGet(symbol, out var given))
            {
                return TextOf(given);
            }

            if (symbol is IPropertySymbol or IFieldSymbol && IsSettable(symbol))
            {
                deciders?.Add(symbol);
                return null;
            }
        }

        string? single = null;
        foreach (var value in _file.Flow.Evaluate(expression))
        {
            string? text;
            if (value.Kind == FlowKind.Parameter)
            {
                var parameter = value.Symbol!;
                if (assumption is null || !assumption.TryGet(parameter, out var given))
                {
                    deciders?.Add(parameter);
                    return null;
                }

                text = TextOf(given);
            }
            else
            {
                text = TextOf(value);
            }

            if (text is null || (single is not null && single != text))
            {
                return null;
            }

            single = text;
        }

        return single;
    }

    /// <summary>Whether other code may give the member its value: a field or property of the project that is neither constant nor computed.</summary>
    public static bool IsSettable(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Length > 0 && symbol switch
    {
        IPropertySymbol property => property.SetMethod is not null,
        IFieldSymbol field => !field.IsConst && !field.IsReadOnly && field.ContainingType.TypeKind != TypeKind.Enum
            && field.DeclaredAccessibility != Accessibility.Private,
        _ => false,
    };

    /// <summary>A value as the catalogue writes it: an enum member's name, a string, <c>true</c>, a number; null when it is not known.</summary>
    public static string? TextOf(in FlowValue value)
    {
        switch (value.Kind)
        {
            case FlowKind.Text:
                return value.Text!.IndexOf(FlowText.Hole) >= 0 ? null : value.Text;
            case FlowKind.Scalar when value.Symbol is not null:
                return value.Symbol.Name;
            case FlowKind.Scalar when value.Value is bool flag:
                return flag ? "true" : "false";
            case FlowKind.Scalar:
                return Convert.ToString(value.Value, CultureInfo.InvariantCulture);
            case FlowKind.Null:
                return "null";
            case FlowKind.Unknown when IsNamedValue(value.Origin, value.Symbol):
                return Creations.LastNameOf(value.Origin);
            default:
                return null;
        }
    }

    /// <summary>Whether an expression names a member of a type (<c>S3CannedACL.PublicRead</c>), as far as can be told without binding.</summary>
    public static bool IsNamedValue(ExpressionSyntax expression, ISymbol? symbol)
    {
        if (expression is not MemberAccessExpressionSyntax access)
        {
            return false;
        }

        if (symbol is IFieldSymbol or IPropertySymbol)
        {
            return symbol.IsStatic;
        }

        // Nothing binds: types and their members are written with capitals, objects are not.
        return symbol is null && Creations.LastNameOf(access.Expression) is { Length: > 0 } type && char.IsUpper(type[0])
            && char.IsUpper(access.Name.Identifier.ValueText, 0) && access.Expression is NameSyntax or MemberAccessExpressionSyntax;
    }

    private static Truth Same(string? left, string? right)
        => left is null || right is null ? Truth.Unknown : left == right ? Truth.True : Truth.False;

    private static Truth Not(Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };
}
