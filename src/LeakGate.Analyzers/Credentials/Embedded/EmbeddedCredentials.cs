using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Verdict;

namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>Of the pairs inside of a text, the one whose value a verdict takes for a credential.</summary>
internal static class EmbeddedCredentials
{
    [ThreadStatic]
    private static List<EmbeddedPair>? s_pairs;

    /// <summary>The first pair that is likely a credential; a merely possible one is no finding, since such texts are full of samples.</summary>
    public static EmbeddedPair? FindIn(string text, CredentialContext context, out CredentialVerdictResult verdict)
    {
        var pairs = s_pairs ??= new List<EmbeddedPair>();
        pairs.Clear();
        EmbeddedPairs.Find(text, pairs);
        foreach (var pair in pairs)
        {
            var name = CredentialNames.BuiltIn.Classify(pair.Name);
            if (!name.IsCredential)
            {
                // IDENTIFIED BY, ConvertTo-SecureString
                name = CredentialNames.BuiltIn.Classify("password");
            }

            // A comment lowers the confidence by a step; worth reporting is what would be more than possible in code.
            var evidence = new CredentialEvidence(
                text.Substring(pair.ValueStart, pair.ValueLength), pair.Name, name, CredentialDestination.None, context);
            verdict = CredentialVerdict.Judge(evidence);
            if (verdict.IsFinding && CredentialVerdict.Judge(evidence with { Context = CredentialContext.None }).Confidence != Confidence.Possible)
            {
                return pair;
            }
        }

        verdict = default;
        return null;
    }
}
