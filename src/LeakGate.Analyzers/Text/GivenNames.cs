using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// The names in a text that may be called or assigned to, by hash: those before a parenthesis, a list of type arguments or a sign of an assignment.
/// Comments and strings are met as well as code, so the parsed tree has the last word. Eight bytes a name.
/// </summary>
internal sealed class GivenNames
{
    // A file with more of them does not keep its lists for the next one.
    private const int PooledNames = 1 << 14;

    [ThreadStatic]
    private static List<uint>? s_hashes;

    [ThreadStatic]
    private static List<int>? s_positions;

    private GivenNames(uint[] hashes, int[] positions)
    {
        Hashes = hashes;
        Positions = positions;
    }

    /// <summary>The <see cref="NameHash"/> of each.</summary>
    public uint[] Hashes { get; }

    /// <summary>Where each begins, 0-based in characters.</summary>
    public int[] Positions { get; }

    /// <summary>Reads <paramref name="text"/> once.</summary>
    public static GivenNames In(SourceText text)
    {
        var hashes = s_hashes ?? new List<uint>();
        var positions = s_positions ?? new List<int>();
        s_hashes = null;
        s_positions = null;
        hashes.Clear();
        positions.Clear();
        var chunks = new LineChunks(text, new TextSpan(0, text.Length));
        while (chunks.MoveNext())
        {
            Read(chunks, hashes, positions);
        }

        var names = new GivenNames(hashes.ToArray(), positions.ToArray());
        if (hashes.Capacity <= PooledNames)
        {
            s_hashes = hashes;
            s_positions = positions;
        }

        return names;
    }

    [MethodImpl(HotLoop.Options)]
    private static void Read(in LineChunks chunk, List<uint> hashes, List<int> positions)
    {
        var buffer = chunk.Buffer;
        var length = chunk.Length;
        var ascii = NameCharacters.Ascii;
        for (var i = 0; i < length; i++)
        {
            if (buffer[i] < ascii.Length && !ascii[buffer[i]])
            {
                continue;
            }

            var start = i;
            i = NameCharacters.EndOfName(buffer, start, length);

            // Most names are followed by a point, a comma or the end of a statement.
            if (i > start && i < length && buffer[i] is var c and not ('.' or ',' or ';' or ')')
                && (c is '(' or '<' || AssignmentSign.MayStandAt(chunk, i, orCall: true)))
            {
                hashes.Add(NameHash.Of(buffer, start, i - start));
                positions.Add(chunk.Start + start);
            }
        }
    }
}
