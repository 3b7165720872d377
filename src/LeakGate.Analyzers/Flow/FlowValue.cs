using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Flow;

/// <summary>What is known of one value that an expression can have.</summary>
internal enum FlowKind
{
    /// <summary>Not a compile-time value; <see cref="FlowValue.Origin"/> is the expression at which the flow ends.</summary>
    Unknown,

    /// <summary>A string; <see cref="FlowText.Hole"/> stands for the parts that are not known.</summary>
    Text,

    /// <summary>An array or span of bytes.</summary>
    Bytes,

    /// <summary>A number, character, Boolean or enum member.</summary>
    Scalar,

    /// <summary><see langword="null"/> or <see langword="default"/>.</summary>
    Null,

    /// <summary>A parameter of the surrounding method: the callers decide.</summary>
    Parameter,
}

/// <summary>One value that an expression can have, and where it is typed.</summary>
internal readonly struct FlowValue
{
    private FlowValue(FlowKind kind, object? value, ExpressionSyntax origin, ISymbol? symbol, bool isBlank)
    {
        Kind = kind;
        Value = value;
        Origin = origin;
        Symbol = symbol;
        IsBlank = isBlank;
    }

    public FlowKind Kind { get; }

    /// <summary>A <see cref="string"/> for text, a <see cref="byte"/> array for bytes, the boxed constant for a scalar.</summary>
    public object? Value { get; }

    /// <summary>The expression at which the value is typed: a literal, a concatenation or interpolation, an array; else where the flow ends.</summary>
    public ExpressionSyntax Origin { get; }

    /// <summary>The enum member for a scalar, the parameter for <see cref="FlowKind.Parameter"/>, what an unknown is read from if it has a symbol.</summary>
    public ISymbol? Symbol { get; }

    /// <summary>A buffer of zeros that is allocated and may be filled later.</summary>
    public bool IsBlank { get; }

    public string? Text => Kind == FlowKind.Text ? (string?)Value : null;

    public static FlowValue Unknown(ExpressionSyntax origin, ISymbol? symbol = null) => new(FlowKind.Unknown, null, origin, symbol, false);

    public static FlowValue OfText(string text, ExpressionSyntax origin) => new(FlowKind.Text, text, origin, null, false);

    public static FlowValue OfBytes(byte[] bytes, ExpressionSyntax origin, bool isBlank = false) => new(FlowKind.Bytes, bytes, origin, null, isBlank);

    public static FlowValue OfScalar(object? value, ExpressionSyntax origin, ISymbol? symbol = null) => new(FlowKind.Scalar, value, origin, symbol, false);

    public static FlowValue OfNull(ExpressionSyntax origin) => new(FlowKind.Null, null, origin, null, false);

    public static FlowValue OfParameter(IParameterSymbol parameter, ExpressionSyntax origin) => new(FlowKind.Parameter, null, origin, parameter, false);
}
