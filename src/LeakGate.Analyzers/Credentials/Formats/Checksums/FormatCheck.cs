namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Judges the part of <paramref name="text"/> that matched a pattern. Never throws, whatever the text.</summary>
internal delegate CheckResult FormatCheck(string text, int start, int end);

/// <summary>What a check says about a match.</summary>
internal enum CheckOutcome
{
    /// <summary>The checksum or structure holds.</summary>
    Valid,

    /// <summary>Nothing speaks against it, and nothing proves it.</summary>
    Neutral,

    /// <summary>The checksum does not hold. Tokens of an older scheme exist, so that only the confidence drops.</summary>
    Invalid,

    /// <summary>The structure is the format: without it this is something else.</summary>
    Reject,

    /// <summary>The structure is right and the secret in it is encrypted or otherwise of little use by itself.</summary>
    Weak,

    /// <summary>A documented example.</summary>
    Example,
}

/// <summary>The outcome of a check, and where the credential is: a structure may reach further than the pattern that found it.</summary>
internal readonly record struct CheckResult(CheckOutcome Outcome, int Start, int End)
{
    public static CheckResult Rejected { get; } = new(CheckOutcome.Reject, 0, 0);

    /// <summary>The match as it stands, with a checksum that holds or doesn't.</summary>
    public static CheckResult Checksum(bool holds, int start, int end)
        => new(holds ? CheckOutcome.Valid : CheckOutcome.Invalid, start, end);

    /// <summary>The match as it stands, proved by its structure when that holds, else nothing.</summary>
    public static CheckResult Structure(bool holds, int start, int end)
        => holds ? new CheckResult(CheckOutcome.Valid, start, end) : Rejected;

    /// <summary>The match as it stands and no surer than before, when the condition holds, else nothing.</summary>
    public static CheckResult Condition(bool holds, int start, int end)
        => holds ? new CheckResult(CheckOutcome.Neutral, start, end) : Rejected;
}
