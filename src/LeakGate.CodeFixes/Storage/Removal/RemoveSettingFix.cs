using System.Collections.Generic;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Storage.Removal;

/// <summary>Leaves a setting out whose default is closed: an assignment, an element of an initializer, a header.</summary>
internal static class RemoveSettingFix
{
    private const string Key = "LeakGate.Storage.RemoveSetting";

    public static IEnumerable<Fix> Plan(FixSite site)
    {
        // Where the value is typed elsewhere, the settings that are given it go.
        var values = GivenValues.Given(site);
        if (values.Count == 0 && GivenValues.Typed(site) is { } typed)
        {
            values.Add(typed);
        }

        var edits = new SolutionEdits();
        foreach (var value in values)
        {
            if (!Remove(site, value, edits))
            {
                yield break;
            }
        }

        UnusedNames.Drop(site, values, edits);
        yield return new Fix(Key, "Leave the setting out: the default is closed", edits);
    }

    /// <summary>The edits that remove the setting of <paramref name="value"/>; null when it cannot go.</summary>
    public static SolutionEdits? Remove(FixSite site, ExpressionSyntax value)
    {
        var edits = new SolutionEdits();
        return Remove(site, value, edits) ? edits : null;
    }

    private static bool Remove(FixSite site, ExpressionSyntax value, SolutionEdits edits)
    {
        for (SyntaxNode node = value; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment:
                    return Elements.Remove(site, assignment, edits);
                case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement }:
                    Statements.Remove(site, statement, edits);
                    return true;
                case InitializerExpressionSyntax pair when pair.IsKind(SyntaxKind.ComplexElementInitializerExpression):
                    return Elements.Remove(site, pair, edits);
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    return RemoveCall(site, call, edits);
                case StatementSyntax or MemberDeclarationSyntax or LambdaExpressionSyntax:
                    return false;
            }
        }

        return false;
    }

    // headers.Add(name, value);
    private static bool RemoveCall(FixSite site, InvocationExpressionSyntax call, SolutionEdits edits)
    {
        if (Statements.Only(site, call) is not ExpressionStatementSyntax statement || call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax })
        {
            return false;
        }

        Statements.Remove(site, statement, edits);
        return true;
    }
}
