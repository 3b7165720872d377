namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>
/// Azure's common annotated keys. The first version (<c>JQQJ</c>) ends with characters of a Marvin32 hash over the 60 bytes before; the current
/// one (<c>QJJQ</c>) has no checksum but fixed zero bits at known places.
/// </summary>
internal static class CaskChecksum
{
    private const int HashedBytes = 60;
    private const int HashStart = 80;

    public static CheckResult CheckFirstVersion(string text, int start, int end)
    {
        var bytes = BinaryText.Base64(text, start, end);
        if (bytes is null || bytes.Length < 63)
        {
            return CheckResult.Checksum(false, start, end);
        }

        var hash = Marvin32.Hash(bytes, HashedBytes, Marvin32.Seed("Default0"));

        // Older keys carry the hash's first three bytes as plain base64.
        var plain = bytes[60] == (byte)hash && bytes[61] == (byte)(hash >> 8) && bytes[62] == (byte)(hash >> 16);
        return CheckResult.Checksum(plain || HasBase62(text, start, end, hash), start, end);
    }

    public static CheckResult CheckCurrentVersion(string text, int start, int end)
    {
        var signature = text.IndexOf("QJJQ", start, end - start, System.StringComparison.Ordinal) - start;
        var holds = signature is 44 or 88 && text[start + signature - 1] == 'A';
        return CheckResult.Structure(holds, start, end);
    }

    // The number is read from the hash's bytes in memory order, its digits are filled up on the right.
    private static bool HasBase62(string text, int start, int end, uint hash)
    {
        var swapped = hash << 24 | (hash & 0xFF00) << 8 | (hash >> 8 & 0xFF00) | hash >> 24;
        var digits = new string(Digits.Write(swapped, 6, Digits.Base62)).TrimStart('0').PadRight(6, '0');
        var count = end - start >= 88 ? 6 : 4;
        return end - start >= HashStart + count && string.CompareOrdinal(text, start + HashStart, digits, 0, count) == 0;
    }
}
