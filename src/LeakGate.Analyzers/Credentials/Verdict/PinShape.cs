namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>Reads a value under the name of a PIN or one-time code: four to eight digits, or a generated seed.</summary>
internal static class PinShape
{
    public static ShapeReading Read(ValueSubject subject)
    {
        if (subject.Digits == subject.Text.Length && subject.Digits is >= 4 and <= 8)
        {
            return ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Possible, "shape:number");
        }

        return subject.Text.Length >= 16 && subject.Randomness >= 0.9 && CounterEvidence.FindByName(subject) is null
            ? ShapeReading.Yes(VerdictReason.RandomValue, Confidence.Possible, "shape:random")
            : ShapeReading.No(VerdictReason.ValueTooPlain);
    }
}
