using System.Runtime.CompilerServices;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// Names to be told of, each with what it is watched for, in an open-addressed table keyed by a hash that the scanner computes while it reads, so
/// that a look-up allocates nothing and nearly always ends at the first probe.
/// </summary>
internal sealed class WatchList
{
    // The hash of a free slot; a name that has it gets another.
    private const uint Empty = 0;

    private readonly string?[] _names;
    private readonly Interests[] _values;
    private readonly uint[] _hashes;
    private readonly int _mask;

    public WatchList(WatchedTexts names)
    {
        var texts = names.Texts;
        var capacity = 64;
        while (capacity < texts.Count * 4)
        {
            capacity *= 2;
        }

        _mask = capacity - 1;
        _names = new string?[capacity];
        _values = new Interests[capacity];
        _hashes = new uint[capacity];
        for (var i = 0; i < texts.Count; i++)
        {
            var hash = NameHash.Of(texts[i]);
            var slot = (int)hash & _mask;
            while (_names[slot] is not null)
            {
                slot = (slot + 1) & _mask;
            }

            _names[slot] = texts[i];
            _values[slot] = names.InterestsAt(i);
            _hashes[slot] = KeyOf(hash);
        }
    }

    /// <summary>What the name in <paramref name="buffer"/> is watched for; false when it is not watched.</summary>
    [MethodImpl(HotLoop.Options)]
    public bool TryFind(uint hash, char[] buffer, int start, int length, out Interests value)
    {
        var hashes = _hashes;
        var key = KeyOf(hash);
        var slot = (int)hash & _mask;
        for (var found = hashes[slot]; found != Empty; found = hashes[slot])
        {
            if (found == key && Equal(_names[slot]!, buffer, start, length))
            {
                value = _values[slot];
                return true;
            }

            slot = (slot + 1) & _mask;
        }

        value = Interests.None;
        return false;
    }

    private static uint KeyOf(uint hash) => hash == Empty ? 1 : hash;

    [MethodImpl(HotLoop.Options)]
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
