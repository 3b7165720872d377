using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>Texts for people: labels (<c>Password:</c>), validation messages, sentences, in any language.</summary>
internal static class Prose
{
    public static bool IsProse(ValueSubject subject) => IsLabel(subject) || IsForeignLabel(subject) || IsSentence(subject);

    /// <summary>A word or two with a label's punctuation: <c>Password:</c>, <c>&amp;Password</c>, <c>Forgot password?</c>, <c>Loading...</c>.</summary>
    private static bool IsLabel(ValueSubject subject)
    {
        var text = subject.Text;
        var last = text[text.Length - 1];
        if (subject.Digits > 0 || subject.Letters == 0)
        {
            return false;
        }

        var labelled = last is ':' or '=' or '?' or '…' or '：' || text.EndsWith("...", System.StringComparison.Ordinal) || text[0] == '&' || text.EndsWith(" *", System.StringComparison.Ordinal);
        return labelled && subject.Symbols + subject.Separators <= 4 && subject.Randomness < 0.9 && (subject.KnownLetters > 0 || subject.Spaces > 0);
    }

    /// <summary>Letters of another script, without a digit: a word of the language, as passwords are typed in ASCII.</summary>
    private static bool IsForeignLabel(ValueSubject subject) =>
        subject.NonAsciiLetters > 0 && subject.Digits == 0 && (subject.NonAsciiLetters * 2 > subject.Letters || subject.AllLettersKnown);

    private static bool IsSentence(ValueSubject subject)
    {
        if (subject.Spaces == 0 || subject.Letters == 0 || subject.Letters + subject.Spaces < subject.Text.Length * 0.6)
        {
            return false;
        }

        if (IsGroupedCode(subject) || Samples.IsComposedSigningSecret(subject))
        {
            return false;
        }

        if (subject.Name.Kind == CredentialKind.Passphrase)
        {
            return subject.KnownLetters * 2 > subject.Letters || subject.Text[subject.Text.Length - 1] is '.' or '?' or ':';
        }

        return true;
    }

    /// <summary>App passwords that providers print in groups of four: four groups of small letters, or six of letters and digits.</summary>
    private static bool IsGroupedCode(ValueSubject subject)
    {
        if (subject.Text.Length == 29 && subject.Spaces == 5 && subject.Letters + subject.Digits == 24 && subject.Digits > 0)
        {
            return subject.Text[4] == ' ' && subject.Text[9] == ' ' && subject.Text[14] == ' ' && subject.Text[19] == ' ' && subject.Text[24] == ' ';
        }

        if (subject.Text.Length != 19 || subject.Spaces != 3 || subject.Lowers != 16)
        {
            return false;
        }

        return subject.Text[4] == ' ' && subject.Text[9] == ' ' && subject.Text[14] == ' ' && subject.KnownLetters < 8;
    }
}
