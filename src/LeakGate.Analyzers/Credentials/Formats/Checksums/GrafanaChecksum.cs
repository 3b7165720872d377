namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Grafana service accounts: eight hex digits behind the last underscore are the four bytes, lowest first, of the CRC-32 of what is before.</summary>
internal static class GrafanaChecksum
{
    public static CheckResult Check(string text, int start, int end)
    {
        if (end - start < 10)
        {
            return CheckResult.Checksum(false, start, end);
        }

        var crc = Crc.Crc32(text, start, end - 9);
        var swapped = crc << 24 | (crc & 0xFF00) << 8 | (crc >> 8 & 0xFF00) | crc >> 24;
        return CheckResult.Checksum(Digits.AreAt(text, end - 8, 8, swapped, Digits.LowerHex), start, end);
    }
}
