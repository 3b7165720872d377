using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Formats.Patterns;

/// <summary>A part of a pattern.</summary>
internal abstract class PatternNode
{
    /// <summary>What "and more" (<c>{n,}</c>) means: longer tokens than this do not exist.</summary>
    public const int Unbounded = 1 << 16;

    public abstract int MinLength { get; }

    public abstract int MaxLength { get; }
}

/// <summary>Between <see cref="Min"/> and <see cref="Max"/> characters of one set; a literal character is a set of one.</summary>
internal sealed class CharsNode : PatternNode
{
    public CharsNode(CharSet set, int min, int max)
    {
        Set = set;
        Min = min;
        Max = max;
    }

    public CharSet Set { get; }

    public int Min { get; }

    public int Max { get; }

    /// <summary>The number of the set among the pattern's sets; the matcher remembers runs by it.</summary>
    public int SetId { get; set; }

    /// <summary>What may follow is never in the set, so only the end of the whole run can lead to a match.</summary>
    public bool TakesWholeRun { get; set; }

    public override int MinLength => Min;

    public override int MaxLength => Max;
}

/// <summary>One of several sequences; an empty one makes the group optional.</summary>
internal sealed class GroupNode : PatternNode
{
    public GroupNode(IReadOnlyList<IReadOnlyList<PatternNode>> branches)
    {
        Branches = branches;
        MinLength = int.MaxValue;
        foreach (var branch in branches)
        {
            var min = 0;
            var max = 0;
            foreach (var node in branch)
            {
                min += node.MinLength;
                max = System.Math.Min(Unbounded, max + node.MaxLength);
            }

            MinLength = System.Math.Min(MinLength, min);
            MaxLength = System.Math.Max(MaxLength, max);
        }
    }

    public IReadOnlyList<IReadOnlyList<PatternNode>> Branches { get; }

    public override int MinLength { get; }

    public override int MaxLength { get; }
}
