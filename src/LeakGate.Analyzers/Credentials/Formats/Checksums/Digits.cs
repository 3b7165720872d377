namespace LeakGate.Analyzers.Credentials.Formats.Checksums;

/// <summary>Numbers as tokens write them: digits of an alphabet, the most significant first, filled up with the zero digit.</summary>
internal static class Digits
{
    public const string Base36 = "0123456789abcdefghijklmnopqrstuvwxyz";
    public const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    public const string LowerHex = "0123456789abcdef";
    public const string UpperHex = "0123456789ABCDEF";

    /// <summary>Whether the characters from <paramref name="start"/> on are <paramref name="value"/>, written with <paramref name="count"/> digits.</summary>
    public static bool AreAt(string text, int start, int count, uint value, string alphabet)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            if (text[start + i] != alphabet[(int)(value % (uint)alphabet.Length)])
            {
                return false;
            }

            value /= (uint)alphabet.Length;
        }

        return true;
    }

    /// <summary><paramref name="value"/> with <paramref name="count"/> digits.</summary>
    public static char[] Write(uint value, int count, string alphabet)
    {
        var digits = new char[count];
        for (var i = count - 1; i >= 0; i--)
        {
            digits[i] = alphabet[(int)(value % (uint)alphabet.Length)];
            value /= (uint)alphabet.Length;
        }

        return digits;
    }
}
