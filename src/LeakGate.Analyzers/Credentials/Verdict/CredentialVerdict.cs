using System;
using System.Collections.Immutable;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict.Counter;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>
/// Decides whether a value is a credential, by weighing its shape, its name and its destination against counter-evidence. The one place for
/// that, for C# and for configuration files; docs/verdict.md explains it. Pure, deterministic, linear in the value's length; never throws.
/// </summary>
internal static class CredentialVerdict
{
    // Below it a literal around holes is a prefix or a format, not a key.
    private const int ShortestKeyAroundHoles = 16;

    // Signs of markup and prose, which no generated key has.
    private static readonly char[] s_textSigns = { ' ', '\n', '<', '>', '[', '"' };

    public static CredentialVerdictResult Judge(in CredentialEvidence evidence)
    {
        if (!evidence.Name.IsCredential && evidence.Destination == CredentialDestination.None)
        {
            return Dismiss(VerdictReason.NothingSecretMeant);
        }

        if (string.IsNullOrWhiteSpace(evidence.Value))
        {
            return Dismiss(VerdictReason.Empty);
        }

        if (evidence.Destination == CredentialDestination.ConnectionString
            || (evidence.Destination is CredentialDestination.None or CredentialDestination.NamedParameter && evidence.Name.Kind == CredentialKind.ConnectionString))
        {
            return Dismiss(VerdictReason.GrammarDecides);
        }

        if (evidence.Destination == CredentialDestination.NamedParameter && !evidence.Name.IsCredential)
        {
            return Dismiss(VerdictReason.NothingSecretMeant);
        }

        return JudgeText(evidence);
    }

    private static CredentialVerdictResult JudgeText(in CredentialEvidence evidence)
    {
        var text = AuthorizationScheme.Strip(evidence.Value.Trim(), out var scheme);
        if (text.Length == 0)
        {
            return Dismiss(VerdictReason.ProtocolWord);
        }

        if (evidence.Destination is CredentialDestination.CryptographicKey or CredentialDestination.InitializationVector or CredentialDestination.Salt)
        {
            return JudgeCryptographicInput(text, evidence);
        }

        var whole = new ValueSubject(text, evidence);
        if (IsHashedSecret(whole, evidence))
        {
            return Report(VerdictReason.ReachesApi, Confidence.Possible, evidence, "shape:hashed");
        }

        if (CounterEvidence.FindUnconditional(whole) is { } excuse)
        {
            return Dismiss(excuse);
        }

        var solid = Placeholders.MakeHoles(text);
        if (solid.IndexOf(ValueSubject.Hole) >= 0)
        {
            return JudgeAroundHoles(solid, evidence);
        }

        if (scheme == AuthorizationKind.Basic && AuthorizationScheme.HoldsUserAndPassword(text))
        {
            return Report(VerdictReason.PasswordLikeValue, Confidence.Likely, evidence, "shape:basic-authorization");
        }

        return evidence.Destination is CredentialDestination.None or CredentialDestination.NamedParameter
            ? JudgeByName(whole, evidence)
            : JudgeAtDestination(whole, evidence);
    }

    /// <summary><c>new Secret("sample_client_secret".Sha256())</c>: what is hashed on its way is the secret itself, whatever words it is made of.</summary>
    private static bool IsHashedSecret(ValueSubject subject, in CredentialEvidence evidence)
        => subject.Has(CredentialContext.Hashed) && !subject.Has(CredentialContext.TestCode)
            && (evidence.Destination is CredentialDestination.Password or CredentialDestination.Token
                || (evidence.Name.Strength == NameStrength.Strong && evidence.Name.Kind is CredentialKind.Password or CredentialKind.Passphrase or CredentialKind.Secret))
            && !Masks.IsMask(subject) && !Placeholders.IsPlaceholder(subject) && !References.IsReference(subject) && !Samples.IsFillIn(subject) && !ProtocolWords.IsProtocolWord(subject)
            && subject.Text.IndexOf(ValueSubject.Hole) < 0;

