namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>Reads a value under the name of a salt or an initialization vector: a text that no name, label or path is.</summary>
internal static class SaltShape
{
    public static ShapeReading Read(ValueSubject subject)
    {
        if (CounterEvidence.FindByName(subject) is { } excuse)
        {
            return ShapeReading.No(excuse);
        }

        if (subject.Text.Length >= 6 && (subject.Randomness >= 0.9 || (subject.Letters > 0 && subject.Digits + subject.Symbols > 0) || subject.Digits == subject.Text.Length))
        {
            return ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Possible, "shape:mixed");
        }

        return ShapeReading.No(VerdictReason.ValueTooPlain);
    }
}
