using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Json;
using LeakGate.Analyzers.Storage.Policies;

namespace LeakGate.CodeFixes.Storage.Policies;

/// <summary>A piece of a document to take out, and what stands there instead.</summary>
internal readonly record struct Cut(int Start, int End, string Replacement);

/// <summary>
/// Takes everyone out of a policy document: the public principal where others are named beside it, else the whole statement or binding. What is left keeps its
/// formatting; a list that loses all it holds stays as an empty list.
/// </summary>
internal static class PolicyText
{
    /// <summary>The cuts, none of which overlaps another; none when nothing in <paramref name="text"/> lets everyone in.</summary>
    public static List<Cut> CutsOf(string text)
    {
        var cuts = new List<Cut>();
        if (JsonReader.Parse(text) is not { } document)
        {
            return cuts;
        }

        var open = new HashSet<int>(PolicyEvaluator.Evaluate(text).Where(grant => !grant.IsNarrowed).Select(grant => grant.Start));
        Visit(document, open, cuts);
        return cuts;
    }

    private static void Visit(JsonNode node, HashSet<int> open, List<Cut> cuts)
    {
        foreach (var member in node.Members)
        {
            if (open.Contains(member.Value.Start) && member.Value.Kind == JsonKind.Object && !TakeOut(member.Value, cuts))
            {
                // One statement without a list around it.
                cuts.Add(new Cut(member.Value.Start, member.Value.Start + member.Value.Length, "[]"));
            }
            else
            {
                Visit(member.Value, open, cuts);
            }
        }

        var gone = node.Items.Where(item => open.Contains(item.Start) && !TakeOut(item, cuts)).ToList();
        Remove(node, node.Items.Select(item => (item.Start, item.Start + item.Length)).ToList(), node.Items.Select(gone.Contains).ToList(), cuts);
        foreach (var item in node.Items.Where(item => !open.Contains(item.Start)))
        {
            Visit(item, open, cuts);
        }
    }

    // True when others than everyone are named, and everyone alone was cut.
    private static bool TakeOut(JsonNode statement, List<Cut> cuts)
    {
        if (statement.Find("members") is { } members && statement.Find("Effect") is null)
        {
            return TakeOutOf(members, member => Analyzers.Storage.Policies.Members.Judge(member.Text) != PublicPrincipal.None, cuts);
        }

        if (statement.Find("Principal") is not { } principal)
        {
            return false;
        }

        if (principal.Kind != JsonKind.Object)
        {
            return TakeOutOf(principal, name => IsEveryone(string.Empty, name), cuts);
        }

        var inner = new List<Cut>();
        var isGone = principal.Members
            .Select(member => member.Value.AsList().Any(name => IsEveryone(member.Name, name)) && !TakeOutOf(member.Value, name => IsEveryone(member.Name, name), inner))
            .ToList();
        if (isGone.Count == 0 || isGone.All(gone => gone))
        {
            return false;
        }

        cuts.AddRange(inner);
        Remove(principal, principal.Members.Select(member => (member.NameNode.Start, member.Value.Start + member.Value.Length)).ToList(), isGone, cuts);
        return true;
    }

    private static bool IsEveryone(string kind, JsonNode name) => Analyzers.Storage.Policies.Members.IsEveryonePrincipal(kind, name.Text);

    private static bool TakeOutOf(JsonNode list, System.Func<JsonNode, bool> isPublic, List<Cut> cuts)
    {
        var isGone = list.Items.Select(isPublic).ToList();
        if (list.Kind != JsonKind.Array || isGone.All(gone => gone))
        {
            return false;
        }

        Remove(list, list.Items.Select(item => (item.Start, item.Start + item.Length)).ToList(), isGone, cuts);
        return true;
    }

    // Each run of elements goes with what joins it to the next one that stays, or to the last one before it.
    private static void Remove(JsonNode container, IReadOnlyList<(int Start, int End)> elements, IReadOnlyList<bool> isGone, List<Cut> cuts)
    {
        if (elements.Count == 0 || isGone.All(gone => !gone))
        {
            return;
        }

        if (isGone.All(gone => gone))
        {
            cuts.Add(new Cut(container.Start, container.Start + container.Length, "[]"));
            return;
        }

        for (var i = 0; i < elements.Count; i++)
        {
            if (!isGone[i])
            {
                continue;
            }

            var next = i;
            while (next < elements.Count && isGone[next])
            {
                next++;
            }

            cuts.Add(next < elements.Count
                ? new Cut(elements[i].Start, elements[next].Start, string.Empty)
                : new Cut(elements[i - 1].End, elements[next - 1].End, string.Empty));
            i = next;
        }
    }
}