    /// <summary>A key, initialization vector or salt must not be a constant, whatever the constant says.</summary>
    private static CredentialVerdictResult JudgeCryptographicInput(string text, in CredentialEvidence evidence)
    {
        if ((evidence.Context & CredentialContext.UnfilledBuffer) != 0)
        {
            return Dismiss(VerdictReason.Empty);
        }

        if ((evidence.Context & CredentialContext.TestCode) != 0 && Dummies.IsDummy(new ValueSubject(text, evidence)))
        {
            return Dismiss(VerdictReason.Sample);
        }

        // "<your secret key>" was never a key: the program fails, or its owner has been told to fill it in.
        var subject = new ValueSubject(text, evidence);
        if ((text[0] == '<' && Placeholders.IsPlaceholder(subject)) || Samples.IsFillIn(subject))
        {
            return Dismiss(VerdictReason.Placeholder);
        }

        if (PublishedExamples.Contains(text))
        {
            return Dismiss(VerdictReason.PublicIdentifier);
        }

        var known = text.Trim(ValueSubject.Hole, ' ');
        return known.Length == 0
            ? Dismiss(VerdictReason.OnlyHoles)
            : Report(VerdictReason.ConstantCryptographicInput, Confidence.Likely, evidence, "destination:cryptography");
    }

    private static CredentialVerdictResult JudgeAroundHoles(string text, in CredentialEvidence evidence)
    {
        foreach (var run in text.Split(ValueSubject.Hole))
        {
            var literal = run.Trim();
            if (literal.Length >= ShortestKeyAroundHoles && Randomness.Measure(literal) >= 0.9 && literal.IndexOfAny(s_textSigns) < 0
                && !Locations.IsLocation(new ValueSubject(literal, evidence)))
            {
                return Report(VerdictReason.RandomValue, Confidence.Possible, evidence, "shape:random-part");
            }
        }

        return Dismiss(VerdictReason.OnlyHoles);
    }

    /// <summary>An API takes the value as a credential: only what cannot be one is excused.</summary>
    private static CredentialVerdictResult JudgeAtDestination(ValueSubject subject, in CredentialEvidence evidence)
    {
        if (evidence.Destination != CredentialDestination.Password && PublicValues.IsGuid(subject.Text) && evidence.Name.Strength == NameStrength.Weak)
        {
            return Report(VerdictReason.ReachesApi, Confidence.Possible, evidence, "shape:guid");
        }

        if (CounterEvidence.FindAtDestination(subject, evidence.Destination) is { } excuse)
        {
            return Dismiss(excuse);
        }

        if (ValueWords.IsWellKnownPassword(subject.Text))
        {
            return Report(VerdictReason.WellKnownPassword, Confidence.Possible, evidence, "shape:well-known");
        }

        var confidence = CounterEvidence.FindByName(subject) is not null ? Confidence.Possible
            : subject.Randomness >= 0.9 || (subject.Digits > 0 && subject.Letters > 0) ? Confidence.Certain
            : Confidence.Likely;
        return Report(VerdictReason.ReachesApi, confidence, evidence, confidence == Confidence.Certain ? "shape:password-like" : "shape:plain");
    }

    private static CredentialVerdictResult JudgeByName(ValueSubject subject, in CredentialEvidence evidence)
    {
        var strong = evidence.Name.Strength == NameStrength.Strong || evidence.Destination == CredentialDestination.NamedParameter;
        var shape = evidence.Name.Kind switch
        {
            CredentialKind.Password or CredentialKind.Passphrase => PasswordShape.Read(subject, strong),
            CredentialKind.Pin => PinShape.Read(subject),
            CredentialKind.Salt or CredentialKind.InitializationVector => SaltShape.Read(subject),
            _ => KeyShape.Read(subject, strong),
        };
        if (!shape.IsSecret)
        {
            return Dismiss(shape.Reason);
        }

        return Report(shape.Reason, shape.Confidence, evidence, shape.Evidence);
    }

    private static CredentialVerdictResult Dismiss(VerdictReason reason) =>
        new(false, Confidence.Possible, reason, ImmutableArray<string>.Empty);

    private static CredentialVerdictResult Report(VerdictReason reason, Confidence confidence, in CredentialEvidence evidence, string shape)
    {
        var codes = ImmutableArray.CreateBuilder<string>(5);
        codes.Add(shape);
        if (evidence.Name.IsCredential)
        {
            codes.Add(evidence.Name.Strength == NameStrength.Strong ? "name:strong" : "name:weak");
        }

        if (evidence.Destination != CredentialDestination.None)
        {
            codes.Add(evidence.Destination == CredentialDestination.NamedParameter ? "destination:named-parameter" : "destination:api");
        }

        if ((evidence.Context & (CredentialContext.TestCode | CredentialContext.Comment)) != 0)
        {
            codes.Add((evidence.Context & CredentialContext.TestCode) != 0 ? "context:test" : "context:comment");
            confidence = (Confidence)Math.Max((int)Confidence.Possible, (int)confidence - 1);
        }

        return new CredentialVerdictResult(true, confidence, reason, codes.ToImmutable());
    }
}
