using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Flow;

internal sealed partial class ConstantFlow
{
    // A type spread over more files than this is searched in its first ones only.
    private const int MaximumParts = 8;

    // More than can be values, since most of what is assigned is not known.
    private const int MaximumAssignments = 256;

    private readonly Dictionary<(ISymbol, SyntaxNode), List<ExpressionSyntax>> _assigned = new();

    private List<FlowValue> VisitName(ExpressionSyntax name, Frame? frame, int depth)
    {
        var symbol = SymbolOf(name);
        if (IsOfAnotherProject(symbol))
        {
            return One(FlowValue.Unknown(name));
        }

        switch (symbol)
        {
            case ILocalSymbol local:
                return Follow(local, name, frame, depth, FollowLocal);
            case IParameterSymbol parameter:
                return VisitParameter(parameter, name, frame, depth);
            case IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member:
                return One(FlowValue.OfScalar(member.ConstantValue, name, member));
            case IFieldSymbol or IPropertySymbol when IsEnumerated(symbol):
                return One(FlowValue.Unknown(name, symbol));
            case IFieldSymbol field:
                return Follow(field, name, null, depth, FollowField);
            case IPropertySymbol property:
                return Follow(property, name, null, depth, FollowProperty);
            default:
                return One(FlowValue.Unknown(name, symbol));
        }
    }

