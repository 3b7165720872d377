using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Callers;

/// <summary>A value that code gives to what is demanded: an argument, or the right side of an assignment.</summary>
internal readonly struct Given<TDemand>
{
    public Given(ExpressionSyntax value, TDemand demand)
    {
        Value = value;
        Demand = demand;
    }

    public ExpressionSyntax Value { get; }

    public TDemand Demand { get; }
}
