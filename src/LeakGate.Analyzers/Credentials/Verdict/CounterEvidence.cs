using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict.Counter;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>
/// Asks each class of counter-evidence in turn. Two groups: what holds wherever the value goes (a placeholder passed to an API is still one),
/// and what holds only while nothing but a name speaks for a credential.
/// </summary>
internal static class CounterEvidence
{
    /// <summary>The class that excuses the value whatever its destination; null when none does.</summary>
    public static VerdictReason? FindUnconditional(ValueSubject subject)
    {
        if (Masks.IsMask(subject))
        {
            return VerdictReason.Mask;
        }

        if (Placeholders.IsPlaceholder(subject))
        {
            return VerdictReason.Placeholder;
        }

        if (References.IsReference(subject))
        {
            return VerdictReason.Reference;
        }

        if (!(subject.IsPasswordKind && ValueWords.IsWellKnownPassword(subject.Text)) && Samples.IsInstruction(subject))
        {
            return VerdictReason.Sample;
        }

        if (PublishedExamples.Contains(subject.Text))
        {
            return VerdictReason.PublicIdentifier;
        }

        if (Locations.IsUrl(subject))
        {
            return VerdictReason.Location;
        }

        if (Dummies.IsDummy(subject))
        {
            return VerdictReason.Sample;
        }

        return subject.Text.ToLowerInvariant() is "null" or "(null)" or "undefined" or "n/a" or "true" or "false" ? VerdictReason.Keyword : null;
    }

    /// <summary>
    /// The class that excuses the value although a catalogued API receives it; null when none does. Machines generate keys and tokens, so what
    /// excuses those under a name excuses them here; people choose passwords, so only what is written as a name or a text is excused as one.
    /// </summary>
    public static VerdictReason? FindAtDestination(ValueSubject subject, CredentialDestination destination)
    {
        if (destination == CredentialDestination.Password)
        {
            return ThingNames.IsSettingName(subject) || (subject.LetterWords > 1 && ThingNames.RepeatsOwnName(subject)) ? VerdictReason.NameOfAThing
                : subject.Spaces > 0 && subject.MostLettersKnown && subject.Digits + subject.Symbols == 0 ? VerdictReason.LabelOrProse
                : subject.Spaces > 1 && Samples.NamesItsSlot(subject) ? VerdictReason.LabelOrProse
                : null;
        }

        if (destination == CredentialDestination.Key && subject.Name.Strength == NameStrength.Weak && !IsGenerated(subject))
        {
            return VerdictReason.ValueTooPlain;
        }

        // "secret" passed as a client secret is one that somebody chose.
        if (subject.LetterWords == 1 && subject.AsName.Kind is CredentialKind.Secret or CredentialKind.Password)
        {
            return null;
        }

        if (KeyShape.IsChosenPhrase(subject))
        {
            return null;
        }

        // "client-secret-01": with a number, what looks like a stand-in under a name is in use at an API.
        return FindByName(subject) is { } excuse && (excuse != VerdictReason.Sample || subject.Digits == 0) ? excuse : null;
    }

    private static bool IsGenerated(ValueSubject subject) =>
        (subject.Text.Length >= 16 && subject.Randomness >= 0.5) || (subject.Text.Length >= 10 && subject.Digits > 0 && subject.Randomness >= 0.9);

    /// <summary>The class that excuses the value when only its name speaks for a credential; null when none does.</summary>
    public static VerdictReason? FindByName(ValueSubject subject)
    {
        if (ThingNames.RepeatsOwnName(subject))
        {
            return VerdictReason.NameOfAThing;
        }

        if (Keywords.IsKeyword(subject))
        {
            return VerdictReason.Keyword;
        }

        if (Locations.IsLocation(subject))
        {
            return VerdictReason.Location;
        }

        if (CodeTexts.IsCode(subject))
        {
            return VerdictReason.CodeOrQuery;
        }

        if (Patterns.IsPattern(subject))
        {
            return VerdictReason.Pattern;
        }

        if (Patterns.IsCharacterSet(subject))
        {
            return VerdictReason.CharacterSet;
        }

        if (PublicValues.IsIdentifier(subject))
        {
            return VerdictReason.PublicIdentifier;
        }

        if (PublicValues.IsDateOrVersion(subject))
        {
            return VerdictReason.DateOrVersion;
        }

        if (Prose.IsProse(subject))
        {
            return VerdictReason.LabelOrProse;
        }

        if (ProtocolWords.IsProtocolWord(subject))
        {
            return VerdictReason.ProtocolWord;
        }

        if (Samples.IsStandIn(subject))
        {
            return VerdictReason.Sample;
        }

        return ThingNames.IsNameOfAThing(subject) ? VerdictReason.NameOfAThing : null;
    }
}
