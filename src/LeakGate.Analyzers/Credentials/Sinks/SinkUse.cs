using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sinks;

/// <summary>A value that code hands to a sink.</summary>
internal readonly struct SinkUse
{
    public SinkUse(Sink sink, ExpressionSyntax value, ExpressionSyntax? key)
    {
        Sink = sink;
        Value = value;
        Key = key;
    }

    public Sink Sink { get; }

    public ExpressionSyntax Value { get; }

    /// <summary>For a sink of pairs: the expression that names the value.</summary>
    public ExpressionSyntax? Key { get; }
}
