using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// Rows that make findings disappear: names that mean no credential, formats that are public. Where credential rules are enforced, a file may have them, but
/// not one further inside: it can only add. What it has to say goes into an exemption, with a reason, an owner and an end.
/// </summary>
internal static class WeakeningRows
{
    public static ImmutableArray<PlacedPolicy> Refuse(ImmutableArray<PlacedPolicy> outermostFirst)
    {
        var result = outermostFirst.ToBuilder();
        PlacedPolicy? enforcing = null;
        for (var i = 0; i < result.Count; i++)
        {
            if (enforcing is not null && Find(result[i].File, enforcing) is { Count: > 0 } refused)
            {
                result[i] = result[i].With(refused);
            }

            foreach (var id in result[i].File.Enforced)
            {
                if (id.StartsWith(RuleFamilies.Credentials, System.StringComparison.Ordinal))
                {
                    enforcing ??= result[i];
                }
            }
        }

        return result.ToImmutable();
    }

    private static List<PolicyIssue> Find(PolicyFile file, PlacedPolicy enforcing)
    {
        var why = $"makes findings disappear that '{PathGlob.Normalize(enforcing.Path)}' enforces; a policy inside of it can only add: write an exemption instead";
        var refused = new List<PolicyIssue>();
        foreach (var row in file.Names)
        {
            // A row that only gives a word another strength or kind can weaken as well.
            var known = CredentialNames.BuiltIn.Classify(row.Value[0]);
            if (row.Value[1] != "credential" || known.Strength > StrengthOf(row.Value[2]) || (known.IsCredential && known.Kind != CredentialKinds.Parse(row.Value[3])))
            {
                refused.Add(new PolicyIssue(row.Span, "this name " + why));
            }
        }

        foreach (var row in file.Formats)
        {
            // Of two formats on the same characters the more specific one counts, and a merely possible one is no finding by itself.
            if (row.Value.IsPublic || row.Value.Confidence == FormatConfidence.Possible)
            {
                refused.Add(new PolicyIssue(row.Span, "this format " + why));
            }
        }

        foreach (var row in file.Sinks)
        {
            if (SinkCatalogue.Default.ByPlaceOf(row.Value) is { } known && known.Kind != row.Value.Kind)
            {
                refused.Add(new PolicyIssue(row.Span, "this kind of a known API " + why));
            }
        }

        return refused;
    }

    private static NameStrength StrengthOf(string word) => word == "weak" ? NameStrength.Weak : NameStrength.Strong;
}
