using System;
using System.Text;

namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>Syntaxes that stand for a value put in later: <c>{0}</c>, <c>${x}</c>, <c>#{x}</c>, <c>$(x)</c>, <c>%X%</c>, <c>&lt;x&gt;</c>, <c>[x]</c>, <c>__X__</c>, <c>@Var</c>, <c>:param</c>, <c>?</c>.</summary>
internal static class Placeholders
{
    private static readonly (string Open, string Close)[] s_pairs =
    {
        ("${{", "}}"), ("{{", "}}"), ("${", "}"), ("#{", "}#"), ("#{", "}"), ("$(", ")"), ("((", "))"), ("<%=", "%>"), ("<", ">"), ("{", "}"),
        ("[", "]"), ("(", ")"), ("%", "%"), ("__", "__"), ("**", "**"), ("$", "$"), ("#", "#"), ("@", "@"), ("«", "»"), ("--", "--"),
    };

    public static bool IsPlaceholder(ValueSubject subject)
    {
        var text = subject.Text;
        if (text is "?" or "{}" or "[]" or "<>" or "()")
        {
            return true;
        }

        foreach (var (open, close) in s_pairs)
        {
            if (text.Length > open.Length + close.Length
                && text.StartsWith(open, StringComparison.Ordinal)
                && text.EndsWith(close, StringComparison.Ordinal)
                && IsPlaceholderName(text.Substring(open.Length, text.Length - open.Length - close.Length)))
            {
                return true;
            }
        }

        return IsVariable(subject) || IsMarker(text);
    }

    /// <summary><c>|||%%UNCHANGED%%|||</c>: words between three signs or more, the same on both sides.</summary>
    private static bool IsMarker(string text)
    {
        var signs = 0;
        while (signs * 2 < text.Length && !char.IsLetterOrDigit(text[signs]) && text[signs] == text[text.Length - 1 - signs])
        {
            signs++;
        }

        return signs > 2 && signs * 2 < text.Length && IsPlaceholderName(text.Substring(signs, text.Length - 2 * signs));
    }

    /// <summary><c>@Password</c>, <c>$API_KEY</c>, <c>$env:TOKEN</c>, <c>:pwd</c>: a sign and a name, not a password that starts with one.</summary>
    private static bool IsVariable(ValueSubject subject)
    {
        var text = subject.Text;
        if (text.Length < 2 || text[0] is not ('@' or '$' or ':' or '%' or '?' or '&' or '!') || subject.Symbols + subject.Separators > 3)
        {
            return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('_' or '.' or ':' or '-'))
            {
                return false;
            }
        }

        return (subject.AllLettersKnown && subject.Digits <= 1) || IsShellVariable(text);
    }

    /// <summary><c>$DEPLOY_BYOK</c>: capitals joined by underscores behind the sign of a shell.</summary>
    private static bool IsShellVariable(string text)
    {
        if (text[0] != '$' || text.IndexOf('_') < 2)
        {
            return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is not (>= 'A' and <= 'Z' or >= '0' and <= '9' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What stands between a placeholder's brackets: an index, a name or a short instruction.</summary>
    private static bool IsPlaceholderName(string inner)
    {
        var digitsOnly = true;
        foreach (var c in inner)
        {
            digitsOnly &= char.IsDigit(c);
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ':' or ' ' or '$' or '\'' or '/' or ',' or '(' or ')' or '[' or ']' or '|'))
            {
                return false;
            }
        }

        return digitsOnly || ((char.IsLetter(inner[0]) || inner[0] is ' ' or '_' or '$') && Randomness.Measure(inner) < 0.9);
    }

    /// <summary>The text with each placeholder inside it made a hole, so that <c>Bearer {token}</c> is judged as what surrounds it.</summary>
    public static string MakeHoles(string text)
    {
        if (text.IndexOf('{') < 0 && text.IndexOf('<') < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] switch { '{' => '}', '<' => '>', _ => '\0' };
            var end = close == '\0' ? -1 : text.IndexOf(close, i, Math.Min(60, text.Length - i));
            if (end > i + 1 && IsPlaceholderName(text.Substring(i + 1, end - i - 1)))
            {
                result.Append(ValueSubject.Hole);
                i = end;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
