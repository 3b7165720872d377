using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict.Counter;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>
/// Reads a value under the name of a key, token or secret. Machines generate most of these, so randomness counts; secrets and encryption
/// keys that people make up are recognised by their mixture.
/// </summary>
internal static class KeyShape
{
    private const int ShortestKey = 6;
    private const int ShortestUnderWeakName = 16;
    private const int LongestUnderWeakName = 512;
    private const int LongestPhrase = 48;

    public static ShapeReading Read(ValueSubject subject, bool strong)
    {
        if (IsSecretOfAClient(subject))
        {
            return ShapeReading.Yes(VerdictReason.WellKnownPassword, Confidence.Possible, "shape:well-known");
        }

        if (strong && IsChosenPhrase(subject))
        {
            return ShapeReading.Yes(VerdictReason.PlainWord, Confidence.Possible, "shape:phrase");
        }

        if (CounterEvidence.FindByName(subject) is { } excuse)
        {
            return ShapeReading.No(excuse);
        }

        if (subject.Text.Length < ShortestKey)
        {
            return ShapeReading.No(VerdictReason.TooShort);
        }

        return strong ? ReadUnderStrongName(subject) : ReadUnderWeakName(subject);
    }

    /// <summary><c>ClientSecret = "secret"</c>, <c>options.ApiSecret = "apisecret"</c>: what the samples of identity servers use, and it works; as a name of the thing it would repeat it.</summary>
    private static bool IsSecretOfAClient(ValueSubject subject)
    {
        if (subject.Text is not ("secret" or "apisecret" or "clientsecret") || subject.Name.Strength != NameStrength.Strong
            || subject.Has(CredentialContext.DeclaredConst | CredentialContext.AttributeArgument | CredentialContext.Comment | CredentialContext.Comparison))
        {
            return false;
        }

        var words = NameWords.Split(subject.RawName);
        return words.Count > 1 && words[words.Count - 1] == "secret" && words[words.Count - 2] is "client" or "api" or "app" or "consumer";
    }

    /// <summary>
    /// <c>SECRET = "lite-streaming-secret"</c>: under the bare word a phrase of names that no catalogue has, joined by one sign. The name of a setting
    /// has fewer such words, and capitals or dots.
    /// </summary>
    public static bool IsChosenPhrase(ValueSubject subject)
        => subject.Name.Kind == CredentialKind.Secret && subject.Separators >= 2 && subject.Lowers + subject.Separators == subject.Text.Length && subject.LetterWords >= 3
            && subject.Letters - subject.KnownLetters >= 8 && HasOneSeparator(subject.Text)
            && !subject.Has(CredentialContext.AttributeArgument | CredentialContext.Comparison | CredentialContext.TestCode) && subject.SampleWords == 0
            && subject.DummyWords == 0 && ThingNames.IsNamedExactly(subject);

    private static bool HasOneSeparator(string text) => text.IndexOf(':') < 0 && text.IndexOf('/') < 0 && text.IndexOf('.') < 0 && (text.IndexOf('-') < 0 || text.IndexOf('_') < 0);

    private static ShapeReading ReadUnderStrongName(ValueSubject subject)
    {
        if (PublicValues.IsGuid(subject.Text))
        {
            return ShapeReading.Yes(VerdictReason.RandomValue, subject.Name.Kind == CredentialKind.Token ? Confidence.Possible : Confidence.Likely, "shape:guid");
        }

        if (ValueWords.IsWellKnownPassword(subject.Text) && !subject.AllLettersKnown)
        {
            return ShapeReading.Yes(VerdictReason.WellKnownPassword, Confidence.Possible, "shape:well-known");
        }

        // Short texts without a digit are too few letters to tell by.
        if (subject.Randomness >= 0.5 && subject.Spaces == 0 && subject.Text.Length >= (subject.Digits > 0 ? 8 : 12))
        {
            return ShapeReading.Yes(VerdictReason.RandomValue, subject.Randomness >= 0.9 ? Confidence.Likely : Confidence.Possible, "shape:random");
        }

        if (Samples.IsComposedSigningSecret(subject) || Samples.IsSuperSecret(subject))
        {
            return ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Possible, "shape:phrase");
        }

        if (subject.Spaces > 0)
        {
            return ShapeReading.No(VerdictReason.LabelOrProse);
        }

        if (subject.Letters > 0 && subject.Digits + subject.Symbols > 0)
        {
            return subject.AllLettersKnown && subject.Symbols == 0 && !IsPhraseWithAYear(subject)
                ? ShapeReading.No(VerdictReason.Sample)
                : ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Possible, "shape:mixed");
        }

        if (subject.Letters == 0)
        {
            return subject.Digits >= 8
                ? ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Possible, "shape:number")
                : ShapeReading.No(VerdictReason.ValueTooPlain);
        }

        return ReadLetters(subject);
    }

    /// <summary><c>Harbour_Mail_Relay_2026_Secure</c>: more words, and a number, than a name has.</summary>
    private static bool IsPhraseWithAYear(ValueSubject subject)
        => subject.Text.Length >= 24 && subject.LetterWords >= 4 && subject.Digits >= 4 && subject.Uppers > 1 && subject.Lowers > subject.Uppers && !subject.Has(CredentialContext.Comment);

    private static ShapeReading ReadLetters(ValueSubject subject)
    {
        var people = subject.Name.Kind is CredentialKind.Secret or CredentialKind.EncryptionKey;
        if (ThingNames.IsKeySized(subject))
        {
            return ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Possible, "shape:key-sized");
        }

        return people && subject.Lowers == subject.Text.Length && subject.Text.Length >= 10 && !subject.MostLettersKnown
            ? ShapeReading.Yes(VerdictReason.PlainWord, Confidence.Possible, "shape:word")
            : ShapeReading.No(VerdictReason.ValueTooPlain);
    }

    /// <summary><c>app_3kF…</c>: a provider's short prefix, then what was generated.</summary>
    private static bool IsPrefixedKey(string text)
    {
        var end = text.LastIndexOf('_');
        return end is >= 2 and <= 12 && text.Length - end > ShortestUnderWeakName && Randomness.Measure(text.Substring(end + 1)) >= 0.9;
    }

    private static ShapeReading ReadUnderWeakName(ValueSubject subject)
    {
        if (subject.Name.Kind == CredentialKind.Token && subject.Text.Length <= LongestPhrase && IsPhraseWithAYear(subject) && subject.Letters - subject.KnownLetters >= 6)
        {
            return ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Possible, "shape:phrase");
        }

        if (subject.Spaces > 0
            || subject.Text.Length is < ShortestUnderWeakName or > LongestUnderWeakName
            || (subject.Randomness < 0.9 && !IsPrefixedKey(subject.Text)) || subject.Digits == 0 || PublicValues.IsGuid(subject.Text))
        {
            return ShapeReading.No(VerdictReason.ValueTooPlain);
        }

        return ShapeReading.Yes(VerdictReason.RandomValue, Confidence.Possible, "shape:random");
    }
}
