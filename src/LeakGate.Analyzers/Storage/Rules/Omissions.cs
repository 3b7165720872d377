using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>
/// Tells which members of a created object are never set: not in its initializer, not on its variable afterwards, not by a helper of the project that it is
/// handed to.
/// </summary>
internal sealed class Omissions
{
    private readonly FileContext _file;

    public Omissions(FileContext file) => _file = file;

    /// <summary>Those of <paramref name="members"/> that are left out; empty when something unknown may set them.</summary>
    public List<string> Missing(BaseObjectCreationExpressionSyntax creation, ImmutableArray<string> members)
    {
        var missing = new List<string>(members);
        if (creation.Initializer is { } initializer)
        {
            foreach (var expression in initializer.Expressions)
            {
                Take(expression, missing);
            }
        }

        var target = TargetOf(creation);
        if (target is not null)
        {
            TakeLater(creation, target, missing);
        }

        if (creation.Parent is ArgumentSyntax argument)
        {
            TakeHelper(argument, missing);
        }

        return missing;
    }

    private static void Take(ExpressionSyntax expression, List<string> missing)
    {
        if (expression is AssignmentExpressionSyntax assignment)
        {
            missing.Remove(Creations.LastNameOf(assignment.Left));
        }
    }

    private static string? TargetOf(BaseObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: var left } when left.Parent?.Parent is not BaseObjectCreationExpressionSyntax => Creations.LastNameOf(left),
        _ => null,
    };

    private void TakeLater(SyntaxNode creation, string target, List<string> missing)
    {
        SyntaxNode body = creation;
        while (body.Parent is not null && body is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BaseTypeDeclarationSyntax))
        {
            body = body.Parent;
        }

        foreach (var node in body.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } assignment when Creations.LastNameOf(access.Expression) == target:
                    Take(assignment, missing);
                    break;
                case WithExpressionSyntax with when Creations.LastNameOf(with.Expression) == target:
                    foreach (var expression in with.Initializer.Expressions)
                    {
                        Take(expression, missing);
                    }

                    break;
                case ArgumentSyntax { Expression: IdentifierNameSyntax name } argument when name.Identifier.ValueText == target:
                    TakeHelper(argument, missing);
                    break;
            }
        }
    }

    // What a method of the project sets on anything of that name counts as set on the object.
    private void TakeHelper(ArgumentSyntax argument, List<string> missing)
    {
        if (missing.Count == 0 || argument.Parent?.Parent is not InvocationExpressionSyntax call || _file.Flow.SymbolOf(call) is not IMethodSymbol method)
        {
            return;
        }

        foreach (var reference in (method.ReducedFrom ?? method).DeclaringSyntaxReferences)
        {
            foreach (var node in _file.Flow.Read(reference).DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax } assignment)
                {
                    Take(assignment, missing);
                }
            }
        }
    }
}
