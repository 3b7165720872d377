using System.Linq;

namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>
/// Azure DevOps' older tokens: 32 bytes in base32, four of them scattered among the rest a CRC-32, masked for users or for applications. The
/// alphabet is plain, so the checksum is the format.
/// </summary>
internal static class AzureDevOpsChecksum
{
    private const uint UserMask = 0xE0B9692D;
    private const uint ApplicationMask = 0x1019F92E;

    /// <summary>With a context that names the service, a token whose checksum does not hold may still be one.</summary>
    public static CheckResult Check(string text, int start, int end) => CheckResult.Checksum(Holds(text, start, end), start, end);

    /// <summary>Without any context only the checksum counts.</summary>
    public static CheckResult Require(string text, int start, int end) => CheckResult.Structure(Holds(text, start, end), start, end);

    private static bool Holds(string text, int start, int end)
    {
        if (BinaryText.Base32(text, start, end) is not { Length: >= 32 } bytes)
        {
            return false;
        }

        var stored = (uint)(bytes[22] | bytes[8] << 8 | bytes[7] << 16 | bytes[2] << 24);
        var data = bytes.Take(32).Where((_, i) => i is not (2 or 7 or 8 or 22)).ToArray();
        var crc = Crc.Crc32(data);
        return (crc ^ UserMask) == stored || (crc ^ ApplicationMask) == stored;
    }
}
