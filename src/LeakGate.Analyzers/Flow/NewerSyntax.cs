namespace LeakGate.Analyzers.Flow;

/// <summary>Numbers of syntax kinds that are newer than the Roslyn that LeakGate compiles against; the compiler that runs it may know them.</summary>
internal static class NewerSyntax
{
    /// <summary><c>SyntaxKind.CollectionExpression</c>, C# 12.</summary>
    public const int CollectionExpression = 9076;

    /// <summary><c>SyntaxKind.ExpressionElement</c>, C# 12: an element of a collection expression.</summary>
    public const int ExpressionElement = 9077;
}
