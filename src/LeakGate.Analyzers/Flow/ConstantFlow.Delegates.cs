using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Flow;

internal sealed partial class ConstantFlow
{
    // A handler that many places set is not a table of settings.
    private const int MaximumTargets = 4;

    // `settings("password")`, where `settings` is a variable: the lambdas and methods that it can hold, with the arguments of this call.
    private List<FlowValue> VisitDelegateCall(
        ExpressionSyntax called, ExpressionSyntax call, SeparatedSyntaxList<ArgumentSyntax> arguments, Frame? frame, int depth)
    {
        var values = new List<FlowValue>();
        var targets = new List<ExpressionSyntax>();
        AddTargets(called, targets, frame, depth + 1);
        foreach (var target in targets)
        {
            AddDelegateResults(target, arguments, values, frame, depth + 1);
        }

        return values.Count > 0 ? values : One(FlowValue.Unknown(call));
    }

    private void AddDelegateResults(ExpressionSyntax target, SeparatedSyntaxList<ArgumentSyntax> arguments, List<FlowValue> values, Frame? frame, int depth)
    {
        var model = ModelOf(target);
        var info = model.GetSymbolInfo(target, _cancellationToken);
        if (info.Symbol is IMethodSymbol method && _onPath.Add(method.OriginalDefinition))
        {
            var definition = method.OriginalDefinition;
            var inner = new Frame(definition, MapArguments(definition, definition, arguments, null), frame);
            AddResults(definition, values, inner, depth);
            _onPath.Remove(definition);
        }
        else if (info.Symbol is IParameterSymbol parameter && arguments.Count == 0)
        {
            // Whoever passes `() => "…"` has typed the value; asked with arguments, a table would answer with all that it holds.
            AddAll(values, One(FlowValue.OfParameter(parameter, target)));
        }
    }

    private void AddTargets(ExpressionSyntax expression, List<ExpressionSyntax> targets, Frame? frame, int depth)
    {
        if (depth > MaximumDepth || targets.Count >= MaximumTargets || ++_steps > MaximumSteps)
        {
            return;
        }

        switch (expression)
        {
            case AnonymousFunctionExpressionSyntax:
                targets.Add(expression);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                AddTargets(parenthesized.Expression, targets, frame, depth + 1);
                break;
            case CastExpressionSyntax cast:
                AddTargets(cast.Expression, targets, frame, depth + 1);
                break;
            case BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression):
                AddTargets(coalesce.Left, targets, frame, depth + 1);
                AddTargets(coalesce.Right, targets, frame, depth + 1);
                break;
            case ConditionalExpressionSyntax conditional:
                AddTargets(conditional.WhenTrue, targets, frame, depth + 1);
                AddTargets(conditional.WhenFalse, targets, frame, depth + 1);
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }:
                AddTargets(arguments[0].Expression, targets, frame, depth + 1);
                break;
            case SimpleNameSyntax or MemberAccessExpressionSyntax:
                AddTargetsOfName(expression, targets, frame, depth);
                break;
        }
    }

    private void AddTargetsOfName(ExpressionSyntax name, List<ExpressionSyntax> targets, Frame? frame, int depth)
    {
        var symbol = SymbolOf(name);
        switch (IsOfAnotherProject(symbol) ? null : symbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction }:
                targets.Add(name);
                break;
            case IParameterSymbol parameter:
                if (frame is not null && frame.Arguments.TryGetValue(parameter.OriginalDefinition, out var argument))
                {
                    AddTargets(argument, targets, frame.Caller, depth + 1);
                }
                else
                {
                    targets.Add(name);
                }

                break;
            case ILocalSymbol or IFieldSymbol or IPropertySymbol when _onPath.Add(symbol!):
                foreach (var reference in symbol!.DeclaringSyntaxReferences)
                {
                    AddTargetsOfDeclaration(symbol, Read(reference), targets, frame, depth + 1);
                }

                _onPath.Remove(symbol);
                break;
        }
    }

    private void AddTargetsOfDeclaration(ISymbol symbol, SyntaxNode declaration, List<ExpressionSyntax> targets, Frame? frame, int depth)
    {
        var (initial, scope) = declaration switch
        {
            VariableDeclaratorSyntax variable => (variable.Initializer?.Value, symbol is ILocalSymbol ? EnclosingBody(variable) : variable.FirstAncestorOrSelf<TypeDeclarationSyntax>()),
            PropertyDeclarationSyntax property => (property.Initializer?.Value ?? property.ExpressionBody?.Expression, property.Parent),
            _ => (null, null),
        };
        if (initial is not null)
        {
            AddTargets(initial, targets, frame, depth);
        }

        if (scope is null)
        {
            return;
        }

        foreach (var right in AssignedTo(symbol, scope))
        {
            AddTargets(right, targets, symbol is ILocalSymbol ? frame : null, depth);
        }
    }
}
