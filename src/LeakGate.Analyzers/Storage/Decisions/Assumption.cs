using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Storage.Decisions;

/// <summary>A value that a caller gives to a parameter, or an object initializer to a property: under it a wrapper's conditions are judged.</summary>
internal sealed class Assumption
{
    public Assumption(ISymbol symbol, FlowValue value)
    {
        Symbol = symbol;
        Value = value;
    }

    public ISymbol Symbol { get; }

    public FlowValue Value { get; }

    public bool IsFor(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(Symbol, symbol);
}
