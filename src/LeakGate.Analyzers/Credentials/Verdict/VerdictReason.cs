namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>What decided a verdict: first the reasons for a finding, then the classes of counter-evidence (docs/verdict.md explains each).</summary>
internal enum VerdictReason
{
    /// <summary>No name and no destination speaks for a credential.</summary>
    NothingSecretMeant,

    /// <summary>Finding: random as only generated keys are.</summary>
    RandomValue,

    /// <summary>Finding: composed as people compose passwords.</summary>
    PasswordLikeValue,

    /// <summary>Finding: a well-known or default password (LEAK1010 where the rule can tell).</summary>
    WellKnownPassword,

    /// <summary>Finding: a plain word where a password is expected.</summary>
    PlainWord,

    /// <summary>Finding: whatever the text is, it reaches an API as a credential.</summary>
    ReachesApi,

    /// <summary>Finding: a constant where a key, initialization vector or salt must not be one.</summary>
    ConstantCryptographicInput,

    Empty,
    TooShort,
    OnlyHoles,
    Placeholder,
    Mask,
    Sample,
    Keyword,
    Reference,
    NameOfAThing,
    LabelOrProse,
    Location,
    ProtocolWord,
    CodeOrQuery,
    Pattern,
    CharacterSet,
    PublicIdentifier,
    DateOrVersion,
    GrammarDecides,

    /// <summary>The name alone is too weak for so plain a value.</summary>
    ValueTooPlain,
}
