using System;
using LeakGate.Analyzers.Storage.Policies;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>Reads the policy statement in code that a principal belongs to: does it allow, does a condition narrow it, what may be done.</summary>
internal static class Statements
{
    /// <summary>Whether the statement around <paramref name="principal"/> allows without a condition. A principal outside any statement counts as allowed.</summary>
    public static bool IsOpen(SyntaxNode principal)
    {
        if (IsConditional(principal) || IsOfEndpoint(principal))
        {
            return false;
        }

        foreach (var part in PartsOf(principal))
        {
            if (Denies(part) || Narrows(part))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the statement's actions let everyone do; nothing when it names none.</summary>
    public static PolicyAccess AccessOf(SyntaxNode principal)
    {
        var access = PolicyAccess.None;
        foreach (var part in PartsOf(principal))
        {
            foreach (var node in part.DescendantNodes())
            {
                if (node is LiteralExpressionSyntax { Token.Value: string text } && IsAction(text) && IsUnderActions(node))
                {
                    access |= PolicyActions.Classify(text);
                }
                else if (node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "S3ActionIdentifiers" } } action)
                {
                    access |= PolicyActions.Classify(action.Name.Identifier.ValueText.Replace("All", "*").Replace("Any", "*"));
                }
            }
        }

        return access;
    }

    // The policy of a VPC's endpoint says what may pass through it and opens nothing: everyone is its default.
    private static bool IsOfEndpoint(SyntaxNode principal)
    {
        for (var node = principal; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddToPolicy" } given }:
                    return IsEndpoint(given.Expression);
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } } when node.Parent is ExpressionStatementSyntax:
                    return IsGivenToEndpoint(receiver.Identifier.ValueText, node);
                case VariableDeclaratorSyntax variable:
                    return IsGivenToEndpoint(variable.Identifier.ValueText, node);
            }
        }

        return false;
    }

    private static bool IsGivenToEndpoint(string statement, SyntaxNode near)
    {
        foreach (var node in BodyAround(near).DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddToPolicy" } given, ArgumentList.Arguments: { Count: 1 } arguments }
                && arguments[0].Expression is IdentifierNameSyntax name && name.Identifier.ValueText == statement)
            {
                return IsEndpoint(given.Expression);
            }
        }

        return false;
    }

    private static bool IsEndpoint(ExpressionSyntax receiver) => Creations.LastNameOf(receiver).EndsWith("Endpoint", StringComparison.OrdinalIgnoreCase);

    private static SyntaxNode BodyAround(SyntaxNode near)
    {
        var body = near;
        while (body.Parent is not null && body is not (MemberDeclarationSyntax and not GlobalStatementSyntax))
        {
            body = body.Parent;
        }

        return body;
    }

    private static bool IsAction(string text) => text == "*" || text.IndexOf(':') > 0;

    private static bool IsUnderActions(SyntaxNode node)
    {
        for (var parent = node.Parent; parent is not null and not StatementSyntax; parent = parent.Parent)
        {
            if (parent is AssignmentExpressionSyntax assignment)
            {
                return Creations.LastNameOf(assignment.Left).IndexOf("Action", StringComparison.Ordinal) >= 0;
            }

            if (parent is InvocationExpressionSyntax call)
            {
                return Creations.LastNameOf(call.Expression).IndexOf("Action", StringComparison.Ordinal) >= 0;
            }
        }

        return false;
    }

    // new AnyPrincipal().WithConditions(…), new PrincipalWithConditions(new AnyPrincipal(), …)
    private static bool IsConditional(SyntaxNode principal)
    {
        for (var node = principal.Parent; node is not null and not StatementSyntax and not InitializerExpressionSyntax; node = node.Parent)
        {
            if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithConditions" or "InOrganization" or "AddCondition" or "AddCondition_" }
                || (node is ObjectCreationExpressionSyntax creation && Creations.SimpleNameOf(creation.Type) is "PrincipalWithConditions" or "OrganizationPrincipal"))
            {
                return true;
            }
        }

        return false;
    }

    // The creation around the principal, or the object that AddAnyPrincipal is called on with everything else that is done to it.
    private static System.Collections.Generic.IEnumerable<SyntaxNode> PartsOf(SyntaxNode principal)
    {
        for (var node = principal; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is BaseObjectCreationExpressionSyntax creation && creation != principal && IsStatement(creation))
            {
                yield return OutermostChain(creation);
                foreach (var part in LaterUses(creation))
                {
                    yield return part;
                }

                yield break;
            }

            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } } && node.Parent is ExpressionStatementSyntax)
            {
                foreach (var part in UsesOf(receiver.Identifier.ValueText, node))
                {
                    yield return part;
                }

                yield break;
            }

            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } chain && node.Parent is not MemberAccessExpressionSyntax
                && node.Parent is not ArgumentSyntax)
            {
                yield return chain;
            }
        }
    }

    private static bool IsStatement(BaseObjectCreationExpressionSyntax creation)
    {
        var name = Creations.SimpleNameOf(Creations.TypeOf(creation));
        return name is "PolicyStatementProps" or "PolicyStatement" or "Statement" || name.EndsWith("PolicyDocumentStatementArgs", StringComparison.Ordinal)
            || name.EndsWith("PolicyDocumentStatementInputArgs", StringComparison.Ordinal)
            || (name.Length == 0 && Creations.Find(creation.Initializer, "Principals") is not null);
    }

    private static SyntaxNode OutermostChain(SyntaxNode creation)
    {
        var node = creation;
        while (node.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node;
    }

    private static System.Collections.Generic.IEnumerable<SyntaxNode> LaterUses(SyntaxNode creation)
    {
        for (var node = creation.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax variable:
                    return UsesOf(variable.Identifier.ValueText, variable);
                case StatementSyntax:
                    return Array.Empty<SyntaxNode>();
            }
        }

        return Array.Empty<SyntaxNode>();
    }

    private static System.Collections.Generic.IEnumerable<SyntaxNode> UsesOf(string variable, SyntaxNode near)
    {
        foreach (var node in BodyAround(near).DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer: { } initializer } declarator when declarator.Identifier.ValueText == variable:
                    yield return initializer.Value;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } } call
                    when name.Identifier.ValueText == variable:
                    yield return call;
                    break;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } } assignment
                    when name.Identifier.ValueText == variable:
                    yield return assignment;
                    break;
            }
        }
    }

    private static bool Denies(SyntaxNode part)
    {
        foreach (var node in part.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DENY" or "Deny" }:
                case AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { Token.ValueText: "Deny" } }:
                    return true;
            }
        }

        return false;
    }

    private static bool Narrows(SyntaxNode part)
    {
        foreach (var node in part.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax assignment when Creations.LastNameOf(assignment.Left) is "Conditions" or "Condition":
                    return true;
                case InvocationExpressionSyntax call when Creations.LastNameOf(call.Expression) is "AddCondition" or "AddConditions" or "WithConditions"
                    or "AddSourceAccountCondition" or "AddSourceArnCondition":
                    return true;
            }
        }

        return false;
    }
}
