namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Marvin32, the keyed 32-bit hash that Azure's identifiable keys end with.</summary>
internal static class Marvin32
{
    public static uint Hash(byte[] data, int count, ulong seed)
    {
        var (p0, p1) = ((uint)seed, (uint)(seed >> 32));
        var i = 0;
        for (; i + 4 <= count; i += 4)
        {
            p0 += (uint)(data[i] | data[i + 1] << 8 | data[i + 2] << 16 | data[i + 3] << 24);
            Block(ref p0, ref p1);
        }

        // What is left of the last word, closed with 0x80.
        var tail = 0x80u;
        for (var last = count - 1; last >= i; last--)
        {
            tail = tail << 8 | data[last];
        }

        p0 += tail;
        Block(ref p0, ref p1);
        Block(ref p0, ref p1);
        return p0 ^ p1;
    }

    /// <summary>The seed that a label of eight ASCII characters stands for.</summary>
    public static ulong Seed(string label)
    {
        var seed = 0ul;
        foreach (var c in label)
        {
            seed = seed << 8 | c;
        }

        return seed;
    }

    private static void Block(ref uint p0, ref uint p1)
    {
        p1 ^= p0;
        p0 = Rotate(p0, 20);
        p0 += p1;
        p1 = Rotate(p1, 9);
        p1 ^= p0;
        p0 = Rotate(p0, 27);
        p0 += p1;
        p1 = Rotate(p1, 19);
    }

    private static uint Rotate(uint value, int bits) => value << bits | value >> (32 - bits);
}
