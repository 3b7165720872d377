namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Cloudflare: the last eight characters are the CRC-32, in lower-case hex, of the characters between prefix and checksum.</summary>
internal static class CloudflareChecksum
{
    public static CheckResult Check(string text, int start, int end)
    {
        var body = text.IndexOf('_', start, end - start) + 1;
        var holds = body > 0 && end - body > 8 && Digits.AreAt(text, end - 8, 8, Crc.Crc32(text, body, end - 8), Digits.LowerHex);
        return CheckResult.Checksum(holds, start, end);
    }
}
