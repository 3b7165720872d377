using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Flow;

namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>
/// Finds credentials inside of texts in another language: JSON and XML bodies, forms, SQL, command lines, HTML, and code in comments. Knows no grammar
/// but the few ways in which these put a value behind its name. One pass; what follows a name is read once.
/// </summary>
internal static class EmbeddedPairs
{
    private const int LongestName = 48;
    private const int LongestValue = 512;
    private const int FarthestAttribute = 64;

    /// <summary>Adds the pairs in <paramref name="text"/> whose name clearly means a credential. Values with holes are left out.</summary>
    public static void Find(string text, List<EmbeddedPair> pairs)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsNameCharacter(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                if (i - start is > 2 and <= LongestName)
                {
                    AddAfterName(text, start, i, pairs);
                }

                start = -1;
            }
        }
    }

    private static void AddAfterName(string text, int start, int end, List<EmbeddedPair> pairs)
    {
        var name = text.Substring(start, end - start).Trim('-');
        var isSql = IsIdentifiedBy(text, start, name) || name.Equals("ConvertTo-SecureString", StringComparison.OrdinalIgnoreCase);
        if (!isSql && CredentialNames.BuiltIn.Classify(name).Strength != NameStrength.Strong)
        {
            return;
        }

        var position = SkipClosing(text, end);
        if (position >= text.Length)
        {
            return;
        }

        var isOption = start > 0 && text[start] == '-' && (start == 1 || text[start - 1] is ' ' or '-');
        var separator = text[position];
        if (separator is '=' or ':')
        {
            if (position + 1 < text.Length && text[position + 1] is '=' or '/')
            {
                return;
            }

            Add(text, name, SkipBlanks(text, position + 1), isInForm: separator == '=' && IsFormStart(text, start), isOption, pairs);
        }
        else if (separator == '>' && start > 0 && text[start - 1] == '<')
        {
            AddUpTo(text, name, position + 1, '<', isQuoted: true, pairs);
        }
        else if (position > end && text[position - 1] is '"' or '\'')
        {
            AddHtmlValue(text, name, position, pairs);
        }
        else if (text[end] == ' ' && (separator is '\'' || (separator == 'N' && position + 1 < text.Length && text[position + 1] == '\'')))
        {
            // PASSWORD 'x', IDENTIFIED BY N'x'
            var quote = separator == 'N' ? position + 1 : position;
            AddUpTo(text, name, quote + 1, '\'', isQuoted: true, pairs);
        }
        else if (isOption && text[end] == ' ')
        {
            Add(text, name, position, isInForm: false, isOption: true, pairs);
        }
    }

    private static bool IsIdentifiedBy(string text, int start, string name)
        => name.Equals("BY", StringComparison.OrdinalIgnoreCase) && start >= 11 && string.Compare(text, start - 11, "IDENTIFIED ", 0, 11, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsFormStart(string text, int start) => text.IndexOf(' ') < 0 && (start == 0 || text[start - 1] is '&' or '?');

    private static void Add(string text, string name, int start, bool isInForm, bool isOption, List<EmbeddedPair> pairs)
    {
        if (start >= text.Length)
        {
            return;
        }

        var c = text[start];
        if (c == 'N' && start + 1 < text.Length && text[start + 1] == '\'')
        {
            c = text[++start];
        }

        if (c == '\\' && start + 1 < text.Length && text[start + 1] == '"')
        {
            c = text[++start];
        }

        if (c is '"' or '\'')
        {
            AddUpTo(text, name, start + 1, c, isQuoted: true, pairs);
        }
        else if (isInForm)
        {
            AddUpTo(text, name, start, '&', isQuoted: false, pairs);
        }
        else if (isOption)
        {
            AddUpTo(text, name, start, ' ', isQuoted: false, pairs);
        }
    }

    // A form's or an option's value may end with the text; a quoted one must be closed.
    private static void AddUpTo(string text, string name, int start, char terminator, bool isQuoted, List<EmbeddedPair> pairs)
    {
        var limit = Math.Min(text.Length, start + LongestValue);
        for (var i = start; i < limit; i++)
        {
            var c = text[i];
            if (c == terminator || (terminator == '"' && c == '\\' && i + 1 < limit && text[i + 1] == '"'))
            {
                AddValue(text, name, start, i, isQuoted, pairs);
                return;
            }

            if (c is '\r' or '\n' or FlowText.Hole)
            {
                return;
            }
        }

        if (!isQuoted && limit == text.Length)
        {
            AddValue(text, name, start, limit, isQuoted, pairs);
        }
    }

    private static void AddValue(string text, string name, int start, int end, bool isQuoted, List<EmbeddedPair> pairs)
    {
        if (end > start && text.IndexOf(FlowText.Hole, start, end - start) < 0)
        {
            pairs.Add(new EmbeddedPair(name, start, end - start, isQuoted));
        }
    }

    // name='password' value='…': the value attribute of the same tag.
    private static void AddHtmlValue(string text, string name, int position, List<EmbeddedPair> pairs)
    {
        var close = text.IndexOf('>', position);
        var length = (close < 0 ? text.Length : close) - position;
        var value = text.IndexOf("value=", position, Math.Min(length, FarthestAttribute), StringComparison.OrdinalIgnoreCase);
        if (value >= 0 && value + 6 < text.Length && text[value + 6] is '"' or '\'')
        {
            AddUpTo(text, name, value + 7, text[value + 6], isQuoted: true, pairs);
        }
    }

    private static int SkipClosing(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '"' or '\'' or ']' or '\\' or '\t')
        {
            // 'x' after a blank opens a value; after the name itself it closes it.
            if (text[position] == '\'' && text[position - 1] == ' ')
            {
                break;
            }

            position++;
        }

        return position;
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '@' or '$')
        {
            position++;
        }

        return position;
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
