using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Text;

/// <summary>Finds where a name stands as a whole word in a text, without its tokens: comments and strings are met as well as code.</summary>
internal static class Mentions
{
    /// <summary>Adds the positions in <paramref name="span"/> where <paramref name="name"/> stands before what may be the sign of an assignment.</summary>
    [MethodImpl(HotLoop.Options)]
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
            if (buffer[i] == first && (i == 0 || !NameCharacters.Contains(buffer[i - 1])) && IsAt(buffer, i, name) && AssignmentSign.MayStandAt(buffer, i + name.Length, span.Length, orCall: false))
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
}
