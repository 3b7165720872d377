using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Callers;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Decisions;
using LeakGate.Analyzers.Storage.Rules;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Callers;

/// <summary>What a caller gives beside the value that is asked for: the other arguments of the call, the other members of the initializer.</summary>
internal readonly struct GivenSiblings
{
    private readonly FileContext _file;
    private readonly Given<StorageDemand> _setting;

    public GivenSiblings(FileContext file, in Given<StorageDemand> setting)
    {
        _file = file;
        _setting = setting;
    }

    /// <summary>Assumes them, too. False when there are none, or when another of those that decide stands before this one and carries the finding.</summary>
    public bool AddTo(Assumption assumption, List<Condition> conditions)
    {
        switch (_setting.Value.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax list } when _setting.Demand.Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol called }:
                return AddArguments(assumption, conditions, list, called, _setting.Demand.Decisive.ContainingSymbol as IMethodSymbol ?? called);
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } own when _setting.Demand.Decisive is IPropertySymbol or IFieldSymbol:
                return AddMembers(assumption, conditions, initializer, own, _setting.Demand.Decisive.ContainingType);
            default:
                return false;
        }
    }

    private bool AddArguments(Assumption assumption, List<Condition> conditions, ArgumentListSyntax list, IMethodSymbol called, IMethodSymbol wrapper)
    {
        if (wrapper.Parameters.Length != called.Parameters.Length)
        {
            return false;
        }

        var added = false;
        var own = ((IParameterSymbol)_setting.Demand.Symbol).Ordinal;
        foreach (var parameter in called.Parameters)
        {
            var decider = wrapper.Parameters[parameter.Ordinal];
            if (parameter.Ordinal == own || !AreAbout(conditions, decider.Name) || GivenTo(list, parameter) is not { } value)
            {
                continue;
            }

            if (parameter.Ordinal < own)
            {
                return false;
            }

            assumption.Add(decider, value);
            added = true;
        }

        return added;
    }

    private FlowValue? GivenTo(ArgumentListSyntax list, IParameterSymbol parameter)
    {
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            if (argument.NameColon is { } named ? named.Name.Identifier.ValueText == parameter.Name : i == parameter.Ordinal)
            {
                return Known(argument.Expression);
            }
        }

        foreach (var reference in parameter.DeclaringSyntaxReferences)
        {
            if (_file.Model.Compilation.ContainsSyntaxTree(reference.SyntaxTree)
                && reference.GetSyntax(_file.CancellationToken) is ParameterSyntax { Default.Value: { } value })
            {
                return Known(value);
            }
        }

        return null;
    }

    private bool AddMembers(Assumption assumption, List<Condition> conditions, InitializerExpressionSyntax initializer, AssignmentExpressionSyntax own, INamedTypeSymbol type)
    {
        var added = false;
        foreach (var expression in initializer.Expressions)
        {
            if (expression is not AssignmentExpressionSyntax other || other == own || Creations.LastNameOf(other.Left) is not { Length: > 0 } name
                || !AreAbout(conditions, name) || Known(other.Right) is not { } value)
            {
                continue;
            }

            if (other.SpanStart < own.SpanStart)
            {
                return false;
            }

            foreach (var member in type.GetMembers(name))
            {
                assumption.Add(member.OriginalDefinition, value);
                added = true;
            }
        }

        return added;
    }

    private FlowValue? Known(ExpressionSyntax value)
    {
        var values = _file.Flow.Evaluate(value);
        return values.Count == 1 && Conditions.TextOf(values[0]) is not null ? values[0] : null;
    }

    private static bool AreAbout(List<Condition> conditions, string name)
    {
        foreach (var condition in conditions)
        {
            foreach (var node in condition.Test.DescendantNodesAndSelf())
            {
                if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
