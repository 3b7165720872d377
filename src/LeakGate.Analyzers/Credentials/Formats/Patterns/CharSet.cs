using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Formats.Patterns;

/// <summary>A set of ASCII characters. No credential format uses others, so every other character is outside of every set.</summary>
internal readonly struct CharSet : IEquatable<CharSet>
{
    private readonly ulong _low;
    private readonly ulong _high;

    private CharSet(ulong low, ulong high)
    {
        _low = low;
        _high = high;
    }

    /// <summary>Letters and digits: what no token may touch, whatever its own alphabet.</summary>
    public static CharSet Alphanumeric { get; } = Range('0', '9').Union(Range('A', 'Z')).Union(Range('a', 'z'));

    public bool IsEmpty => (_low | _high) == 0;

    public static CharSet Of(char c) => c < 64
        ? new CharSet(1UL << c, 0)
        : c < 128 ? new CharSet(0, 1UL << (c - 64)) : default;

    public static CharSet Range(char first, char last)
    {
        var set = default(CharSet);
        for (int c = first; c <= last; c++)
        {
            set = set.Union(Of((char)c));
        }

        return set;
    }

    public bool Contains(char c) => c < 64
        ? (_low >> c & 1) != 0
        : c < 128 && (_high >> (c - 64) & 1) != 0;

    public CharSet Union(CharSet other) => new(_low | other._low, _high | other._high);

    public CharSet Except(CharSet other) => new(_low & ~other._low, _high & ~other._high);

    /// <summary>Every ASCII character that is not in the set.</summary>
    public CharSet Complement() => new(~_low, ~_high);

    public bool Overlaps(CharSet other) => ((_low & other._low) | (_high & other._high)) != 0;

    /// <summary>The only character of the set; null when it has none or several.</summary>
    public char? Single()
    {
        char? only = null;
        foreach (var c in Characters())
        {
            if (only is not null)
            {
                return null;
            }

            only = c;
        }

        return only;
    }

    public IEnumerable<char> Characters()
    {
        for (var c = '\0'; c < 128; c++)
        {
            if (Contains(c))
            {
                yield return c;
            }
        }
    }

    public bool Equals(CharSet other) => _low == other._low && _high == other._high;

    public override bool Equals(object? obj) => obj is CharSet other && Equals(other);

    public override int GetHashCode() => unchecked((int)(_low ^ (_low >> 32)) * 397) ^ (int)(_high ^ (_high >> 32));
}
