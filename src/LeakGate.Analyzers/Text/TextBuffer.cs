using System;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Text;

/// <summary>The characters of a part of a text in an array of the thread's own, so that reading a file allocates nothing.</summary>
internal static class TextBuffer
{
    // A larger text gets an array of its own, which is not kept.
    private const int PooledLength = 1 << 18;

    [ThreadStatic]
    private static char[]? s_buffer;

    /// <summary>The characters of <paramref name="span"/> from index 0 on; valid until the thread asks for others.</summary>
    public static char[] Read(SourceText text, TextSpan span)
    {
        var buffer = span.Length <= PooledLength ? s_buffer ??= new char[PooledLength] : new char[span.Length];
        text.CopyTo(span.Start, buffer, 0, span.Length);
        return buffer;
    }
}
