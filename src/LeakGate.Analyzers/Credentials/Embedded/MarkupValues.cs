using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>Values of elements: <c>&lt;password&gt;…&lt;/password&gt;</c>, also one level down in a <c>Value</c>.</summary>
internal static class MarkupValues
{
    // WLAN profiles call the pass phrase so.
    private const string KeyMaterial = "keyMaterial";

    public static void Find(string text, List<EmbeddedCredential> found)
    {
        var parent = string.Empty;
        var open = text.IndexOf('<');
        while (open >= 0)
        {
            var next = text.IndexOf('<', open + 1);
            var end = text.IndexOf('>', open + 1);
            if (end < 0 || next < 0)
            {
                return;
            }

            if (end < next)
            {
                var name = NameAt(text, open + 1, end);
                var isClosed = next + 1 < text.Length && text[next + 1] == '/';
                var named = name is "Value" or "value" or "string" ? parent : name is "c" or "code" or "b" ? WordBefore(text, open) : name;
                if (isClosed && end + 1 < next && (named == KeyMaterial || EmbeddedCredentials.IsStrong(named)))
                {
                    AddTrimmed(text, named == KeyMaterial ? "password" : named, end + 1, next, found);
                }

                parent = name.Length > 0 ? name : parent;
            }

            open = next;
        }
    }

    // password <c>…</c>
    private static string WordBefore(string text, int open)
    {
        var end = open;
        while (end > 0 && text[end - 1] is ' ' or ':')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.Substring(start, end - start);
    }

    private static void AddTrimmed(string text, string name, int start, int end, List<EmbeddedCredential> found)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        EmbeddedCredentials.Add(found, name, start, end);
    }

    // The local part of an opening tag's name; empty for a closing tag, a comment or an empty element.
    private static string NameAt(string text, int start, int end)
    {
        if (text[end - 1] == '/')
        {
            return string.Empty;
        }

        var i = start;
        while (i < end && (EmbeddedCredentials.IsNameCharacter(text[i]) || text[i] == ':'))
        {
            i++;
        }

        var name = text.Substring(start, i - start);
        return name.Substring(name.LastIndexOf(':') + 1);
    }
}
