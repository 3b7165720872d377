using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Audit;

/// <summary>An opening tag of an XML file, found by its brackets: enough for rule sets and project files, and whatever is broken elsewhere in them.</summary>
internal readonly record struct MarkupTag(string Name, TextSpan Span)
{
    /// <summary>The opening tags outside comments, in their order.</summary>
    public static IEnumerable<MarkupTag> All(string text)
    {
        for (var open = text.IndexOf('<'); open >= 0 && open + 1 < text.Length; open = text.IndexOf('<', open + 1))
        {
            if (string.CompareOrdinal(text, open, "<!--", 0, 4) == 0)
            {
                var end = text.IndexOf("-->", open + 4, StringComparison.Ordinal);
                if (end < 0)
                {
                    yield break;
                }

                open = end;
                continue;
            }

            var stop = open + 1;
            while (stop < text.Length && (char.IsLetterOrDigit(text[stop]) || text[stop] is '_' or '.' or '-'))
            {
                stop++;
            }

            var close = text.IndexOf('>', stop);
            if (stop > open + 1 && close >= 0)
            {
                yield return new MarkupTag(text.Substring(open + 1, stop - open - 1), TextSpan.FromBounds(open, close + 1));
            }
        }
    }

    /// <summary>An attribute's value as written, or null.</summary>
    public string? Attribute(string text, string name)
    {
        var tag = text.Substring(Span.Start, Span.Length);
        for (var at = tag.IndexOf(name, StringComparison.Ordinal); at >= 0; at = tag.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsWhiteSpace(tag[at - 1]))
            {
                continue;
            }

            var equals = at + name.Length;
            while (equals < tag.Length && char.IsWhiteSpace(tag[equals]))
            {
                equals++;
            }

            var quote = tag.IndexOfAny(s_quotes, equals);
            if (equals < tag.Length && tag[equals] == '=' && quote >= 0 && tag.IndexOf(tag[quote], quote + 1) is > 0 and var end)
            {
                return tag.Substring(quote + 1, end - quote - 1);
            }
        }

        return null;
    }

    private static readonly char[] s_quotes = ['"', '\''];
}
