namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>The two cyclic redundancy checks that tokens carry.</summary>
internal static class Crc
{
    private static readonly uint[] Table = CreateTable();

    /// <summary>CRC-32 as in IEEE 802.3, over characters that are ASCII.</summary>
    public static uint Crc32(string text, int start, int end)
    {
        var crc = uint.MaxValue;
        for (var i = start; i < end; i++)
        {
            crc = Table[(byte)(crc ^ text[i])] ^ (crc >> 8);
        }

        return ~crc;
    }

    /// <summary>CRC-32 as in IEEE 802.3.</summary>
    public static uint Crc32(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    /// <summary>CRC-16/XMODEM: polynomial 0x1021, initially 0, over the first <paramref name="count"/> bytes.</summary>
    public static ushort Crc16(byte[] data, int count)
    {
        var crc = 0;
        for (var i = 0; i < count; i++)
        {
            crc ^= data[i] << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            }
        }

        return (ushort)crc;
    }

    private static uint[] CreateTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
