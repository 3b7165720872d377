using System.Text;

namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>
/// Entra client secrets (<c>…8Q~…</c>): the last three characters are the first three of six base-66 digits of the Marvin32 hash of the rest.
/// </summary>
internal static class EntraChecksum
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~";
    private const int Length = 40;

    public static CheckResult Check(string text, int start, int end)
    {
        if (end - start != Length)
        {
            return CheckResult.Checksum(false, start, end);
        }

        var bytes = Encoding.ASCII.GetBytes(text.Substring(start, Length - 3));
        var digits = Digits.Write(Marvin32.Hash(bytes, bytes.Length, Marvin32.Seed("AadPwd00")), 6, Alphabet);
        var holds = text[end - 3] == digits[0] && text[end - 2] == digits[1] && text[end - 1] == digits[2];
        return CheckResult.Checksum(holds, start, end);
    }
}
