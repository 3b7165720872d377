using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Callers;

/// <summary>
/// What is demanded of the members of one name, taken together: decides by syntax whether a call or an assignment can meet any of it, since binding
/// one binds the whole method around it.
/// </summary>
internal sealed class DemandedName
{
    private const int LastBit = 63;

    private readonly HashSet<string> _parameterNames = new(StringComparer.Ordinal);
    private ulong _positions;
    private bool _hasReceiver;
    private bool _hasMember;

    /// <param name="name">The name of all of them.</param>
    public DemandedName(string name) => Name = name;

    public string Name { get; }

    /// <summary>Whether a constructor is among them.</summary>
    public bool HasConstructor { get; private set; }

    /// <summary>The name that must be mentioned where <paramref name="symbol"/> is set: the method's, the type's for a constructor, else its own.</summary>
    public static string? Of(ISymbol symbol) => symbol is not IParameterSymbol parameter ? symbol.Name
        : parameter.ContainingSymbol is not IMethodSymbol method ? null
        : method.MethodKind switch
        {
            MethodKind.Constructor => method.ContainingType.Name,
            MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension => method.Name,
            _ => null,
        };

    public void Add(ISymbol symbol)
    {
        if (symbol is not IParameterSymbol parameter)
        {
            _hasMember = true;
            return;
        }

        HasConstructor |= parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };
        _parameterNames.Add(parameter.Name);
        _positions |= BitOf(parameter.Ordinal);

        // Called as an extension method, its second parameter takes the first argument.
        if (parameter.Ordinal > 0)
        {
            _positions |= BitOf(parameter.Ordinal - 1);
        }

        _hasReceiver |= parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } };
    }

    /// <summary>Whether a call may give what is demanded. With <paramref name="onlyKnown"/> only what can be a constant or hang on a parameter counts.</summary>
    public bool MayBeGivenBy(ArgumentListSyntax arguments, ExpressionSyntax? receiver, bool onlyKnown)
    {
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            var argument = arguments.Arguments[i];
            var isDemanded = argument.NameColon is { } named ? _parameterNames.Contains(named.Name.Identifier.ValueText) : (_positions & BitOf(i)) != 0;
            if (isDemanded && (!onlyKnown || QuickLook.MayBeKnown(argument.Expression)))
            {
                return true;
            }
        }

        return _hasReceiver && receiver is not null && (!onlyKnown || QuickLook.MayBeKnown(receiver));
    }

    /// <summary>Whether an assignment may give what is demanded.</summary>
    public bool MayBeGivenBy(AssignmentExpressionSyntax assignment, bool onlyKnown) => _hasMember && (!onlyKnown || QuickLook.MayBeKnown(assignment.Right));

    private static ulong BitOf(int position) => 1UL << Math.Min(position, LastBit);
}
