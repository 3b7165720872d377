namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>How sure a verdict is; carried by each diagnostic.</summary>
internal enum Confidence
{
    /// <summary>Real code also writes such values without a secret in it.</summary>
    Possible,

    /// <summary>Two kinds of evidence agree and nothing speaks against it.</summary>
    Likely,

    /// <summary>Name or destination and shape leave no other reading.</summary>
    Certain,
}
