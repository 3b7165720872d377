using System;
using System.Text;

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

    public static CharSet Range(char first, char last) => new(Bits(first, last), last < 64 ? 0 : Bits(first - 64, last - 64));

    public bool Contains(char c) => c < 64
        ? (_low >> c & 1) != 0
        : c < 128 && (_high >> (c - 64) & 1) != 0;

    public CharSet Union(CharSet other) => new(_low | other._low, _high | other._high);

    public CharSet Except(CharSet other) => new(_low & ~other._low, _high & ~other._high);

    /// <summary>Every ASCII character that is not in the set.</summary>
    public CharSet Complement() => new(~_low, ~_high);

    public bool Overlaps(CharSet other) => ((_low & other._low) | (_high & other._high)) != 0;

    /// <summary>Whether the set has exactly one character.</summary>
    public bool IsSingle => _low == 0 ? IsPowerOfTwo(_high) : _high == 0 && IsPowerOfTwo(_low);

    /// <summary>Whether the set has at most <paramref name="count"/> characters.</summary>
    public bool HasAtMost(int count)
    {
        var low = _low;
        var high = _high;
        for (var i = 0; i < count; i++)
        {
            // Takes the lowest bit away.
            high = low == 0 ? high & (high - 1) : high;
            low &= low - 1;
        }

        return (low | high) == 0;
    }

    /// <summary>The character of a set that has one.</summary>
    public char Single()
    {
        var bits = _low | _high;
        var c = _low == 0 ? 64 : 0;
        for (var half = 32; half > 0; half /= 2)
        {
            if (bits >> half != 0)
            {
                bits >>= half;
                c += half;
            }
        }

        return (char)c;
    }

    /// <summary>The characters of the set, in order.</summary>
    public string Characters()
    {
        var characters = new StringBuilder();
        for (var c = '\0'; c < 128; c++)
        {
            if (Contains(c))
            {
                characters.Append(c);
            }
        }

        return characters.ToString();
    }

    private static bool IsPowerOfTwo(ulong bits) => bits != 0 && (bits & (bits - 1)) == 0;

    public bool Equals(CharSet other) => _low == other._low && _high == other._high;

    public override bool Equals(object? obj) => obj is CharSet other && Equals(other);

    // The bits of the characters from first to last among 64, as far as they are among them.
    private static ulong Bits(int first, int last)
    {
        if (first > 63 || last < first)
        {
            return 0;
        }

        var below = first <= 0 ? 0 : (1UL << first) - 1;
        var upTo = last >= 63 ? ulong.MaxValue : (1UL << (last + 1)) - 1;
        return upTo & ~below;
    }

    public override int GetHashCode() => unchecked((int)(_low ^ (_low >> 32)) * 397) ^ (int)(_high ^ (_high >> 32));
}
