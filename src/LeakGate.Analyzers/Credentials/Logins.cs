using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>What stands beside a password tells whether it is one: the user that it is said to belong to.</summary>
internal static class Logins
{
    private static readonly HashSet<string> s_sampleUsers = new(StringComparer.OrdinalIgnoreCase)
    {
        "username", "user name", "user_name", "user-name", "user", "userid", "user_id", "login", "loginname", "email", "account",
    };

    /// <summary>FTP's anonymous login takes any address for a password.</summary>
    public static bool IsAnonymous(ExpressionSyntax password)
        => password.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: > 1 } list }
            && TextOf(list.Arguments[0].Expression) is { } user && user.Equals("anonymous", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>("username", "password")</c>, <c>const string User = "username"</c> beside <c>Password = "password"</c>: both halves are the names of their slots.</summary>
    public static bool IsSample(ExpressionSyntax password, string value)
        => value.Equals("password", StringComparison.OrdinalIgnoreCase) && HasSampleUser(password);

    private static bool HasSampleUser(ExpressionSyntax password)
    {
        foreach (var neighbour in Neighbours(password))
        {
            if (neighbour is not null && TextOf(neighbour) is { } text && IsSampleUser(text))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsSampleUser(string text)
    {
        // user@example.com and domain\user are samples, whatever the domain is.
        var at = text.IndexOf('@');
        text = at > 0 ? text.Substring(0, at) : text;
        return s_sampleUsers.Contains(text.Substring(text.LastIndexOf('\\') + 1));
    }

    // The other arguments of the call, the other values of the initializer, or the other constants of the type or block.
    private static IEnumerable<ExpressionSyntax?> Neighbours(ExpressionSyntax password)
    {
        switch (password.Parent)
        {
            case ArgumentSyntax { Parent: BaseArgumentListSyntax list }:
                foreach (var argument in list.Arguments)
                {
                    yield return argument.Expression;
                }

                break;
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer }:
                foreach (var value in initializer.Expressions)
                {
                    yield return (value as AssignmentExpressionSyntax)?.Right;
                }

                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: { Parent: { } scope } } }:
                foreach (var member in scope.ChildNodes())
                {
                    var declaration = (member as BaseFieldDeclarationSyntax)?.Declaration ?? (member as LocalDeclarationStatementSyntax)?.Declaration;
                    if (declaration is { Variables.Count: > 0 })
                    {
                        yield return declaration.Variables[0].Initializer?.Value;
                    }
                }

                break;
        }
    }

    private static string? TextOf(ExpressionSyntax expression) => (expression as LiteralExpressionSyntax)?.Token.Value as string;
}
