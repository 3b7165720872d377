using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace LeakGate.Fuzzing.Tests;

/// <summary>A change of a text: places are shares of its length, so that a change still means something after others were dropped.</summary>
internal sealed record Change(int Kind, int From, int Length, int Piece);

/// <summary>A sample with changes; printed as the broken text.</summary>
internal sealed record BrokenText(string Sample, Change[] Changes)
{
    private const int Whole = 10_000;

    // What readers of these languages stumble over: signs that open and close, escapes, substitutions, halves of characters, markers of their own.
    private static readonly string[] s_pieces =
    {
        "\"", "'", "`", "{", "}", "[", "]", "(", ")", "<", ">", ";", ":", ",", "=", "\\", "/*", "*/", "//", "#", "${", "#{", "%{", "{{", "<<EOT\n", "EOT", "|", ">-\n", "&a ", "*a",
        "<!--", "-->", "<![CDATA[", "&#x0;", "\0", "\r", "\n", "\t", "\uFEFF", "\uFFFC", "\uD800", "\uDC00", "\u2028", "\\u00", "\\", "e999999999", "-", "--- \n", "0x", "password=", "$@\"", "\"\"\"", "AKIA", "://", "@", "..", "*", "?",
    };

    public override string ToString()
    {
        var text = Sample;
        foreach (var change in Changes)
        {
            text = Apply(text, change);
        }

        return text;
    }

    private static string Apply(string text, Change change)
    {
        var from = (int)((long)change.From * text.Length / Whole);
        var length = Math.Min(change.Length, text.Length - from);
        var piece = s_pieces[change.Piece % s_pieces.Length];
        return change.Kind switch
        {
            0 => text.Remove(from, length),
            1 => text.Insert(from, piece),
            2 => text.Substring(0, from),
            3 => text.Insert(from, text.Substring(from, length)),
            4 => text.Remove(from, length).Insert(from, piece),
            _ => text.Insert(from, string.Concat(Enumerable.Repeat(piece, Math.Max(1, change.Length)))),
        };
    }

    public static Gen<Change> ChangeGen { get; } =
        from kind in Gen.Choose(0, 5)
        from at in Gen.Choose(0, Whole)
        from length in Gen.Choose(0, 40)
        from piece in Gen.Choose(0, s_pieces.Length - 1)
        select new Change(kind, at, length, piece);
}

/// <summary>Makes broken texts, and drops changes from one that fails.</summary>
internal static class Arbitraries
{
    public static Arbitrary<BrokenText> Broken(string[] samples)
    {
        var gen =
            from sample in Gen.Elements(samples)
            from count in Gen.Choose(0, 12)
            from changes in Gen.ArrayOf(BrokenText.ChangeGen, count)
            select new BrokenText(sample, changes);
        return Arb.From(gen, Shrink);
    }

    private static IEnumerable<BrokenText> Shrink(BrokenText broken)
    {
        for (var i = 0; i < broken.Changes.Length; i++)
        {
            yield return broken with { Changes = broken.Changes.Where((_, index) => index != i).ToArray() };
        }
    }
}
