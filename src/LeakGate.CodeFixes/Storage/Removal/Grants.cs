using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Flow;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Storage.Removal;

/// <summary>
/// Finds the smallest piece of code that is the whole of a grant and takes it out: going outwards from the grantee, through the objects that hold it, to the
/// list that holds the grant or to the statement that makes it.
/// </summary>
internal sealed class Grants
{
    private const int MaximumSteps = 24;

    private readonly FixSite _site;
    private readonly SolutionEdits _edits;

    public Grants(FixSite site, SolutionEdits edits)
    {
        _site = site;
        _edits = edits;
    }

    /// <summary>False when the grant cannot go without more: it is returned, kept in a field, used twice.</summary>
    public bool Remove(ExpressionSyntax grantee)
    {
        SyntaxNode node = grantee;
        for (var step = 0; step < MaximumSteps && node.Parent is { } parent; step++)
        {
            switch (parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax:
                    node = parent;
                    continue;
                case InitializerExpressionSyntax pair when pair.IsKind(SyntaxKind.ComplexElementInitializerExpression):
                    node = pair;
                    continue;
                case InitializerExpressionSyntax list when !list.IsKind(SyntaxKind.ObjectInitializerExpression):
                    return Elements.Remove(_site, node, _edits);
                case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment when assignment.Right == node:
                    node = initializer.Parent is AssignmentExpressionSyntax outer ? outer.Right : initializer.Parent!;
                    if (node is not (BaseObjectCreationExpressionSyntax or InitializerExpressionSyntax))
                    {
                        return false;
                    }

                    continue;
                case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement }:
                    Statements.Remove(_site, statement, _edits);
                    return true;
                case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation }:
                    node = creation;
                    continue;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument:
                    if (IsWrapper(call))
                    {
                        node = call;
                        continue;
                    }

                    return RemoveArgument(argument, call);
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                    if (Use(variable) is not { } use)
                    {
                        return node is ExpressionSyntax { Parent: not null } made && RemoveStatement(made);
                    }

                    node = use;
                    continue;
                case ExpressionStatementSyntax or AwaitExpressionSyntax:
                case AssignmentExpressionSyntax when node is ExpressionSyntax:
                    return RemoveStatement((ExpressionSyntax)node);
                default:
                    if (parent.RawKind == NewerSyntax.ExpressionElement)
                    {
                        return Elements.Remove(_site, parent, _edits);
                    }

                    return false;
            }
        }

        return false;
    }

    private bool RemoveStatement(ExpressionSyntax made)
    {
        if (Statements.Only(_site, made) is not { } statement)
        {
            return false;
        }

        Statements.Remove(_site, statement, _edits);
        UnusedNames.Drop(_site, new[] { statement }, _edits);
        return true;
    }

    private bool RemoveArgument(ArgumentSyntax argument, InvocationExpressionSyntax call)
    {
        var isParams = _site.Model.GetSymbolInfo(call, _site.CancellationToken).Symbol is IMethodSymbol { Parameters: { Length: > 0 } parameters } && parameters[parameters.Length - 1].IsParams
            && call.ArgumentList.Arguments.Count > parameters.Length;
        if (isParams)
        {
            return Elements.Remove(_site, argument, _edits);
        }

        if (RemoveCallFix.Ways(_site, call).FirstOrDefault(way => !way.IsEmpty) is not { } way)
        {
            return false;
        }

        foreach (var change in way.Changes.SelectMany(pair => pair.Value))
        {
            _edits.Replace(_site.Document.Id, change.Span, change.NewText ?? string.Empty);
        }

        return true;
    }

    // A local that holds the grant: its members are set, and one statement uses it. All of that goes; what the one use is, is asked next.
    private SyntaxNode? Use(VariableDeclaratorSyntax variable)
    {
        if (_site.Model.GetDeclaredSymbol(variable, _site.CancellationToken) is not ILocalSymbol local || variable.Parent is not VariableDeclarationSyntax
            {
                Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration,
            })
        {
            return null;
        }

        var uses = new List<SyntaxNode>();
        var settings = new List<StatementSyntax>();
        foreach (var reference in GivenValues.ReferencesTo(_site, local))
        {
            if (reference.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax setting } assignment } access
                && access.Expression == reference && assignment.Left == access)
            {
                settings.Add(setting);
            }
            else
            {
                uses.Add(reference);
            }
        }

        if (uses.Count != 1)
        {
            return null;
        }

        Statements.Remove(_site, declaration, _edits);
        foreach (var setting in settings)
        {
            Statements.Remove(_site, setting, _edits);
        }

        return uses[0];
    }

    private static bool IsWrapper(InvocationExpressionSyntax call)
        => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText is "Create" or "FindValue" or "CreateSecret" or "ToInput";
}
