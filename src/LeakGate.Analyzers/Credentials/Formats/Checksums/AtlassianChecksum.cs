namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Atlassian and Bitbucket Cloud: the last eight characters are the CRC-32 of all before, the prefix included, in upper-case hex.</summary>
internal static class AtlassianChecksum
{
    public static CheckResult Check(string text, int start, int end)
        => CheckResult.Checksum(
            end - start > 8 && Digits.AreAt(text, end - 8, 8, Crc.Crc32(text, start, end - 8), Digits.UpperHex), start, end);
}
