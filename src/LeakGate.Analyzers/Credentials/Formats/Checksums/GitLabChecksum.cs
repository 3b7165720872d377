namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>GitLab routable tokens: the last seven characters are the CRC-32 of all before, in base36.</summary>
internal static class GitLabChecksum
{
    public static CheckResult Check(string text, int start, int end)
        => CheckResult.Checksum(
            end - start > 7 && Digits.AreAt(text, end - 7, 7, Crc.Crc32(text, start, end - 7), Digits.Base36), start, end);
}
