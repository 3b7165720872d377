using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Links;

/// <summary>A lifetime that a wrapper computes from what it is given, and what is known of that so far.</summary>
internal sealed class WrappedLifetime
{
    private readonly Dictionary<ISymbol, ExpressionSyntax> _given;

    public WrappedLifetime(ExpressionSyntax value)
        : this(value, new Dictionary<ISymbol, ExpressionSyntax>(SymbolEqualityComparer.Default))
    {
    }

    private WrappedLifetime(ExpressionSyntax value, Dictionary<ISymbol, ExpressionSyntax> given)
    {
        Value = value;
        _given = given;
    }

    /// <summary>The expression that gives the link its end.</summary>
    public ExpressionSyntax Value { get; }

    /// <summary>What the parameters and members in it are given.</summary>
    public IReadOnlyDictionary<ISymbol, ExpressionSyntax> Given => _given;

    public WrappedLifetime With(ISymbol symbol, ExpressionSyntax given)
        => new(Value, new Dictionary<ISymbol, ExpressionSyntax>(_given, SymbolEqualityComparer.Default) { [symbol] = given });
}
