using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict.Counter;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>
/// Reads a value under a password's name. People choose passwords, so randomness is not asked for: what is neither a name, a label nor a
/// stand-in is taken for one.
/// </summary>
internal static class PasswordShape
{
    private const int ShortestPassword = 3;

    private static readonly char[] s_signsOfNoHash = { '@', '!', '#', '%', '&', '*', '(', ')', '^', '|', '~' };

    public static ShapeReading Read(ValueSubject subject, bool strong)
    {
        if (subject.Has(CredentialContext.BesideUser) && subject.Name.Words is not ("password hash" or "pwd hash") && !IsNameOfItsSlot(subject))
        {
            return ReadInLogin(subject);
        }

        if (subject.Name.Words is "password hash" or "pwd hash" && !HasSignsOfNoHash(subject.Text))
        {
            return ShapeReading.No(VerdictReason.PublicIdentifier);
        }

        if (ThingNames.RepeatsOwnName(subject))
        {
            return ShapeReading.No(VerdictReason.NameOfAThing);
        }

        if (ValueWords.IsWellKnownPassword(subject.Text) && (!IsCredentialWord(subject) || IsOfAnAccount(subject)) && (strong || !subject.OnlyLetters || !subject.AllLettersKnown))
        {
            return IsAmbiguousWord(subject) && !IsOfAnAccount(subject)
                ? ShapeReading.No(VerdictReason.NameOfAThing)
                : ShapeReading.Yes(VerdictReason.WellKnownPassword, subject.OnlyLetters ? Confidence.Possible : Confidence.Likely, "shape:well-known");
        }

        if (strong && IsPasswordPhrase(subject))
        {
            return ShapeReading.Yes(VerdictReason.PlainWord, Confidence.Possible, "shape:phrase");
        }

        if (CounterEvidence.FindByName(subject) is { } excuse)
        {
            return ShapeReading.No(excuse);
        }

        if (subject.Text.Length < ShortestPassword)
        {
            return ShapeReading.No(VerdictReason.TooShort);
        }

        return strong ? ReadUnderStrongName(subject) : ReadUnderWeakName(subject);
    }

    /// <summary><c>password = "Open Sesame"</c>: two or three words, most of them none that labels and messages are made of, in a variable called just so.</summary>
    private static bool IsPasswordPhrase(ValueSubject subject)
        => subject.Spaces is 1 or 2 && subject.LetterWords == subject.Spaces + 1 && subject.KnownLetters * 2 < subject.Letters && subject.NonAsciiLetters == 0
            && subject.Letters + subject.Spaces == subject.Text.Length && subject.Letters >= 6
            && subject.CredentialWords == 0 && !subject.AsName.IsCredential && ThingNames.IsNamedExactly(subject)
            && !subject.Has(CredentialContext.DeclaredConst | CredentialContext.AttributeArgument | CredentialContext.Comment | CredentialContext.Comparison | CredentialContext.TestCode);

    /// <summary>Beside its user a password is judged as one that an API receives: words may be passwords, names of settings may not.</summary>
    private static ShapeReading ReadInLogin(ValueSubject subject)
    {
        if (CounterEvidence.FindAtDestination(subject, CredentialDestination.Password) is { } excuse)
        {
            return ShapeReading.No(excuse);
        }

        return ValueWords.IsWellKnownPassword(subject.Text) ? ShapeReading.Yes(VerdictReason.WellKnownPassword, Confidence.Likely, "shape:well-known")
            : subject.OnlyLetters ? ShapeReading.Yes(VerdictReason.PlainWord, Confidence.Possible, "shape:word")
            : ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Likely, "shape:password-like");
    }

    /// <summary><c>Password</c>, as an empty box shows it.</summary>
    private static bool IsNameOfItsSlot(ValueSubject subject) => subject.Uppers > 0 && subject.OnlyLetters && subject.AsName.Kind is CredentialKind.Password or CredentialKind.Passphrase;

    /// <summary>Under the name of a password's hash: signs that neither hexadecimal, base64 nor crypt formats have.</summary>
    private static bool HasSignsOfNoHash(string text) => text.IndexOfAny(s_signsOfNoHash) >= 0;

    private static ShapeReading ReadUnderStrongName(ValueSubject subject)
    {
        if (subject.Letters > 0 && subject.Digits + subject.Symbols > 0)
        {
            return ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Likely, "shape:password-like");
        }

        if (subject.Letters == 0)
        {
            return ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Possible, "shape:number");
        }

        if (subject.Randomness >= 0.9 && subject.Text.Length >= 8)
        {
            return ShapeReading.Yes(VerdictReason.RandomValue, Confidence.Likely, "shape:random");
        }

        // One plain word: in a constant with a capital it is more often a name or a label.
        if (subject.Has(CredentialContext.Comment | CredentialContext.AttributeArgument)
            || (subject.Uppers > 0 && subject.OnlyLetters && subject.Has(CredentialContext.DeclaredConst)))
        {
            return ShapeReading.No(VerdictReason.ValueTooPlain);
        }

        return ShapeReading.Yes(VerdictReason.PlainWord, Confidence.Possible, "shape:word");
    }

    private static ShapeReading ReadUnderWeakName(ValueSubject subject)
    {
        var mixed = subject.Digits > 0 && subject.Letters > 0 && !subject.AllLettersKnown && subject.Spaces == 0;
        var signed = subject.Symbols > 0 && subject.Letters > 0 && subject.Spaces == 0 && !subject.AllLettersKnown;
        if (subject.Text.Length >= 6 && (mixed || signed || subject.Randomness >= 0.9))
        {
            return ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Possible, "shape:password-like");
        }

        return subject.Letters == 0 && subject.Digits >= 4
            ? ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Possible, "shape:number")
            : ShapeReading.No(VerdictReason.ValueTooPlain);
    }

    /// <summary><c>password</c>, <c>passwd</c>, <c>pwd</c> under a password's name: the name again, unless it reaches an API.</summary>
    private static bool IsCredentialWord(ValueSubject subject) =>
        subject.OnlyLetters && subject.AsName.Kind is CredentialKind.Password or CredentialKind.Passphrase;

    /// <summary><c>dbPassword = "password"</c> in a variable: the name says whose, the value does not repeat it.</summary>
    private static bool IsOfAnAccount(ValueSubject subject)
    {
        if (subject.Lowers != subject.Text.Length
            || subject.Has(CredentialContext.DeclaredConst | CredentialContext.AttributeArgument | CredentialContext.Comment | CredentialContext.Comparison))
        {
            return false;
        }

        var words = NameWords.Split(subject.RawName);
        return words.Count > 1 && words[0] is "db" or "database" or "sql" or "mysql" or "postgres" or "oracle" or "admin" or "root" or "smtp" or "ftp" or "redis" or "ldap";
    }

    /// <summary>Well-known passwords that name something still more often when written as names are.</summary>
    private static bool IsAmbiguousWord(ValueSubject subject) =>
        subject.OnlyLetters
        && subject.AllLettersKnown
        && !IsAccountWord(subject.Text)
        && (subject.Uppers > 0 || subject.Has(CredentialContext.DeclaredConst | CredentialContext.AttributeArgument | CredentialContext.Comment))
        && !subject.Has(CredentialContext.Comparison);

    /// <summary>Account names that are the default password of the same account, and name no setting.</summary>
    private static bool IsAccountWord(string text) =>
        text is "admin" or "root" or "guest" or "test" or "demo" or "sa" or "administrator" or "postgres" or "oracle" or "mysql";
}
