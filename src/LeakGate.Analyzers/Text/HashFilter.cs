using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace LeakGate.Analyzers.Text;

/// <summary>A set of <see cref="NameHash"/>es, for loops that look up far more names than they find.</summary>
internal sealed class HashFilter
{
    private readonly uint[] _slots;
    private readonly uint _mask;

    /// <param name="hashes">The <see cref="NameHash"/> of each wanted name.</param>
    public HashFilter(uint[] hashes)
    {
        var capacity = 64;
        while (capacity < hashes.Length * 4)
        {
            capacity *= 2;
        }

        // Zero is an empty slot; a name of that hash is passed, for the lack of a better mark.
        _slots = new uint[capacity];
        _mask = (uint)capacity - 1;
        foreach (var hash in hashes)
        {
            var slot = hash & _mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = hash;
        }
    }

    /// <summary>False: no name of the set has that hash.</summary>
    public bool MayContain(uint hash)
    {
        var slot = hash & _mask;
        while (_slots[slot] != hash && _slots[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        return _slots[slot] == hash;
    }

    /// <summary>Adds the positions of the names that are wanted, and of hardly any other.</summary>
    [MethodImpl(HotLoop.Options)]
    public void Find(GivenNames names, List<int> positions)
    {
        var slots = _slots;
        var mask = _mask;
        var hashes = names.Hashes;
        for (var i = 0; i < hashes.Length; i++)
        {
            var hash = hashes[i];
            var slot = hash & mask;
            while (slots[slot] != hash && slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            if (slots[slot] == hash)
            {
                positions.Add(names.Positions[i]);
            }
        }
    }
}
