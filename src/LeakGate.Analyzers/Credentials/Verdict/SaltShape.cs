using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict.Counter;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>Reads a value under the name of a salt or an initialization vector: a text that no name, label or path is, or any where only the salt itself can stand.</summary>
internal static class SaltShape
{
    private const int ShortestSalt = 4;
    private const int ShortestMixture = 6;

    public static ShapeReading Read(ValueSubject subject)
    {
        if (IsWhereSaltsAre(subject))
        {
            return ShapeReading.Yes(VerdictReason.PlainWord, Confidence.Possible, PublicValues.IsGuid(subject.Text) ? "shape:guid" : "shape:word");
        }

        if (CounterEvidence.FindByName(subject) is { } excuse)
        {
            return ShapeReading.No(excuse);
        }

        if (subject.Text.Length >= ShortestMixture && (subject.Randomness >= 0.9 || (subject.Letters > 0 && subject.Digits + subject.Symbols > 0) || subject.Digits == subject.Text.Length))
        {
            return ShapeReading.Yes(VerdictReason.PasswordLikeValue, Confidence.Possible, "shape:mixed");
        }

        return ShapeReading.No(VerdictReason.ValueTooPlain);
    }

    /// <summary><c>string salt = "…"</c> of a parameter, a variable called just so, or a member of a class of hashes: a word there is no name.</summary>
    private static bool IsWhereSaltsAre(ValueSubject subject)
    {
        if (subject.Name.Kind != CredentialKind.Salt || subject.Text.Length < ShortestSalt || subject.Has(CredentialContext.Comparison | CredentialContext.AttributeArgument)
            || ThingNames.RepeatsOwnName(subject) || Keywords.IsKeyword(subject) || HasSignOfPaths(subject.Text) || Patterns.IsCharacterSet(subject))
        {
            return false;
        }

        if (PublicValues.IsGuid(subject.Text))
        {
            return !subject.Text.Trim('{').StartsWith("00000000-", System.StringComparison.Ordinal);
        }

        if (subject.Has(CredentialContext.DefaultParameter))
        {
            return true;
        }

        return !(subject.AllLettersKnown && subject.Digits == 0) && subject.Spaces == 0
            && (subject.Has(CredentialContext.CryptographicCode) || (ThingNames.IsNamedExactly(subject) && !subject.Has(CredentialContext.DeclaredConst | CredentialContext.Comment)));
    }

    private static bool HasSignOfPaths(string text) => text.IndexOf(':') >= 0 || text.IndexOf('/') >= 0 || text.IndexOf('.') >= 0 || text.IndexOf('\\') >= 0;
}
