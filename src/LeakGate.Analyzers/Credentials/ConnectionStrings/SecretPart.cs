using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>What stands in a secret's place.</summary>
internal enum SecretPartKind
{
    /// <summary>A value that would work as a credential.</summary>
    Real,
    Empty,

    /// <summary>Not known at compile time.</summary>
    Hole,

    /// <summary>Syntax or words that say "put it here".</summary>
    Placeholder,

    /// <summary>A word for a password ("password", "secret", "test"): real only where everything around it is.</summary>
    OwnName,
}

/// <summary>
/// Tells a real secret from what only holds its place. Counter-evidence counts for the whole value, never because one word occurs in it:
/// <c>password</c> is a name, <c>password1</c> a weak password. The only entry to this judgement; its parts are <see cref="SecretMarks"/>
/// (syntax) and <see cref="SecretWords"/> (words).
/// </summary>
internal static class SecretPart
{
    private const char Hole = '\uFFFC';

    /// <summary>Longer than any password or key of a connection string.</summary>
    private const int LongestSecret = 4096;

    private static readonly HashSet<string> _ownNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "pwd", "pass", "passw", "secret", "test", "passphrase", "passcode",
    };

    /// <summary>Weighs <paramref name="value"/>, a secret's place with its quotes removed.</summary>
    public static SecretPartKind Classify(string value, SecretShape shape)
    {
        value = value.Trim();
        if (value.Length == 0)
        {
            return SecretPartKind.Empty;
        }

        if (value.Length > LongestSecret || EmulatorKeys.Contains(value))
        {
            return SecretPartKind.Placeholder;
        }

        var literal = LiteralLength(value, out var hasHole, out var firstLiteral);
        if (hasHole)
        {
            return IsSubstantial(firstLiteral) ? SecretPartKind.Real : SecretPartKind.Hole;
        }

        if (literal < value.Length && !IsSubstantial(firstLiteral))
        {
            return SecretPartKind.Placeholder;
        }

        if (SecretMarks.IsMarked(value) || SecretMarks.IsReference(value) || SecretMarks.IsCode(value) || SecretWords.IsNothing(value))
        {
            return SecretPartKind.Placeholder;
        }

        if (shape != SecretShape.Password)
        {
            return LooksGenerated(value, shape) ? SecretPartKind.Real : SecretPartKind.Placeholder;
        }

        if (_ownNames.Contains(value))
        {
            return SecretPartKind.OwnName;
        }

        return SecretWords.IsShortSample(value) || SecretWords.IsInstruction(value) ? SecretPartKind.Placeholder : SecretPartKind.Real;
    }

    /// <summary>A user name that a sample would say: it makes a password that is only a word a sample too.</summary>
    public static bool IsSampleUser(string? user)
    {
        if (user is null)
        {
            return true;
        }

        user = user.Trim();
        return user.Length < 2
            || user.IndexOf(Hole) >= 0
            || SecretWords.IsNothing(user)
            || _ownNames.Contains(user)
            || user.ToLowerInvariant() is "uid" or "userid" or "userx" or "me" or "someuser" or "testuser" or "john" or "jdoe"
            || SecretMarks.IsMarked(user)
            || SecretWords.IsInstruction(user);
    }

    private static bool LooksGenerated(string value, SecretShape shape)
    {
        if (shape == SecretShape.Signature)
        {
            var signature = value.IndexOf("sig=", StringComparison.Ordinal);
            return signature >= 0 && value.Length > signature + 20;
        }

        if (value.Length < 16)
        {
            return false;
        }

        var distinct = new HashSet<char>();
        var digits = 0;
        var upper = 0;
        var lower = 0;
        foreach (var c in value)
        {
            if (c is ' ' or '<' or '>' or '{' or '}' or ';')
            {
                return false;
            }

            distinct.Add(c);
            digits += char.IsDigit(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return distinct.Count >= 8
            && (digits > 0 || value.Length >= 32 || value[value.Length - 1] == '=')
            && (upper > 0 || lower > 0) && !SecretWords.IsInstruction(value);
    }

    // Twelve characters of more than one class are enough to try the rest.
    private static bool IsSubstantial(string literal)
    {
        var letters = 0;
        var others = 0;
        foreach (var c in literal)
        {
            if (char.IsLetter(c))
            {
                letters++;
            }
            else
            {
                others += char.IsWhiteSpace(c) ? 0 : 1;
            }
        }

        return literal.Length >= 12 && letters > 0 && others > 0 && !SecretWords.IsInstruction(literal);
    }

    /// <summary>How much of the value is literal, outside holes and embedded "{0}", "${x}", "$(x)"; and its longest piece.</summary>
    private static int LiteralLength(string value, out bool hasHole, out string longest)
    {
        hasHole = false;
        longest = string.Empty;
        var total = 0;
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            var end = i;
            if (i < value.Length)
            {
                if (value[i] == Hole)
                {
                    hasHole = true;
                }
                else if (!TryEmbedded(value, ref i))
                {
                    continue;
                }
            }

            total += end - start;
            if (end - start > longest.Length)
            {
                longest = value.Substring(start, end - start);
            }

            start = i + 1;
        }

        return total;
    }

    // Leaves i on the last character of the embedded placeholder.
    private static bool TryEmbedded(string value, ref int i)
    {
        var open = i;
        if (value[open] is '$' or '#' && open + 1 < value.Length)
        {
            open++;
        }

        if (value[open] != '{' && !(value[open] == '(' && open > i && value[i] == '$'))
        {
            return false;
        }

        var close = value[open] == '{' ? '}' : ')';
        var j = open + 1;
        while (j < value.Length && j - open < 64 && (char.IsLetterOrDigit(value[j]) || value[j] is '_' or '.' or ':' or '-'))
        {
            j++;
        }

        if (j == open + 1 || j >= value.Length || value[j] != close)
        {
            return false;
        }

        i = j;
        return true;
    }
}
