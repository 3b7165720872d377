using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>Stand-ins that say so in words (<c>YOUR_API_KEY</c>, <c>insert key here</c>). The words must make up the value, not occur in it.</summary>
internal static class Samples
{
    /// <summary>An instruction to the reader, or what providers end their printed examples in; no destination makes a credential of it.</summary>
    public static bool IsInstruction(ValueSubject subject) =>
        subject.Text.EndsWith("EXAMPLE", System.StringComparison.Ordinal)
        || subject.Text.EndsWith("EXAMPLEKEY", System.StringComparison.Ordinal)
        || (subject.SampleWords > 0
        && subject.MostLettersKnown
        && subject.Digits <= 3
        && subject.Symbols <= (subject.IsPasswordKind && subject.Digits > 0 ? 1 : 3));

    /// <summary><c>your-secret-key-here</c>: an instruction that says to put another value in its place.</summary>
    public static bool IsFillIn(ValueSubject subject)
    {
        if (!IsInstruction(subject))
        {
            return false;
        }

        foreach (var word in subject.Words)
        {
            if (word is "your" or "insert" or "enter" or "replace" or "paste" or "put" or "fill" or "placeholder" or "changeme" or "change")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>my-api-key</c>, <c>test-token</c>, <c>token123</c>: for keys and tokens, which nobody composes so. For passwords only in the
    /// form of a name or a text (<c>some-password</c>), since <c>mypassword</c> and <c>test123</c> are in use.
    /// </summary>
    public static bool IsStandIn(ValueSubject subject)
    {
        if (!subject.AllLettersKnown || subject.Symbols > 0 || subject.SoftSampleWords + subject.CredentialWords == 0)
        {
            return false;
        }

        if (IsSuperSecret(subject))
        {
            return false;
        }

        if (subject.IsPasswordKind)
        {
            return subject.Digits == 0 && subject.LetterWords > 1 && subject.Separators + subject.Spaces + subject.Humps > 0;
        }

        return !IsComposedSigningSecret(subject) && (subject.Digits <= 3 || subject.Digits * 3 <= subject.Letters);
    }

    /// <summary><c>POP3 server password</c>: a description that ends in what is described.</summary>
    public static bool NamesItsSlot(ValueSubject subject)
        => subject.Words.Count > 2 && subject.Digits <= 1 && subject.Symbols == 0
            && subject.Words[subject.Words.Count - 1] is "password" or "passwd" or "passphrase" or "secret" or "key" or "token";

    /// <summary><c>MySuperSecretPassphrase</c>: people call their passwords so, never a setting.</summary>
    public static bool IsSuperSecret(ValueSubject subject)
    {
        var super = subject.Words.IndexOf("super");
        return super >= 0
            && super + 1 < subject.Words.Count
            && subject.Words[super + 1] == "secret"
            && subject.Spaces == 0
            && subject.Name.Kind is CredentialKind.Password or CredentialKind.Passphrase or CredentialKind.EncryptionKey;
    }

    /// <summary><c>this-is-my-long-jwt-secret-2021</c>: keys for signing are often written as phrases, and work.</summary>
    public static bool IsComposedSigningSecret(ValueSubject subject) =>
        subject.Name.Kind is CredentialKind.Secret or CredentialKind.EncryptionKey
        && subject.Name.Strength == NameStrength.Strong
        && subject.Text.Length >= 20
        && subject.LetterWords >= 4
        && (subject.Spaces == 0 || subject.StartsWith("this is "))
        && subject.SampleWords == 0
        && (subject.Digits > 0 || subject.Symbols > 0 || (subject.LetterWords >= 5 && HasFunctionWord(subject)))
        && (subject.Contains("secret") || subject.Contains("key") || subject.Contains("sign"));

    /// <summary>Phrases have small words; names of settings have none.</summary>
    private static bool HasFunctionWord(ValueSubject subject)
    {
        foreach (var word in subject.Words)
        {
            if (word is "a" or "is" or "the" or "my" or "not" or "this" or "super" or "very" or "long" or "some")
            {
                return true;
            }
        }

        return false;
    }
}
