using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>Values in quotes after their name: <c>"password": "…"</c>, <c>PASSWORD = '…'</c>, <c>IDENTIFIED BY '…'</c>, <c>value='…'</c> in a named field.</summary>
internal static class QuotedValues
{
    private const int MaximumName = 64;
    private const int MaximumTag = 256;

    [MethodImpl(HotLoop.Options)]
    public static void Find(string text, List<EmbeddedCredential> found)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] is not ('"' or '\'') || (NameBefore(text, PrefixOf(text, i)) ?? NameOfFunction(text, i)) is not { } name)
            {
                i++;
                continue;
            }

            var close = CloseOf(text, i);
            if (close < 0)
            {
                i++;
                continue;
            }

            // secret "ou=sales,o=acme": without a sign the quoted word may belong to something else, and an assignment does.
            if (HasSign(text, PrefixOf(text, i)) || text.IndexOf('=', i, close - i) < 0)
            {
                EmbeddedCredentials.Add(found, name, i + 1, close);
            }

            i = close + 1;
        }
    }

    // N'…' is a text of Transact-SQL.
    private static int PrefixOf(string text, int quote)
        => quote > 1 && text[quote] == '\'' && text[quote - 1] is 'N' or 'n' && text[quote - 2] is ' ' or '=' ? quote - 1 : quote;

    // SET PASSWORD FOR 'root' = PASSWORD('…'), WHERE password = MD5('…')
    private static string? NameOfFunction(string text, int quote)
    {
        if (quote < 4 || text[quote - 1] != '(')
        {
            return null;
        }

        var i = quote - 2;
        var function = ReadName(text, ref i).ToUpperInvariant();
        if (function is not ("PASSWORD" or "OLD_PASSWORD" or "MD5" or "SHA1" or "SHA2" or "SHA256" or "SHA"))
        {
            return null;
        }

        i = SkipSpaces(text, i);
        return i < 0 || text[i] != '=' ? null : function.EndsWith("PASSWORD", StringComparison.Ordinal) ? "password" : NameBefore(text, i + 1);
    }

    private static bool HasSign(string text, int quote)
    {
        var i = SkipSpaces(text, quote - 1);
        return i >= 0 && text[i] is '=' or ':';
    }

    private static int CloseOf(string text, int open)
    {
        for (var i = open + 1; i < text.Length && text[i] is not ('\r' or '\n'); i++)
        {
            if (text[i] == text[open])
            {
                return i;
            }
        }

        return -1;
    }

    // Back from the quote over a sign or a keyword to the name; null when no credential is named.
    private static string? NameBefore(string text, int quote)
    {
        var i = SkipSpaces(text, quote - 1);
        if (i < 0)
        {
            return null;
        }

        var hasSign = text[i] is '=' or ':';
        if (hasSign)
        {
            if (i > 0 && text[i - 1] is '=' or '!' or '<' or '>')
            {
                return null;
            }

            i = SkipSpaces(text, i - 1);
            if (i >= 0 && text[i] is '"' or '\'' or '`' or ']' or '\\')
            {
                i--;
            }
        }
        else if (i == quote - 1)
        {
            return null;
        }

        var name = ReadName(text, ref i);
        if (name is "Text" && i > 0 && text[i] == '.')
        {
            // passwordBox.Text = "…"
            i--;
            name = ReadName(text, ref i);
        }

        if (!hasSign && string.Equals(name, "by", StringComparison.OrdinalIgnoreCase))
        {
            i = SkipSpaces(text, i);
            return string.Equals(ReadName(text, ref i), "identified", StringComparison.OrdinalIgnoreCase) ? "password" : null;
        }

        if (string.Equals(name, "value", StringComparison.OrdinalIgnoreCase) && hasSign)
        {
            return FieldName(text, i);
        }

        if (name.EndsWith("key", StringComparison.OrdinalIgnoreCase) && name.Length <= 5)
        {
            i = SkipSpaces(text, i);
            return string.Equals(ReadName(text, ref i), "pragma", StringComparison.OrdinalIgnoreCase) ? "password" : null;
        }

        name = name.TrimStart('-');
        return name.Equals("ConvertTo-SecureString", StringComparison.OrdinalIgnoreCase) ? "password"
            : EmbeddedCredentials.IsStrong(name) ? name
            : null;
    }

    private static string ReadName(string text, ref int i)
    {
        var end = i + 1;
        while (i >= 0 && end - i <= MaximumName && EmbeddedCredentials.IsNameCharacter(text[i]))
        {
            i--;
        }

        return text.Substring(i + 1, end - i - 1);
    }

    private static int SkipSpaces(string text, int i)
    {
        while (i >= 0 && text[i] is ' ' or '\t')
        {
            i--;
        }

        return i;
    }

    // <input name='password' value='…'>
    private static string? FieldName(string text, int before)
    {
        var from = Math.Max(0, before - MaximumTag);
        var open = before < 0 ? -1 : text.LastIndexOf('<', before, before - from + 1);
        if (open < 0)
        {
            return null;
        }

        foreach (var attribute in new[] { "name=", "id=", "key=" })
        {
            var at = text.IndexOf(attribute, open, before - open + 1, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var start = at + attribute.Length;
                while (start < before && text[start] is '"' or '\'' or '\\')
                {
                    start++;
                }

                var end = start;
                while (end <= before && EmbeddedCredentials.IsNameCharacter(text[end]))
                {
                    end++;
                }

                var name = text.Substring(start, end - start);
                if (EmbeddedCredentials.IsStrong(name))
                {
                    return name;
                }
            }
        }

        return null;
    }
}
