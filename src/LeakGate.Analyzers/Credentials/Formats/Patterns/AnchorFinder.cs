using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Formats.Patterns;

/// <summary>
/// Fixed texts of which every match contains one, and how far from the match's start it stands. A small choice (<c>gl(pat|rt)-</c>) is written
/// out into several texts.
/// </summary>
internal sealed class AnchorSet
{
    public AnchorSet(IReadOnlyList<string> texts, int minOffset, int maxOffset)
    {
        Texts = texts;
        MinOffset = minOffset;
        MaxOffset = maxOffset;
        ShortestText = int.MaxValue;
        foreach (var text in texts)
        {
            ShortestText = Math.Min(ShortestText, text.Length);
        }
    }

    public IReadOnlyList<string> Texts { get; }

    public int MinOffset { get; }

    public int MaxOffset { get; }

    public int ShortestText { get; }
}

/// <summary>Finds the fixed texts of a pattern.</summary>
internal static class AnchorFinder
{
    /// <summary>Shorter texts stand in almost every file, so they would find candidates everywhere.</summary>
    private const int MinAnchorLength = 3;
    private const int MaxAnchorLength = 48;
    private const int MaxTexts = 48;
    private const int MaxClassChoice = 4;

    // Each distance between least and most is one more start to try for every occurrence.
    private const int MaxUncertainty = 24;

    /// <summary>All anchors of the pattern, the longest first, the earlier one when equally long.</summary>
    public static IReadOnlyList<AnchorSet> Find(IReadOnlyList<PatternNode> nodes)
    {
        var found = new List<AnchorSet>();
        var current = new List<string> { string.Empty };
        var (min, max) = (0, 0);
        var (currentMin, currentMax) = (0, 0);
        foreach (var node in nodes)
        {
            var choices = Choices(node);
            if (choices is null || choices.Count * current.Count > MaxTexts || current[0].Length > MaxAnchorLength)
            {
                Keep(found, current, currentMin, currentMax);
                current = new List<string> { string.Empty };
                (currentMin, currentMax) = (min, max);
            }

            (min, max) = (min + node.MinLength, max + node.MaxLength);
            if (choices is null)
            {
                (currentMin, currentMax) = (min, max);
            }
            else
            {
                current = Join(current, choices);
            }
        }

        Keep(found, current, currentMin, currentMax);
        return found;
    }

    private static void Keep(List<AnchorSet> found, List<string> texts, int min, int max)
    {
        if (max - min > MaxUncertainty)
        {
            return;
        }

        var distinct = new List<string>();
        foreach (var text in texts)
        {
            if (text.Length < MinAnchorLength)
            {
                return;
            }

            if (!distinct.Contains(text))
            {
                distinct.Add(text);
            }
        }

        var anchor = new AnchorSet(distinct, min, max);
        var place = found.Count;
        while (place > 0 && IsBetter(anchor, found[place - 1]))
        {
            place--;
        }

        found.Insert(place, anchor);
    }

    private static bool IsBetter(AnchorSet anchor, AnchorSet other)
        => anchor.ShortestText != other.ShortestText ? anchor.ShortestText > other.ShortestText : anchor.MinOffset < other.MinOffset;

    private static List<string> Join(List<string> left, List<string> right)
    {
        var joined = new List<string>(left.Count * right.Count);
        foreach (var start in left)
        {
            foreach (var end in right)
            {
                joined.Add(start + end);
            }
        }

        return joined;
    }

    /// <summary>Every text that the node can match, or null when there are too many.</summary>
    private static List<string>? Choices(PatternNode node)
    {
        if (node is CharsNode chars)
        {
            if (chars.Min != chars.Max || chars.Min > MaxAnchorLength)
            {
                return null;
            }

            if (chars.Set.IsSingle)
            {
                return new List<string> { new(chars.Set.Single(), chars.Min) };
            }

            if (chars.Min != 1 || !chars.Set.HasAtMost(MaxClassChoice))
            {
                return null;
            }

            var choices = new List<string>(MaxClassChoice);
            foreach (var c in chars.Set.Characters())
            {
                choices.Add(c.ToString());
            }

            return choices;
        }

        var all = new List<string>();
        foreach (var branch in ((GroupNode)node).Branches)
        {
            var texts = new List<string> { string.Empty };
            foreach (var part in branch)
            {
                if (Choices(part) is not { } choices || choices.Count * texts.Count > MaxTexts)
                {
                    return null;
                }

                texts = Join(texts, choices);
            }

            all.AddRange(texts);
        }

        return all.Count <= MaxTexts ? all : null;
    }
}
