namespace LeakGate.Analyzers.Text;

/// <summary>The characters that names are made of, as a look without syntax sees them.</summary>
internal static class NameCharacters
{
    /// <summary>Which ASCII characters they are, for a loop that cannot afford the call.</summary>
    public static bool[] Ascii { get; } = MakeAscii();

    public static bool Contains(char c) => c < 128 ? Ascii[c] : char.IsLetterOrDigit(c);

    private static bool[] MakeAscii()
    {
        var ascii = new bool[128];
        for (var c = '\0'; c < ascii.Length; c++)
        {
            ascii[c] = (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9 || c == '_';
        }

        return ascii;
    }
}
