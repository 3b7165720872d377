using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>A log-in that is typed out: the literal of a user beside the one of a password, in one condition or one initializer.</summary>
internal static class LoginPairs
{
    // A longer condition or initializer is a table, and searched no further.
    private const int MostOperands = 16;

    private static readonly string[] s_userWords = { "user", "usr", "login", "account", "email", "mail", "uid", "admin" };

    /// <summary>Whether the user's name stands beside <paramref name="password"/>, as a literal under a name of its own.</summary>
    public static bool HasUserBeside(ExpressionSyntax password)
    {
        switch (password.Parent)
        {
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } own when own.Right == password:
                for (var i = 0; i < initializer.Expressions.Count && i < MostOperands; i++)
                {
                    if (initializer.Expressions[i] is AssignmentExpressionSyntax other && other != own && IsUser(other.Left, other.Right))
                    {
                        return true;
                    }
                }

                return false;
            case BinaryExpressionSyntax comparison when IsComparison(comparison):
                return HasUserIn(Condition(comparison), MostOperands);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } } call } }:
                return HasUserIn(Condition(call), MostOperands);
            case ConstantPatternSyntax { Parent: IsPatternExpressionSyntax pattern }:
                return HasUserIn(Condition(pattern), MostOperands);
            default:
                return false;
        }
    }

    private static bool IsComparison(BinaryExpressionSyntax binary) => binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression);

    private static bool IsJunction(SyntaxNode node)
        => node is BinaryExpressionSyntax binary && (binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression));

    // The whole condition around one comparison.
    private static ExpressionSyntax Condition(ExpressionSyntax comparison)
    {
        var whole = comparison;
        while (whole.Parent is ExpressionSyntax around && (around is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax || IsJunction(around)))
        {
            whole = around;
        }

        return whole;
    }

    private static bool HasUserIn(ExpressionSyntax condition, int operands) => operands > 0 && condition switch
    {
        ParenthesizedExpressionSyntax parenthesized => HasUserIn(parenthesized.Expression, operands - 1),
        PrefixUnaryExpressionSyntax not => HasUserIn(not.Operand, operands - 1),
        BinaryExpressionSyntax binary when IsJunction(binary) => HasUserIn(binary.Right, operands - 1) || HasUserIn(binary.Left, operands - 1),
        BinaryExpressionSyntax binary when IsComparison(binary) => IsUser(binary.Left, binary.Right) || IsUser(binary.Right, binary.Left),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } access, ArgumentList.Arguments: { Count: > 0 } arguments }
            => IsUser(access.Expression, arguments[0].Expression),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } pattern => IsUser(pattern.Expression, constant.Expression),
        _ => false,
    };

    // A text that names the slot (txtUser.Text == "User name") is what the box shows while it is empty.
    private static bool IsUser(ExpressionSyntax named, ExpressionSyntax value)
        => NameOf(named) is { } name && Array.Exists(s_userWords, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            && value is LiteralExpressionSyntax { Token.Value: string { Length: > 1 } user } && user.IndexOf(' ') < 0 && user.IndexOf('{') < 0 && user[0] != '<'
            && !Logins.IsSampleUser(user) && name.IndexOf(user, StringComparison.OrdinalIgnoreCase) < 0;

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Text" or "Value" or "Content" } content => NameOf(content.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim" or "ToLower" or "ToUpper" or "ToString" } call } => NameOf(call.Expression),
        ParenthesizedExpressionSyntax parenthesized => NameOf(parenthesized.Expression),
        _ => null,
    };
}
