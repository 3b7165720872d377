using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LeakGate.Analyzers.Policy;

/// <summary>Which rules an entry of <c>enforce</c> means: an id, the beginning of ids and a star, or a star for all rules about code.</summary>
internal static class RulePattern
{
    /// <summary>The ids of all rules.</summary>
    public static ImmutableArray<string> KnownIds { get; } = Descriptors.All.Select(static rule => rule.Id).Distinct().ToImmutableArray();

    private static readonly ImmutableHashSet<string> s_known = KnownIds.ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>Whether it is a rule's id.</summary>
    public static bool IsKnown(string id) => s_known.Contains(id);

    /// <summary>Adds the ids that <paramref name="pattern"/> means to <paramref name="ids"/>; false when it means none.</summary>
    public static bool TryExpand(string pattern, ISet<string> ids)
    {
        if (!pattern.EndsWith("*", StringComparison.Ordinal))
        {
            if (!KnownIds.Contains(pattern))
            {
                return false;
            }

            ids.Add(pattern);
            return true;
        }

        var start = pattern.Substring(0, pattern.Length - 1);
        // Rules that a later version brings: a policy may be ahead of the installed package.
        var found = start == RuleFamilies.Data;
        foreach (var id in KnownIds)
        {
            // A star alone is about code; rules about the policy itself are asked for by name.
            if (id.StartsWith(start, StringComparison.Ordinal) && (!IsAboutThePolicy(id) || IsAboutThePolicy(start)))
            {
                ids.Add(id);
                found = true;
            }
        }

        return found && (start.Length == 0 || start.StartsWith("LEAK", StringComparison.Ordinal));
    }

    /// <summary>Whether the rule is one about policies and not about code.</summary>
    public static bool IsAboutThePolicy(string id) => id.StartsWith(RuleFamilies.Policy, StringComparison.Ordinal);
}
