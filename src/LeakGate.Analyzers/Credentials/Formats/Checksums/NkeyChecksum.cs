namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>NATS seeds: base32 of two prefix bytes, 32 bytes of seed and their CRC-16, lowest byte first.</summary>
internal static class NkeyChecksum
{
    public static CheckResult Check(string text, int start, int end)
    {
        var bytes = BinaryText.Base32(text, start, end);
        var holds = bytes is { Length: 36 } && Crc.Crc16(bytes, 34) == (bytes[34] | bytes[35] << 8);
        return CheckResult.Checksum(holds, start, end);
    }
}
