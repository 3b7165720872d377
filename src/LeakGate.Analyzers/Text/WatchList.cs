using System.Collections.Generic;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// Names to be told of, each with what it is watched for, in an open-addressed table keyed by a hash that the scanner computes while it reads, so
/// that a look-up allocates nothing and nearly always ends at the first probe.
/// </summary>
internal sealed class WatchList<TValue>
{
    private readonly string?[] _names;
    private readonly TValue[] _values;
    private readonly uint[] _hashes;
    private readonly int _mask;

    public WatchList(IReadOnlyDictionary<string, TValue> names)
    {
        var capacity = 64;
        while (capacity < names.Count * 4)
        {
            capacity *= 2;
        }

        _mask = capacity - 1;
        _names = new string?[capacity];
        _values = new TValue[capacity];
        _hashes = new uint[capacity];
        foreach (var pair in names)
        {
            var hash = NameHash.Of(pair.Key);
            var slot = (int)hash & _mask;
            while (_names[slot] is not null)
            {
                slot = (slot + 1) & _mask;
            }

            _names[slot] = pair.Key;
            _values[slot] = pair.Value;
            _hashes[slot] = hash;
        }
    }

    /// <summary>What the name in <paramref name="buffer"/> is watched for; false when it is not watched.</summary>
    public bool TryFind(uint hash, char[] buffer, int start, int length, out TValue value)
    {
        var slot = (int)hash & _mask;
        while (_names[slot] is { } name)
        {
            if (_hashes[slot] == hash && Equal(name, buffer, start, length))
            {
                value = _values[slot];
                return true;
            }

            slot = (slot + 1) & _mask;
        }

        value = default!;
        return false;
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
