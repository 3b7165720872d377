using System.Collections.Generic;
using System.Linq;

namespace LeakGate.Analyzers.Credentials.Formats.Patterns;

/// <summary>
/// Fixed texts of which every match contains one, and how far from the match's start it stands. A small choice (<c>gl(pat|rt)-</c>) is written
/// out into several texts.
/// </summary>
internal sealed record AnchorSet(IReadOnlyList<string> Texts, int MinOffset, int MaxOffset)
{
    public int ShortestText { get; } = Texts.Min(text => text.Length);
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
                current = current.SelectMany(left => choices.Select(right => left + right)).ToList();
            }
        }

        Keep(found, current, currentMin, currentMax);
        return found.OrderByDescending(anchor => anchor.ShortestText).ThenBy(anchor => anchor.MinOffset).ToList();
    }

    private static void Keep(List<AnchorSet> found, List<string> texts, int min, int max)
    {
        if (max - min <= MaxUncertainty && texts.All(text => text.Length >= MinAnchorLength))
        {
            found.Add(new AnchorSet(texts.Distinct().ToList(), min, max));
        }
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

            if (chars.Set.Single() is { } only)
            {
                return new List<string> { new(only, chars.Min) };
            }

            var characters = chars.Set.Characters().Take(MaxClassChoice + 1).ToList();
            return chars.Min == 1 && characters.Count <= MaxClassChoice ? characters.ConvertAll(c => c.ToString()) : null;
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

                texts = texts.SelectMany(left => choices.Select(right => left + right)).ToList();
            }

            all.AddRange(texts);
        }

        return all.Count <= MaxTexts ? all : null;
    }
}
