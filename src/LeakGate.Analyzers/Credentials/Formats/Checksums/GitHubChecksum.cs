namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>GitHub and npm: the last six characters are the CRC-32 of what stands between prefix and checksum, in base62.</summary>
internal static class GitHubChecksum
{
    private const int Digits = 6;

    public static CheckResult Check(string text, int start, int end)
    {
        var body = text.LastIndexOf('_', end - 1, end - start) + 1;
        var holds = end - body > Digits
            && Checksums.Digits.AreAt(text, end - Digits, Digits, Crc.Crc32(text, body, end - Digits), Checksums.Digits.Base62);
        return CheckResult.Checksum(holds, start, end);
    }
}
