namespace LeakGate.Analyzers.Text;

/// <summary>The characters that names are made of, as a look without syntax sees them.</summary>
internal static class NameCharacters
{
    public static bool Contains(char c)
        => c < 128
            ? (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9 || c == '_'
            : char.IsLetterOrDigit(c);
}
