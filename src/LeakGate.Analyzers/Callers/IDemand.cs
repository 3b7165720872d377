using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Callers;

/// <summary>Something that hangs on what others give to a parameter, property or field of the project.</summary>
internal interface IDemand<TSelf>
{
    /// <summary>The parameter, property or field.</summary>
    ISymbol Symbol { get; }

    /// <summary>What makes two demands the same, so that a wrapper which calls itself ends.</summary>
    (ISymbol Symbol, object? Destination, string? Name) Identity { get; }

    /// <summary>The same demand on another symbol, whose value is handed on.</summary>
    TSelf For(ISymbol symbol);
}
