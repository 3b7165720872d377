using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Text;

/// <summary>Finds where a name stands as a whole word in a text, without its tokens: comments and strings are met as well as code.</summary>
internal static class Mentions
{
    /// <summary>Adds the positions in <paramref name="span"/> where <paramref name="name"/> stands before what may be the sign of an assignment.</summary>
    public static void FindAssigned(SourceText text, TextSpan span, string name, List<int> positions)
    {
        if (name.Length == 0)
        {
            return;
        }

        var chunks = new LineChunks(text, span);
        while (chunks.MoveNext())
        {
            FindAssigned(chunks, name, positions);
        }
    }

    [MethodImpl(HotLoop.Options)]
    private static void FindAssigned(in LineChunks chunk, string name, List<int> positions)
    {
        var buffer = chunk.Buffer;
        var last = chunk.Length - name.Length;
        for (var i = 0; i < last; i++)
        {
            i = Array.IndexOf(buffer, name[0], i, last - i);
            if (i < 0)
            {
                return;
            }

            if ((i == 0 || !NameCharacters.Contains(buffer[i - 1])) && IsAt(buffer, i, name) && AssignmentSign.MayStandAt(chunk, i + name.Length, orCall: false))
            {
                positions.Add(chunk.Start + i);
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
}
