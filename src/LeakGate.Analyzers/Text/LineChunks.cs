using System;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// Reads a part of a text in pieces that end with a line, so that no name, word or literal on one line is cut, into memory that is lent and given back: a file
/// allocates nothing, however long, but for a line that is longer than a piece.
/// </summary>
internal struct LineChunks
{
    /// <summary>In characters. Most files fit, and the garbage collector does not take an array of that size for a large object.</summary>
    private const int Size = 1 << 15;

    private static readonly IdlePool<char[]> s_idle = new();

    private readonly SourceText _text;
    private readonly int _end;

    public LineChunks(SourceText text, TextSpan span)
    {
        _text = text;
        _end = span.End;
        Start = span.Start;
        Length = 0;
        Buffer = s_idle.Take() ?? new char[Size];
    }

    /// <summary>The characters of the piece, from index 0 on; what stands behind them is of no meaning.</summary>
    public char[] Buffer { get; private set; }

    /// <summary>Where the piece begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>How many characters it has.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it is the last one.</summary>
    public readonly bool IsLast => Start + Length == _end;

    /// <summary>Reads the next piece. False: there is none, and the memory is given back.</summary>
    public bool MoveNext()
    {
        Start += Length;
        Length = Math.Min(Size, _end - Start);
        if (Length == 0)
        {
            if (Buffer.Length == Size)
            {
                s_idle.Return(Buffer);
            }

            return false;
        }

        while (true)
        {
            if (Buffer.Length < Length)
            {
                Buffer = new char[Length];
            }

            _text.CopyTo(Start, Buffer, 0, Length);
            var lastLineEnd = IsLast ? Length - 1 : Array.LastIndexOf(Buffer, '\n', Length - 1, Length);
            if (lastLineEnd >= 0)
            {
                Length = lastLineEnd + 1;
                return true;
            }

            Length = Math.Min(Length * 2, _end - Start);
        }
    }
}
