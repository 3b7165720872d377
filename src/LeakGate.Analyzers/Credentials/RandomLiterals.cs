using System.Runtime.CompilerServices;
using LeakGate.Analyzers.Credentials.Verdict;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials;

/// <summary>Decides LEAK1009: a literal that nothing but its randomness gives away, so it must be long, whole and no identifier of another sort.</summary>
internal static class RandomLiterals
{
    private const int Shortest = 20;
    private const int Longest = 256;

    // Measured as a probability; below it names and words of unusual languages begin.
    private const double Threshold = 0.9;

    public static bool IsRandom(string text)
        => text.Length is >= Shortest and <= Longest && IsToken(text) && Randomness.Measure(text) >= Threshold;

    // Letters and digits mixed: hexadecimal digests and GUIDs are random too, and public as a rule.
    [MethodImpl(HotLoop.Options)]
    private static bool IsToken(string text)
    {
        var digits = false;
        var beyondHex = false;
        foreach (var c in text)
        {
            if (c is <= ' ' or > '~')
            {
                return false;
            }

            digits |= c is >= '0' and <= '9';
            beyondHex |= (c | 0x20) is > 'f' and <= 'z';
        }

        return digits && beyondHex;
    }
}
