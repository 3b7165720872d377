using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>Follows a piece of text through changes of the text around it.</summary>
internal static class SpanMap
{
    /// <summary>
    /// Where <paramref name="span"/> is after <paramref name="changes"/> (none of which overlap): moved by what changes before it, longer or shorter by
    /// what changes in it; null when it is replaced as a whole or one of its ends is.
    /// </summary>
    public static TextSpan? Map(TextSpan span, IEnumerable<TextChange> changes)
    {
        var start = span.Start;
        var end = span.End;
        foreach (var change in changes)
        {
            var growth = (change.NewText?.Length ?? 0) - change.Span.Length;
            if (change.Span.End <= span.Start)
            {
                start += growth;
                end += growth;
            }
            else if (change.Span.Start >= span.End)
            {
                continue;
            }
            else if (span.Contains(change.Span) && change.Span != span)
            {
                end += growth;
            }
            else
            {
                return null;
            }
        }

        return end > start ? TextSpan.FromBounds(start, end) : null;
    }
}
