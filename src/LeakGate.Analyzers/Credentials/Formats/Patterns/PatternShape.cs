using System;
using System.Collections.Generic;
using System.Linq;

namespace LeakGate.Analyzers.Credentials.Formats.Patterns;

/// <summary>What can be told about a pattern before any text is seen.</summary>
internal sealed class PatternShape
{
    private readonly IReadOnlyList<PatternNode> _nodes;

    public PatternShape(IReadOnlyList<PatternNode> nodes)
    {
        _nodes = nodes;
        MinLength = nodes.Aggregate(0, (sum, node) => Math.Min(PatternNode.Unbounded, sum + node.MinLength));
        LiteralLength = Literals(nodes);
        PrefixLength = nodes.TakeWhile(node => node.MinLength > 0 && Literals(new[] { node }) == node.MinLength).Sum(node => node.MinLength);
        Alphabet = AlphabetOf(nodes);
        First = FirstOf(nodes, default);
        Last = LastOf(nodes, default);
        HoldsSpace = AllChars(nodes).Any(static node => node.Set.Contains(' '));
    }

    public int MinLength { get; }

    public int LiteralLength { get; }

    public int PrefixLength { get; }

    /// <summary>Every character that occurs in a class.</summary>
    public CharSet Alphabet { get; }

    public CharSet First { get; }

    public CharSet Last { get; }

    public bool HoldsSpace { get; }

    /// <summary>Numbers the sets and marks the parts that always take a whole run, given what may not follow a match.</summary>
    public int Prepare(CharSet after)
    {
        var sets = new List<CharSet>();
        foreach (var node in AllChars(_nodes))
        {
            node.TakesWholeRun = true;
            node.SetId = sets.IndexOf(node.Set);
            if (node.SetId < 0)
            {
                node.SetId = sets.Count;
                sets.Add(node.Set);
            }
        }

        MarkRuns(_nodes, after.Complement());
        return sets.Count;
    }

    private static void MarkRuns(IReadOnlyList<PatternNode> nodes, CharSet follow)
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (nodes[i] is CharsNode chars)
            {
                // A node stands in several places when its group repeats, so every place must allow it.
                chars.TakesWholeRun &= !chars.Set.Overlaps(follow);
            }
            else
            {
                foreach (var branch in ((GroupNode)nodes[i]).Branches)
                {
                    MarkRuns(branch, follow);
                }
            }

            follow = FirstOf(new[] { nodes[i] }, follow);
        }
    }

    private static CharSet FirstOf(IReadOnlyList<PatternNode> nodes, CharSet follow)
    {
        var first = default(CharSet);
        foreach (var node in nodes)
        {
            first = node is CharsNode chars
                ? first.Union(chars.Set)
                : ((GroupNode)node).Branches.Aggregate(first, (set, branch) => set.Union(FirstOf(branch, default)));
            if (node.MinLength > 0)
            {
                return first;
            }
        }

        return first.Union(follow);
    }

    private static CharSet LastOf(IReadOnlyList<PatternNode> nodes, CharSet before)
    {
        var last = default(CharSet);
        foreach (var node in nodes.Reverse())
        {
            last = node is CharsNode chars
                ? last.Union(chars.Set)
                : ((GroupNode)node).Branches.Aggregate(last, (set, branch) => set.Union(LastOf(branch, default)));
            if (node.MinLength > 0)
            {
                return last;
            }
        }

        return last.Union(before);
    }

    private static int Literals(IReadOnlyList<PatternNode> nodes) => nodes.Sum(node => node is CharsNode chars
        ? chars.Set.Single() is null ? 0 : chars.Min
        : ((GroupNode)node).Branches.Min(Literals));

    private static CharSet AlphabetOf(IReadOnlyList<PatternNode> nodes)
        => AllChars(nodes).Where(node => node.Set.Single() is null).Aggregate(default(CharSet), (set, node) => set.Union(node.Set));

    private static IEnumerable<CharsNode> AllChars(IReadOnlyList<PatternNode> nodes)
        => nodes.SelectMany(node => node is CharsNode chars ? new[] { chars } : ((GroupNode)node).Branches.SelectMany(AllChars));
}
