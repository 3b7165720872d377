using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Decisions;

/// <summary>One value that a setting can get.</summary>
internal readonly struct Leaf
{
    public Leaf(string? text, ExpressionSyntax origin, FlowValue value)
    {
        Text = text;
        Origin = origin;
        Value = value;
    }

    /// <summary>The value as the catalogue writes it; null when it is not known.</summary>
    public string? Text { get; }

    /// <summary>Where it is typed, or where the flow ends.</summary>
    public ExpressionSyntax Origin { get; }

    public FlowValue Value { get; }

    /// <summary>The parameter or settable member of the project that decides it; null when none does.</summary>
    public ISymbol? Decider => Text is null && Value.Kind is FlowKind.Parameter or FlowKind.Unknown
        && Value.Symbol is IParameterSymbol or IPropertySymbol or IFieldSymbol && Value.Symbol.DeclaringSyntaxReferences.Length > 0
            ? Value.Symbol.OriginalDefinition
            : null;
}
