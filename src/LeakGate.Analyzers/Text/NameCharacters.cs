using System.Runtime.CompilerServices;

namespace LeakGate.Analyzers.Text;

/// <summary>The characters that names are made of, as a look without syntax sees them.</summary>
internal static class NameCharacters
{
    /// <summary>Which ASCII characters they are, for a loop that cannot afford the call.</summary>
    public static bool[] Ascii { get; } = MakeAscii();

    public static bool Contains(char c) => c < 128 ? Ascii[c] : char.IsLetterOrDigit(c);

    /// <summary>Where the name ends that begins at <paramref name="start"/>, at the latest at <paramref name="end"/>.</summary>
    [MethodImpl(HotLoop.Aside)]
    public static int EndOfName(char[] buffer, int start, int end)
    {
        var i = EndOfAscii(buffer, start, end);
        while (i < end && buffer[i] >= Ascii.Length && char.IsLetterOrDigit(buffer[i]))
        {
            i = EndOfAscii(buffer, i + 1, end);
        }

        return i;
    }

    // Calls nothing, so that all it has stays in registers.
    [MethodImpl(HotLoop.Aside)]
    private static int EndOfAscii(char[] buffer, int start, int end)
    {
        var ascii = Ascii;
        var i = start;
        while (i < end && buffer[i] < ascii.Length && ascii[buffer[i]])
        {
            i++;
        }

        return i;
    }

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
