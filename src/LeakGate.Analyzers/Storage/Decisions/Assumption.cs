using System.Collections.Generic;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Storage.Decisions;

/// <summary>The values that a caller gives to parameters, or an object initializer to properties: under them a wrapper's conditions are judged.</summary>
internal sealed class Assumption
{
    private readonly Dictionary<ISymbol, FlowValue> _values = new(SymbolEqualityComparer.Default);

    public Assumption(ISymbol symbol, FlowValue value) => _values.Add(symbol, value);

    /// <summary>Assumes one more value, unless the symbol has one.</summary>
    public void Add(ISymbol symbol, FlowValue value)
    {
        if (!_values.ContainsKey(symbol))
        {
            _values.Add(symbol, value);
        }
    }

    /// <summary>The value that is assumed for <paramref name="symbol"/>, if one is.</summary>
    public bool TryGet(ISymbol? symbol, out FlowValue value)
    {
        value = default;
        return symbol is not null && _values.TryGetValue(symbol, out value);
    }
}
