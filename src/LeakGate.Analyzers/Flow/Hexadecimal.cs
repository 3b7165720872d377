namespace LeakGate.Analyzers.Flow;

/// <summary>Hexadecimal digits as bytes.</summary>
internal static class Hexadecimal
{
    /// <summary>The decoded bytes, or null when <paramref name="text"/> is not an even number of hexadecimal digits.</summary>
    public static byte[]? Decode(string text)
    {
        if (text.Length == 0 || text.Length % 2 != 0)
        {
            return null;
        }

        var bytes = new byte[text.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            var high = DigitOf(text[2 * i]);
            var low = DigitOf(text[(2 * i) + 1]);
            if (high < 0 || low < 0)
            {
                return null;
            }

            bytes[i] = (byte)((high << 4) | low);
        }

        return bytes;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
