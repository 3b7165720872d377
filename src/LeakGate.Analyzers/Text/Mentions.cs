using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Text;

/// <summary>Finds where names stand as whole words in a text, without its tokens: comments and strings are met as well as code.</summary>
internal static class Mentions
{
    /// <summary>Adds where the names of <paramref name="names"/> stand.</summary>
    [MethodImpl(HotLoop.Options)]
    public static void Find<TValue>(SourceText text, WatchList<TValue> names, List<Mention<TValue>> mentions)
    {
        var length = text.Length;
        var buffer = TextBuffer.Read(text, new TextSpan(0, length));
        var ascii = NameCharacters.Ascii;
        var start = -1;
        var hash = NameHash.Seed;
        for (var i = 0; i <= length; i++)
        {
            var c = i < length ? buffer[i] : ' ';
            if (c < ascii.Length ? ascii[c] : char.IsLetterOrDigit(c))
            {
                if (start < 0)
                {
                    start = i;
                    hash = NameHash.Seed;
                }

                hash = NameHash.Add(hash, c);
            }
            else if (start >= 0)
            {
                if (names.TryFind(hash, buffer, start, i - start, out var value))
                {
                    mentions.Add(new Mention<TValue>(start, value, NextSign(buffer, i, length)));
                }

                start = -1;
            }
        }
    }

    private static char NextSign(char[] buffer, int position, int end)
    {
        while (position < end && char.IsWhiteSpace(buffer[position]))
        {
            position++;
        }

        return position < end ? buffer[position] : '\0';
    }

    /// <summary>Adds the positions in <paramref name="span"/> where <paramref name="name"/> stands before what may be the sign of an assignment.</summary>
    public static void FindAssigned(SourceText text, TextSpan span, string name, List<int> positions)
    {
        if (name.Length == 0)
        {
            return;
        }

        var buffer = TextBuffer.Read(text, span);
        var first = name[0];
        var last = span.Length - name.Length;
        for (var i = 0; i < last; i++)
        {
            if (buffer[i] == first && (i == 0 || !NameCharacters.Contains(buffer[i - 1])) && IsAt(buffer, i, name) && IsBeforeAssignment(buffer, i + name.Length, span.Length))
            {
                positions.Add(span.Start + i);
            }
        }
    }

    private static bool IsAt(char[] buffer, int start, string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (buffer[start + i] != name[i])
            {
                return false;
            }
        }

        return true;
    }

    // =, ??=, += and the like; a comment may stand between. The parsed tree has the last word.
    private static bool IsBeforeAssignment(char[] buffer, int position, int end)
    {
        while (position < end && char.IsWhiteSpace(buffer[position]))
        {
            position++;
        }

        return position < end && buffer[position] switch
        {
            '=' => position + 1 >= end || buffer[position + 1] is not ('=' or '>'),
            '?' or '+' or '-' or '*' or '/' or '%' or '&' or '|' or '^' or '<' or '>' or '#' => true,
            _ => false,
        };
    }
}

/// <summary>A watched name in a text.</summary>
internal readonly struct Mention<TValue>
{
    public Mention(int position, TValue value, char nextSign)
    {
        Position = position;
        Value = value;
        NextSign = nextSign;
    }

    /// <summary>Where the name begins, 0-based in characters.</summary>
    public int Position { get; }

    /// <summary>What the name is watched for.</summary>
    public TValue Value { get; }

    /// <summary>The first character behind the name that is no white space; NUL at the end.</summary>
    public char NextSign { get; }
}
