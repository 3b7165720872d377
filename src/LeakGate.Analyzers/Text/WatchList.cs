using System.Collections.Generic;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// The simple names that catalogues want to be told of, in an open-addressed table keyed by a hash that the scanner computes while it reads, so
/// that a look-up allocates nothing and nearly always ends at the first probe.
/// </summary>
internal sealed class WatchList
{
    public const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    private readonly string?[] _names;
    private readonly Interests[] _interests;
    private readonly uint[] _hashes;
    private readonly int _mask;

    public WatchList(IReadOnlyDictionary<string, Interests> names)
    {
        var capacity = 64;
        while (capacity < names.Count * 4)
        {
            capacity *= 2;
        }

        _mask = capacity - 1;
        _names = new string?[capacity];
        _interests = new Interests[capacity];
        _hashes = new uint[capacity];
        foreach (var pair in names)
        {
            var hash = HashSeed;
            foreach (var c in pair.Key)
            {
                hash = AddToHash(hash, c);
            }

            var slot = (int)hash & _mask;
            while (_names[slot] is not null)
            {
                slot = (slot + 1) & _mask;
            }

            _names[slot] = pair.Key;
            _interests[slot] = pair.Value;
            _hashes[slot] = hash;
        }
    }

    public static uint AddToHash(uint hash, char c) => (hash ^ c) * HashPrime;

    /// <summary>What the name in <paramref name="buffer"/> is watched for, or <see cref="Interests.None"/>.</summary>
    public Interests Find(uint hash, char[] buffer, int start, int length)
    {
        var slot = (int)hash & _mask;
        while (_names[slot] is { } name)
        {
            if (_hashes[slot] == hash && Equal(name, buffer, start, length))
            {
                return _interests[slot];
            }

            slot = (slot + 1) & _mask;
        }

        return Interests.None;
    }

    private static bool Equal(string name, char[] buffer, int start, int length)
    {
        if (name.Length != length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (name[i] != buffer[start + i])
            {
                return false;
            }
        }

        return true;
    }
}
