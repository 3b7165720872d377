namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a state takes from the state before it (a fixed state from the test state, a batch-fixed state from the fixed one).</summary>
public enum StateInheritanceMode
{
    /// <summary>Each collection left empty is taken over, of the diagnostics only those that no code fix under test can fix.</summary>
    AutoInherit,

    /// <summary>Each collection left empty is taken over, diagnostics that can be fixed included.</summary>
    AutoInheritAll,

    /// <summary>Nothing is taken over.</summary>
    Explicit,
}
