namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What becomes of the markup in the sources of a state.</summary>
public enum MarkupMode
{
    /// <summary>No markup is read: the text is the code.</summary>
    None = 0,

    /// <summary>Markup is removed and expects nothing.</summary>
    Ignore = 1,

    /// <summary>Markup is removed and expects only what no code fix under test can fix. The default of a fixed state.</summary>
    IgnoreFixable = 2,

    /// <summary>Markup is removed and expects diagnostics. The default of the test state.</summary>
    Allow = 3,
}