    // A static member of the type that it is of (S3CannedACL.PublicRead) is a value by its name, as an enum's is.
    private static bool IsEnumerated(ISymbol symbol) => symbol.IsStatic && symbol switch
    {
        IFieldSymbol field => SymbolEqualityComparer.Default.Equals(field.Type, field.ContainingType),
        IPropertySymbol property => SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType),
        _ => false,
    };

    private delegate void Follower(ISymbol symbol, SyntaxNode declaration, List<FlowValue> values, Frame? frame, int depth);

    // Every symbol is entered once on a path: `a = b; b = a;` ends here.
    private List<FlowValue> Follow(ISymbol symbol, ExpressionSyntax name, Frame? frame, int depth, Follower follow)
    {
        var values = new List<FlowValue>();
        if (_onPath.Add(symbol))
        {
            foreach (var reference in symbol.DeclaringSyntaxReferences)
            {
                follow(symbol, Read(reference), values, frame, depth + 1);
            }

            _onPath.Remove(symbol);
        }

        if (values.Count == 0)
        {
            values.Add(FlowValue.Unknown(name, symbol));
        }

        return values;
    }

    private List<FlowValue> VisitParameter(IParameterSymbol parameter, ExpressionSyntax name, Frame? frame, int depth)
    {
        if (frame is not null && frame.Arguments.TryGetValue(parameter.OriginalDefinition, out var argument))
        {
            return Visit(argument, frame.Caller, depth + 1);
        }

        // Callers decide, and where they leave it out, its default does; of a call that is being followed, no other caller does.
        var isLeftOut = frame is not null && SymbolEqualityComparer.Default.Equals(frame.Method, parameter.ContainingSymbol.OriginalDefinition);
        var values = isLeftOut ? new List<FlowValue>() : One(FlowValue.OfParameter(parameter, name));
        if (parameter.HasExplicitDefaultValue && _onPath.Add(parameter))
        {
            foreach (var reference in parameter.DeclaringSyntaxReferences)
            {
                if (Read(reference) is ParameterSyntax { Default.Value: { } given })
                {
                    AddAll(values, Visit(given, null, depth + 1));
                }
            }

            _onPath.Remove(parameter);
        }

        return values.Count > 0 ? values : One(FlowValue.Unknown(name, parameter));
    }

    private void FollowLocal(ISymbol local, SyntaxNode declaration, List<FlowValue> values, Frame? frame, int depth)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax declarator:
                if (declarator.Initializer is { } initializer)
                {
                    AddAll(values, Visit(initializer.Value, frame, depth));
                }

                break;
            case ForEachStatementSyntax loop:
                AddAll(values, Visit(loop.Expression, frame, depth));
                return;
            default:
                return;
        }

        if (((ILocalSymbol)local).IsConst)
        {
            return;
        }

        if (EnclosingBody(declaration) is { } body)
        {
            AddAssignments(local, body, values, frame, depth);
        }
    }

    private void FollowField(ISymbol field, SyntaxNode declaration, List<FlowValue> values, Frame? frame, int depth)
    {
        if (declaration is VariableDeclaratorSyntax { Initializer: { } initializer })
        {
            AddAll(values, Visit(initializer.Value, frame, depth));
        }

        if (!((IFieldSymbol)field).IsConst)
        {
            AddAssignmentsInType(field, values, depth);
        }
    }

    private void FollowProperty(ISymbol property, SyntaxNode declaration, List<FlowValue> values, Frame? frame, int depth)
    {
        if (declaration is not PropertyDeclarationSyntax syntax)
        {
            return;
        }

        if (syntax.ExpressionBody is { } body)
        {
            AddAll(values, Visit(body.Expression, frame, depth));
            return;
        }

        if (syntax.Initializer is { } initializer)
        {
            AddAll(values, Visit(initializer.Value, frame, depth));
        }

        var getter = syntax.AccessorList?.Accessors.Count > 0 ? Getter(syntax.AccessorList) : null;
        if (getter?.ExpressionBody is { } expression)
        {
            AddAll(values, Visit(expression.Expression, frame, depth));
        }
        else if (getter?.Body is { } block)
        {
            AddReturns(block, values, frame, depth);
        }
        else
        {
            AddAssignmentsInType(property, values, depth);
        }
    }

    private static AccessorDeclarationSyntax? Getter(AccessorListSyntax accessors)
    {
        foreach (var accessor in accessors.Accessors)
        {
            if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            {
                return accessor;
            }
        }

        return null;
    }

    private void AddReturns(SyntaxNode body, List<FlowValue> values, Frame? frame, int depth)
    {
        foreach (var node in body.DescendantNodes(HoldsStatements))
        {
            if (node is ReturnStatementSyntax { Expression: { } returned } && values.Count < MaximumValues)
            {
                AddAll(values, Visit(returned, frame, depth));
            }
        }
    }

    // An expression returns nothing from the method around it; a local function and a lambda only from themselves.
    private static bool HoldsStatements(SyntaxNode node)
        => node is StatementSyntax ? node is not (LocalFunctionStatementSyntax or LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax)
            : node is ElseClauseSyntax or SwitchSectionSyntax or CatchClauseSyntax or FinallyClauseSyntax;

    private void AddAssignmentsInType(ISymbol member, List<FlowValue> values, int depth)
    {
        var parts = 0;
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            if (++parts > MaximumParts)
            {
                return;
            }

            AddAssignments(member, Read(reference), values, null, depth);
        }
    }

    private void AddAssignments(ISymbol target, SyntaxNode scope, List<FlowValue> values, Frame? frame, int depth)
    {
        foreach (var right in AssignedTo(target, scope))
        {
            if (values.Count < MaximumValues)
            {
                AddAll(values, Visit(right, frame, depth));
            }
        }
    }

    // Searched once a symbol and scope: a field that is set in a thousand places is asked for in a thousand places, too.
    private List<ExpressionSyntax> AssignedTo(ISymbol target, SyntaxNode scope)
    {
        if (_assigned.TryGetValue((target, scope), out var known))
        {
            return known;
        }

        var found = new List<ExpressionSyntax>();
        _assigned.Add((target, scope), found);
        foreach (var assignment in Assignments.To(target.Name, scope))
        {
            var isSet = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression);
            if (isSet && found.Count < MaximumAssignments && SymbolEqualityComparer.Default.Equals(SymbolOf(assignment.Left), target))
            {
                found.Add(assignment.Right);
            }
        }

        return found;
    }

    /// <summary>The member or top-level program that surrounds a local.</summary>
    private static SyntaxNode? EnclosingBody(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax
                || (current is MemberDeclarationSyntax and not GlobalStatementSyntax))
            {
                return current;
            }
        }

        return null;
    }
}
