using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>
/// Phrases made up to be recognised as such: <c>valid-token</c>, <c>someSecret</c>, <c>wrongpassword</c>. Words and nothing else; a digit or a sign
/// makes a password of it that somebody may use (<c>test-password-789</c>).
/// </summary>
internal static class Dummies
{
    public static bool IsDummy(ValueSubject subject)
    {
        var isPassphrase = subject.Name.Kind == CredentialKind.Passphrase && subject.Spaces > 0;
        if (isPassphrase || subject.Digits + subject.Symbols > 0 || subject.Letters == 0 || subject.NonAsciiLetters > 0 || subject.Randomness >= 0.9)
        {
            return false;
        }

        return IsPhrase(subject) ? subject.DummyWords > 0 || (subject.Has(CredentialContext.TestCode) && subject.AllLettersKnown)
            : subject.Has(CredentialContext.TestCode) && IsDummyWord(subject);
    }

    /// <summary>Two words or more, told apart by signs or humps, or known ones of which the last is a credential's; <c>testpassword</c> is one that people do use.</summary>
    private static bool IsPhrase(ValueSubject subject)
    {
        if (subject.LetterWords < 2 || Samples.IsSuperSecret(subject) || (subject.LetterWords > 4 && Samples.IsComposedSigningSecret(subject)))
        {
            return false;
        }

        return subject.Separators + subject.Spaces + subject.Humps > 0
            || (subject.AllLettersKnown && EndsInCredentialWord(subject) && (subject.Has(CredentialContext.TestCode) || !ThingNames.IsPeoplesPassword(subject)));
    }

    private static bool EndsInCredentialWord(ValueSubject subject) =>
        CredentialNames.BuiltIn.Vocabulary.TryGetPhrase(subject.Words[subject.Words.Count - 1], out var phrase) && phrase.IsCredential;

    /// <summary>In test code: <c>password</c>, <c>secret</c>, <c>test</c>, or a few letters.</summary>
    private static bool IsDummyWord(ValueSubject subject) =>
        subject.OnlyLetters && (subject.Letters < 4 || subject.DummyWords + subject.SoftSampleWords > 0 || (subject.LetterWords == 1 && subject.CredentialWords == 1));
}
