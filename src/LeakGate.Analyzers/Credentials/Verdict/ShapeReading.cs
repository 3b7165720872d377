namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>What a value's shape says under a name of some kind.</summary>
internal readonly record struct ShapeReading(bool IsSecret, VerdictReason Reason, Confidence Confidence, string Evidence)
{
    public static ShapeReading No(VerdictReason reason) => new(false, reason, Confidence.Possible, string.Empty);

    public static ShapeReading Yes(VerdictReason reason, Confidence confidence, string evidence) => new(true, reason, confidence, evidence);
}
