using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>The program whose arguments a string is: <c>Process.Start("docker", "login …")</c>, <c>new ProcessStartInfo("docker") { Arguments = "…" }</c>.</summary>
internal static class ProgramNames
{
    /// <summary>The name as typed, or null when nothing names one.</summary>
    public static string? Before(ExpressionSyntax arguments)
    {
        switch (arguments.Parent)
        {
            case ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument:
                var index = list.Arguments.IndexOf(argument);
                return index > 0 ? TextOf(list.Arguments[index - 1].Expression) : null;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Arguments" }, Parent: InitializerExpressionSyntax initializer } assignment
                when assignment.Right == arguments:
                return OfStartInfo(initializer);
            default:
                return null;
        }
    }

    private static string? OfStartInfo(InitializerExpressionSyntax initializer)
    {
        if (initializer.Parent is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments })
        {
            return TextOf(arguments[0].Expression);
        }

        foreach (var expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "FileName" } } file)
            {
                return TextOf(file.Right);
            }
        }

        return null;
    }

    private static string? TextOf(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal.Token.ValueText : null;
}
