using System.Collections.Generic;
using System.Runtime.CompilerServices;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials.Names;

/// <summary>
/// Splits a name into lower-case words: camelCase, PascalCase, acronym runs (<c>AWSSecretKey</c>), snake_case, kebab-case, dots, colons,
/// digits. Digits are words of their own, so that <c>password2</c> is a password with a number. One pass.
/// </summary>
internal static class NameWords
{
    [MethodImpl(HotLoop.Options)]
    public static List<string> Split(string name)
    {
        var words = new List<string>(4);
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !IsBoundary(name, i))
            {
                continue;
            }

            if (char.IsLetterOrDigit(name[start]))
            {
                words.Add(name.Substring(start, i - start).ToLowerInvariant());
            }

            start = i;
        }

        return words;
    }

    /// <summary>Whether a new word, or what separates words, starts at <paramref name="i"/>.</summary>
    private static bool IsBoundary(string name, int i)
    {
        var before = name[i - 1];
        var here = name[i];
        if (!char.IsLetterOrDigit(here) && !IsMark(here))
        {
            return true;
        }

        if (!char.IsLetterOrDigit(before) && !IsMark(before))
        {
            return true;
        }

        if (char.IsDigit(before) != char.IsDigit(here))
        {
            return true;
        }

        if (!char.IsUpper(here))
        {
            return false;
        }

        return !char.IsUpper(before) || (i + 1 < name.Length && char.IsLower(name[i + 1]));
    }

    /// <summary>Vowel signs and accents that belong to the letter before them.</summary>
    private static bool IsMark(char c) => c > 0x2FF && char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
