using System.Security.Cryptography;

namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Bitcoin's wallet import format: Base58 of version 0x80, 32 bytes, perhaps 0x01, and four bytes of their double SHA-256.</summary>
internal static class WalletImportFormat
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    public static CheckResult Check(string text, int start, int end)
    {
        var bytes = Decode(text, start, end, end - start == 51 ? 37 : 38);
        if (bytes is null || bytes[0] != 0x80)
        {
            return CheckResult.Rejected;
        }

        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(sha.ComputeHash(bytes, 0, bytes.Length - 4));
        for (var i = 0; i < 4; i++)
        {
            if (hash[i] != bytes[bytes.Length - 4 + i])
            {
                return CheckResult.Rejected;
            }
        }

        return CheckResult.Structure(true, start, end);
    }

    private static byte[]? Decode(string text, int start, int end, int count)
    {
        var bytes = new byte[count];
        for (var i = start; i < end; i++)
        {
            var carry = Alphabet.IndexOf(text[i]);
            if (carry < 0)
            {
                return null;
            }

            for (var b = count - 1; b >= 0; b--)
            {
                carry += bytes[b] * 58;
                bytes[b] = (byte)carry;
                carry >>= 8;
            }

            if (carry != 0)
            {
                return null;
            }
        }

        return bytes;
    }
}
