using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>
/// Tells generated keys from identifiers, words and sentences: a logistic regression over letter pairs, changes of character class, digits,
/// vowels and variety. Its weights are data (randomness.tsv) that tools/train-randomness.py writes. Deterministic, one pass, no allocation.
/// </summary>
internal static class Randomness
{
    private const int Neutral = 18;
    private const string Scale = "0123456789abcdefghijklmnopqrstuvwxyz";

    private static readonly Lazy<Model> s_model = new(Load);

    /// <summary>From 0 (surely written by a person) to 1 (surely generated); 0.5 is where the training draws the line. Texts under 6 characters say nothing: 0.</summary>
    [MethodImpl(HotLoop.Options)]
    public static double Measure(string text)
    {
        if (text.Length < 6)
        {
            return 0;
        }

        var model = s_model.Value;
        double score = 0;
        int pairs = 0, breaks = 0, digits = 0, letters = 0, vowels = 0;
        ulong seenLow = 0, seenHigh = 0;
        var others = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 64)
            {
                seenLow |= 1UL << c;
            }
            else if (c < 128)
            {
                seenHigh |= 1UL << (c - 64);
            }
            else
            {
                others++;
            }

            var isLetter = IsLetter(c);
            digits += IsDigit(c) ? 1 : 0;
            if (isLetter)
            {
                letters++;
                vowels += IsVowel(c) ? 1 : 0;
            }

            if (i == 0)
            {
                continue;
            }

            var before = text[i - 1];
            if (isLetter && IsLetter(before))
            {
                if (IsLower(before) && IsUpper(c))
                {
                    breaks += i + 1 == text.Length || !IsLower(text[i + 1]) ? 1 : 0;
                }
                else
                {
                    score += model.Bigrams[((before | 32) - 'a') * 26 + (c | 32) - 'a'];
                    pairs++;
                }
            }
            else if ((isLetter && IsDigit(before)) || (IsLetter(before) && IsDigit(c)))
            {
                breaks++;
            }
        }

        double n = text.Length;
        var distinct = CountBits(seenLow) + CountBits(seenHigh) + others;
        var weights = model.Weights;
        var sum = weights[0]
            + weights[1] * (pairs > 0 ? score / pairs / 4 : -0.5)
            + weights[2] * (10 * breaks / n)
            + weights[3] * (4 * digits / n)
            + weights[4] * (Math.Log(n) / Math.Log(2) - 4)
            + weights[5] * (letters > 0 ? 10 * ((double)vowels / letters - 0.38) : 0)
            + weights[6] * (4 * distinct / Math.Min(n, 24) - 2)
            + weights[7] * (breaks / 4.0);
        return 1 / (1 + Math.Exp(-sum));
    }

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsLetter(char c) => IsLower(c) || IsUpper(c);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsVowel(char c) => (c | 32) is 'a' or 'e' or 'i' or 'o' or 'u';

    private static int CountBits(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }

    private static Model Load()
    {
        var bigrams = new int[26 * 26];
        var weights = new List<double>();
        var first = 0;
        foreach (var row in CatalogueReader.ReadEmbedded("randomness.tsv"))
        {
            if (row[0].StartsWith("bigram-", StringComparison.Ordinal))
            {
                for (var second = 0; second < 26; second++)
                {
                    bigrams[first * 26 + second] = Scale.IndexOf(row[1][second]) - Neutral;
                }

                first++;
            }
            else
            {
                weights.Add(double.Parse(row[1], CultureInfo.InvariantCulture));
            }
        }

        return new Model(bigrams, weights.ToArray());
    }

    private sealed record Model(int[] Bigrams, double[] Weights);
}
