using System.Runtime.CompilerServices;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// Tells of a name whether it may stand in a file (Bloom, 1970, with one hash): a no is certain. At most half a kilobyte a file, so that a
/// question about all files of a project is answered without reading one again.
/// </summary>
internal readonly struct NameFilter
{
    private const int SmallestBits = 256;
    private const int LargestBits = 4096;

    // About one distinct name for so many characters, and a bit in four set.
    private const int CharactersPerBit = 8;

    private readonly ulong[] _bits;

    private NameFilter(ulong[] bits) => _bits = bits;

    /// <summary>An empty filter for a text of <paramref name="length"/> characters.</summary>
    public static NameFilter Create(int length)
    {
        var bits = SmallestBits;
        while (bits < LargestBits && bits * CharactersPerBit < length)
        {
            bits *= 2;
        }

        return new NameFilter(new ulong[bits / 64]);
    }

    /// <summary>Takes the name of that <see cref="NameHash"/> in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint hash)
    {
        var bit = Mix(hash);
        _bits[(bit >> 6) & (uint)(_bits.Length - 1)] |= 1UL << (int)(bit & 63);
    }

    /// <summary>False: no name of that hash stands in the file.</summary>
    public bool MayContain(uint hash)
    {
        var bit = Mix(hash);
        return (_bits[(bit >> 6) & (uint)(_bits.Length - 1)] & (1UL << (int)(bit & 63))) != 0;
    }

    private static uint Mix(uint hash) => hash ^ (hash >> 15);
}
