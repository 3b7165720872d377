using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Verdict;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// Decides whether a hash of a secret may be published. Only what was surely drawn at random counts, and less than it is likely worth: what a person made
/// up, what repeats or runs along a keyboard, and text behind an encoding count as nothing. When in doubt it is guessable.
/// </summary>
internal static class SecretStrength
{
    /// <summary>Bits from which no one finds the secret by trying: 2^80 tries at a billion a second take 38 million years.</summary>
    private const double Unguessable = 80;

    // Shorter stretches may be random by chance: "Tr4vel!ng" has two.
    private const int ShortestRun = 12;
    private const double SurelyRandom = 0.9;

    // Text within text within text: no one encodes more often.
    private const int MaxDepth = 3;

    // A longer secret is not worth more for its rest.
    private const int LongestLook = 4096;

    private static readonly string[] s_keyboard = { "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p" };

    public static bool IsUnguessable(string secret) => Bits(secret, 0) >= Unguessable;

    /// <summary>At least so many bits would have to be guessed.</summary>
    internal static double Bits(string secret) => Bits(secret, 0);

    private static double Bits(string text, int depth)
    {
        var limit = Math.Min(text.Length, LongestLook);
        var bits = 0.0;
        for (var i = 0; i < limit;)
        {
            if (!IsRunPart(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < limit && IsRunPart(text[i]))
            {
                i++;
            }

            bits += OfRun(text.Substring(start, i - start).TrimEnd('='), depth);
        }

        return bits;
    }

    private static double OfRun(string run, int depth)
    {
        if (IsGuid(run))
        {
            run = run.Replace("-", string.Empty);
        }

        if (run.Length < ShortestRun)
        {
            return 0;
        }

        if (EncodedText.Decode(run) is { } decoded)
        {
            return depth < MaxDepth ? Bits(decoded, depth + 1) : 0;
        }

        return Randomness.Measure(run) >= SurelyRandom ? Count(run) : 0;
    }

    // Characters that the ones before them foretell count nothing: runs of the alphabet or the keyboard, and what stood there before.
    private static double Count(string run)
    {
        var words = KnownWords.Cover(run);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var distinct = new HashSet<char>();
        var fresh = 0;
        bool digits = false, lowers = false, uppers = false, beyondHex = false;
        for (var i = 0; i < run.Length; i++)
        {
            var c = run[i];
            distinct.Add(c);
            digits |= c is >= '0' and <= '9';
            lowers |= c is >= 'a' and <= 'z';
            uppers |= c is >= 'A' and <= 'Z';
            beyondHex |= (c | 0x20) is > 'f' and <= 'z';
            var isForetold = i >= 2 && (!seen.Add(run.Substring(i - 2, 3)) || (IsNext(run[i - 2], run[i - 1]) && IsNext(run[i - 1], c)));
            fresh += isForetold || (words[i] && i > 0 && words[i - 1]) || IsInNumber(run, i) ? 0 : 1;
        }

        // No more than its variety says, and something off for the doubt.
        var alphabet = digits && !beyondHex && (lowers || uppers) ? 16 : (digits ? 10 : 0) + (lowers ? 26 : 0) + (uppers ? 26 : 0);
        return fresh * Math.Log(Math.Min(alphabet, distinct.Count * 2), 2) * 0.85;
    }

    // Four digits in a row, among letters beyond hexadecimal ones, are a year or a count more often than chance.
    private static bool IsInNumber(string run, int at)
        => at >= 3 && IsDigit(run[at]) && IsDigit(run[at - 1]) && IsDigit(run[at - 2]) && IsDigit(run[at - 3]) && !EncodedText.IsHexadecimal(run);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsNext(char before, char c)
    {
        if (Math.Abs(before - c) <= 1)
        {
            return true;
        }

        var first = char.ToLowerInvariant(before);
        var second = char.ToLowerInvariant(c);
        foreach (var row in s_keyboard)
        {
            var at = row.IndexOf(first);
            if (at >= 0 && ((at + 1 < row.Length && row[at + 1] == second) || (at > 0 && row[at - 1] == second)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGuid(string run) => run.Length == 36 && Guid.TryParseExact(run, "D", out _);

    private static bool IsRunPart(char c)
        => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '/' or '=' or '_' or '-';
}
