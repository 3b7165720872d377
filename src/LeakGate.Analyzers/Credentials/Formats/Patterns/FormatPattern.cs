using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Formats.Patterns;

/// <summary>
/// A compiled pattern of the catalogue. It is matched by the set of offsets that each part can end at, so the time is bounded by the length of
/// the text looked at times the number of parts, never by the number of ways to match.
/// </summary>
internal sealed class FormatPattern
{
    private static readonly CharSet TokenPunctuation = CharSet.Of('_').Union(CharSet.Of('-')).Union(CharSet.Of('+')).Union(CharSet.Of('/'))
        .Union(CharSet.Of('.')).Union(CharSet.Of('~'));

    private readonly IReadOnlyList<PatternNode> _nodes;
    private readonly CharSet _before;
    private readonly CharSet _after;

    private FormatPattern(string text, IReadOnlyList<PatternNode> nodes)
    {
        Text = text;
        _nodes = nodes;
        Anchors = AnchorFinder.Find(nodes);

        var shape = new PatternShape(nodes);
        MinLength = shape.MinLength;
        LiteralLength = shape.LiteralLength;
        PrefixLength = shape.PrefixLength;
        First = shape.First;
        HoldsSpace = shape.HoldsSpace;

        // A token is not a part of a longer one: letters, digits and the punctuation of its own alphabet may not touch it, unless it starts or
        // ends with something that no token contains. Base64 is padded with '=', so that counts behind it.
        var boundary = CharSet.Alphanumeric.Union(Intersect(shape.Alphabet, TokenPunctuation));
        _before = boundary.Overlaps(shape.First) ? boundary : default;
        _after = boundary.Overlaps(shape.Last)
            ? shape.Alphabet.Contains('+') ? boundary.Union(CharSet.Of('=')) : boundary
            : default;
        SetCount = shape.Prepare(_after);
    }

    public string Text { get; }

    /// <summary>The parts, for the generator of samples.</summary>
    public IReadOnlyList<PatternNode> Nodes => _nodes;

    /// <summary>Where the pattern has fixed text at a known distance from its start; the best choice first.</summary>
    public IReadOnlyList<AnchorSet> Anchors { get; }

    /// <summary>The least number of characters of a match.</summary>
    public int MinLength { get; }

    /// <summary>How many characters of a match are fixed: the measure of how specific the format is.</summary>
    public int LiteralLength { get; }

    /// <summary>How many characters at the start are fixed; behind them begins what differs from one credential to the next.</summary>
    public int PrefixLength { get; }

    /// <summary>The characters that a match can start with.</summary>
    public CharSet First { get; }

    /// <summary>Whether a match may have a space in it.</summary>
    public bool HoldsSpace { get; }

    /// <summary>How many different character sets occur.</summary>
    public int SetCount { get; }

    public static FormatPattern? Parse(string text, out string? error)
        => PatternParser.Parse(text, out error) is { } nodes ? new FormatPattern(text, nodes) : null;

    /// <summary>Whether a match may start at <paramref name="start"/> as far as the character before it goes.</summary>
    public bool MayStartAt(string text, int start)
        => start == 0 || !_before.Contains(text[start - 1]) || IsEscape(text, start - 1);

    /// <summary>The offset behind the longest match that starts at <paramref name="start"/>, or -1.</summary>
    public int Match(string text, int start, PatternScratch scratch, int setBase)
    {
        if (text.Length - start < MinLength || !MayStartAt(text, start))
        {
            return -1;
        }

        var ends = scratch.Rent();
        ends.Add(start, start);
        ends = Step(_nodes, text, ends, scratch, setBase);
        var end = Longest(text, ends);
        scratch.Return(ends);
        return end;
    }

    // In a text with escapes written out (JSON in a raw string) the n of \n is no part of the token behind it.
    private static bool IsEscape(string text, int index)
        => index > 0 && text[index - 1] == '\\' && text[index] is 'n' or 'r' or 't';

    private static CharSet Intersect(CharSet left, CharSet right) => left.Except(right.Complement());

    private static IntervalSet Step(IReadOnlyList<PatternNode> nodes, string text, IntervalSet starts, PatternScratch scratch, int setBase)
    {
        for (var i = 0; i < nodes.Count && starts.Count > 0; i++)
        {
            var ends = nodes[i] is CharsNode chars
                ? Run(chars, text, starts, scratch, setBase)
                : Alternatives((GroupNode)nodes[i], text, starts, scratch, setBase);
            scratch.Return(starts);
            starts = ends;
        }

        return starts;
    }

    private static IntervalSet Run(CharsNode node, string text, IntervalSet starts, PatternScratch scratch, int setBase)
    {
        var ends = scratch.Rent();
        for (var i = 0; i < starts.Count; i++)
        {
            var first = starts.First(i);
            var last = starts.Last(i);
            while (first <= last)
            {
                var runEnd = scratch.RunEnd(text, node, setBase + node.SetId, first, last + node.Max);
                var lastInRun = last < runEnd ? last : runEnd;
                var from = first + node.Min;
                var to = lastInRun + node.Max < runEnd ? lastInRun + node.Max : runEnd;
                if (node.TakesWholeRun)
                {
                    from = from > runEnd ? from : runEnd;
                }

                if (from <= to)
                {
                    ends.Add(from, to);
                }

                first = runEnd + 1;
            }
        }

        return ends;
    }

    private static IntervalSet Alternatives(GroupNode group, string text, IntervalSet starts, PatternScratch scratch, int setBase)
    {
        var all = scratch.Rent();
        foreach (var branch in group.Branches)
        {
            var own = scratch.Rent();
            own.CopyFrom(starts);
            own = Step(branch, text, own, scratch, setBase);
            var union = scratch.Rent();
            union.Merge(all, own);
            scratch.Return(all);
            scratch.Return(own);
            all = union;
        }

        return all;
    }

    private int Longest(string text, IntervalSet ends)
    {
        for (var i = ends.Count - 1; i >= 0; i--)
        {
            for (var end = ends.Last(i); end >= ends.First(i); end--)
            {
                if (end == text.Length || !_after.Contains(text[end]))
                {
                    return end;
                }
            }
        }

        return -1;
    }
}
