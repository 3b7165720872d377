using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Decisions;

/// <summary>How much a condition says about the value behind it.</summary>
internal enum ConditionKind
{
    /// <summary>Chooses between values: <c>a ? b : c</c>, the arm of a switch. What it is not known to choose is undecided.</summary>
    Choice,

    /// <summary>Surrounds a statement. Most say nothing of access (<c>if (!exists)</c>); one on a flag named after it does.</summary>
    Guard,
}

/// <summary>A test that must hold (or fail) for a value to be used.</summary>
internal readonly struct Condition
{
    public Condition(ConditionKind kind, ExpressionSyntax test, bool wanted, PatternSyntax? pattern = null, ExpressionSyntax? label = null, bool isElse = false)
    {
        Kind = kind;
        Test = test;
        Wanted = wanted;
        Label = label ?? (pattern as ConstantPatternSyntax)?.Expression;
        IsPattern = pattern is not null;
        IsElse = isElse;
    }

    public ConditionKind Kind { get; }

    /// <summary>A Boolean expression, or what a switch looks at.</summary>
    public ExpressionSyntax Test { get; }

    public bool Wanted { get; }

    /// <summary>For a switch: the constant that must be met; null for a Boolean test, for other patterns and for the arm that takes the rest.</summary>
    public ExpressionSyntax? Label { get; }

    /// <summary>Whether a pattern must match.</summary>
    public bool IsPattern { get; }

    /// <summary>The arm of a switch that takes the rest: never known.</summary>
    public bool IsElse { get; }
}

/// <summary>What is known of a condition.</summary>
internal enum Truth
{
    Unknown,
    False,
    True,
}
