using System;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>The keys that lead to the value being read, in one buffer, so that keys of values that nobody looks at are never made strings.</summary>
internal sealed class KeyPath
{
    // A longer key is data; its start is enough for a message.
    private const int MaximumKey = 200;

    private const int MaximumPath = 600;

    private char[] _chars = new char[256];

    public char[] Chars => _chars;

    public int Length { get; private set; }

    /// <summary>Forgets what stands behind <paramref name="length"/>.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Adds a key from <paramref name="text"/> behind what stands; returns where it starts.</summary>
    public int Append(SourceText text, int start, int length)
    {
        length = Math.Min(length, MaximumKey);
        var at = Open(length);
        text.CopyTo(start, _chars, at, length);
        Length = at + length;
        return at;
    }

    /// <inheritdoc cref="Append(SourceText, int, int)"/>
    public int Append(char[] buffer, int start, int length)
    {
        length = Math.Min(length, MaximumKey);
        var at = Open(length);
        Array.Copy(buffer, start, _chars, at, length);
        Length = at + length;
        return at;
    }

    /// <summary>The keys joined by colons; of a path longer than any real one the end.</summary>
    public override string ToString()
    {
        var start = Math.Max(0, Length - MaximumPath);
        return new string(_chars, start, Length - start);
    }

    private int Open(int length)
    {
        var at = Length == 0 ? 0 : Length + 1;
        if (at + length > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, at + length));
        }

        if (Length > 0)
        {
            _chars[Length] = KeyNames.Separator;
        }

        return at;
    }
}
