using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Formats.Patterns;

/// <summary>What can be told about a pattern before any text is seen. Plain loops: hundreds of patterns are read when a process begins.</summary>
internal sealed class PatternShape
{
    private readonly IReadOnlyList<PatternNode> _nodes;

    public PatternShape(IReadOnlyList<PatternNode> nodes)
    {
        _nodes = nodes;
        foreach (var node in nodes)
        {
            MinLength = Math.Min(PatternNode.Unbounded, MinLength + node.MinLength);
        }

        LiteralLength = Literals(nodes);
        PrefixLength = PrefixOf(nodes);
        Alphabet = AlphabetOf(nodes);
        First = FirstOf(nodes);
        Last = LastOf(nodes);
        HoldsSpace = Holds(nodes, ' ');
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
        var sets = new CharSet[8];
        var count = 0;
        Number(_nodes, ref sets, ref count);
        MarkRuns(_nodes, after.Complement());
        return count;
    }

    private static void Number(IReadOnlyList<PatternNode> nodes, ref CharSet[] sets, ref int count)
    {
        foreach (var node in nodes)
        {
            if (node is not CharsNode chars)
            {
                foreach (var branch in ((GroupNode)node).Branches)
                {
                    Number(branch, ref sets, ref count);
                }

                continue;
            }

            chars.TakesWholeRun = true;
            chars.SetId = 0;
            while (chars.SetId < count && !sets[chars.SetId].Equals(chars.Set))
            {
                chars.SetId++;
            }

            if (chars.SetId == count)
            {
                if (count == sets.Length)
                {
                    Array.Resize(ref sets, count * 2);
                }

                sets[count++] = chars.Set;
            }
        }
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

            var first = FirstOf(nodes[i]);
            follow = nodes[i].MinLength > 0 ? first : first.Union(follow);
        }
    }

    private static CharSet FirstOf(PatternNode node)
    {
        if (node is CharsNode chars)
        {
            return chars.Set;
        }

        var first = default(CharSet);
        foreach (var branch in ((GroupNode)node).Branches)
        {
            first = first.Union(FirstOf(branch));
        }

        return first;
    }

    private static CharSet FirstOf(IReadOnlyList<PatternNode> nodes)
    {
        var first = default(CharSet);
        foreach (var node in nodes)
        {
            first = first.Union(FirstOf(node));
            if (node.MinLength > 0)
            {
                break;
            }
        }

        return first;
    }

    private static CharSet LastOf(IReadOnlyList<PatternNode> nodes)
    {
        var last = default(CharSet);
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (nodes[i] is CharsNode chars)
            {
                last = last.Union(chars.Set);
            }
            else
            {
                foreach (var branch in ((GroupNode)nodes[i]).Branches)
                {
                    last = last.Union(LastOf(branch));
                }
            }

            if (nodes[i].MinLength > 0)
            {
                break;
            }
        }

        return last;
    }

    private static int PrefixOf(IReadOnlyList<PatternNode> nodes)
    {
        var length = 0;
        foreach (var node in nodes)
        {
            if (node.MinLength == 0 || Literals(node) != node.MinLength)
            {
                break;
            }

            length += node.MinLength;
        }

        return length;
    }

    private static int Literals(IReadOnlyList<PatternNode> nodes)
    {
        var length = 0;
        foreach (var node in nodes)
        {
            length += Literals(node);
        }

        return length;
    }

    private static int Literals(PatternNode node)
    {
        if (node is CharsNode chars)
        {
            return chars.Set.IsSingle ? chars.Min : 0;
        }

        var least = int.MaxValue;
        foreach (var branch in ((GroupNode)node).Branches)
        {
            least = Math.Min(least, Literals(branch));
        }

        return least;
    }

    private static CharSet AlphabetOf(IReadOnlyList<PatternNode> nodes)
    {
        var alphabet = default(CharSet);
        foreach (var node in nodes)
        {
            if (node is CharsNode chars)
            {
                alphabet = chars.Set.IsSingle ? alphabet : alphabet.Union(chars.Set);
                continue;
            }

            foreach (var branch in ((GroupNode)node).Branches)
            {
                alphabet = alphabet.Union(AlphabetOf(branch));
            }
        }

        return alphabet;
    }

    private static bool Holds(IReadOnlyList<PatternNode> nodes, char c)
    {
        foreach (var node in nodes)
        {
            if (node is CharsNode chars)
            {
                if (chars.Set.Contains(c))
                {
                    return true;
                }

                continue;
            }

            foreach (var branch in ((GroupNode)node).Branches)
            {
                if (Holds(branch, c))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
