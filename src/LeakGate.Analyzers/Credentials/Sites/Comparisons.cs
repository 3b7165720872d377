using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>Finds what a credential is compared with: operators, patterns, <c>switch</c>, and the calls that compare.</summary>
internal static class Comparisons
{
    /// <summary>Adds the other side of every comparison that <paramref name="side"/> is a direct part of.</summary>
    public static void Find(ExpressionSyntax side, string name, List<NamedValue> values)
    {
        side = Unwrap(side);
        switch (side.Parent)
        {
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression):
                Add(binary.Left == side ? binary.Right : binary.Left, name, values);
                break;
            case IsPatternExpressionSyntax pattern when pattern.Expression == side:
                FindInPattern(pattern.Pattern, name, values);
                break;
            case SwitchStatementSyntax @switch when @switch.Expression == side:
                foreach (var section in @switch.Sections)
                {
                    foreach (var label in section.Labels)
                    {
                        FindInLabel(label, name, values);
                    }
                }

                break;
            case SwitchExpressionSyntax @switch when @switch.GoverningExpression == side:
                foreach (var arm in @switch.Arms)
                {
                    FindInPattern(arm.Pattern, name, values);
                }

                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "SequenceEqual" or "CompareTo", Parent: InvocationExpressionSyntax call } access
                when access.Expression == side && call.ArgumentList.Arguments.Count > 0:
                Add(call.ArgumentList.Arguments[0].Expression, name, values);
                break;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument:
                FindInCall(call, argument, name, values);
                break;
        }
    }

    // (password), password!, password.Trim().ToLower() and GetBytes(password) are compared as the password is.
    private static ExpressionSyntax Unwrap(ExpressionSyntax side)
    {
        while (true)
        {
            switch (side.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax:
                    side = (ExpressionSyntax)side.Parent;
                    continue;
                case MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Trim" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "ToString" or "AsSpan" or "ToArray",
                    Parent: InvocationExpressionSyntax call,
                } access when access.Expression == side:
                    side = call;
                    continue;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax encoder } encoded } }
                    when encoder.Name.Identifier.ValueText is "GetBytes" or "FromBase64String" or "FromHexString":
                    side = encoded;
                    continue;
                default:
                    return side;
            }
        }
    }

    private static void FindInCall(InvocationExpressionSyntax call, ArgumentSyntax argument, string name, List<NamedValue> values)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            return;
        }

        var arguments = call.ArgumentList.Arguments;
        var method = access.Name.Identifier.ValueText;
        if (method is "Equals" && arguments[0] == argument && access.Expression is LiteralExpressionSyntax literal)
        {
            // "hunter2".Equals(password, StringComparison.Ordinal)
            Add(literal, name, values);
        }
        else if (method is "Equals" or "FixedTimeEquals" or "SequenceEqual" or "CompareOrdinal" or "Compare" && arguments.Count >= 2 && !IsAssertion(access.Expression))
        {
            var other = arguments[0] == argument ? arguments[1] : arguments[0];
            Add(other.Expression, name, values);
        }
    }

    private static bool IsAssertion(ExpressionSyntax receiver)
        => receiver is IdentifierNameSyntax { Identifier.ValueText: "Assert" or "CollectionAssert" or "StringAssert" };

    private static void FindInLabel(SwitchLabelSyntax label, string name, List<NamedValue> values)
    {
        switch (label)
        {
            case CaseSwitchLabelSyntax @case:
                Add(@case.Value, name, values);
                break;
            case CasePatternSwitchLabelSyntax pattern:
                FindInPattern(pattern.Pattern, name, values);
                break;
        }
    }

    private static void FindInPattern(PatternSyntax pattern, string name, List<NamedValue> values)
    {
        switch (pattern)
        {
            case ConstantPatternSyntax constant:
                Add(constant.Expression, name, values);
                break;
            case UnaryPatternSyntax not:
                FindInPattern(not.Pattern, name, values);
                break;
            case ParenthesizedPatternSyntax parenthesized:
                FindInPattern(parenthesized.Pattern, name, values);
                break;
            case BinaryPatternSyntax binary:
                FindInPattern(binary.Left, name, values);
                FindInPattern(binary.Right, name, values);
                break;
        }
    }

    private static void Add(ExpressionSyntax other, string name, List<NamedValue> values)
        => values.Add(new NamedValue(name, other, SiteKind.Comparison));
}
