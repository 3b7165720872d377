using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Decisions;

/// <summary>Tells by its words whether a condition is about who may read: <c>isPublic</c>, <c>options.AnonymousRead</c>, <c>settings.AccessLevel</c>.</summary>
internal static class AccessNames
{
    /// <summary>Whether the names and texts of a condition say that it decides what <paramref name="rule"/> is about.</summary>
    public static bool Decide(ExpressionSyntax test, string rule)
    {
        foreach (var token in test.DescendantTokens())
        {
            // TryParse<PublicAccessType>(…) asks whether a text can be read.
            if (token.Parent?.Parent is TypeArgumentListSyntax)
            {
                continue;
            }

            if ((token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken))
                && (IsAbout(token.ValueText) || (rule == RuleIds.OpenFileServing && IsAboutListing(token.ValueText))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name has a word about access in it. The public part of a key pair and a private endpoint are things, not levels.</summary>
    public static bool IsAbout(string name)
    {
        for (var start = 0; start < name.Length;)
        {
            var end = EndOfWord(name, start);
            var length = end - start;
            var isSide = Has(name, start, length, "public") || Has(name, start, length, "private");
            if ((isSide && !Names(name, start, length, end))
                || Has(name, start, length, "anonymous") || Has(name, start, length, "visib") || Has(name, start, length, "everyone")
                || Is(name, start, length, "acl") || Is(name, start, length, "acls") || Is(name, start, length, "world")
                || (Has(name, start, length, "access") && !Has(name, start, length, "accessor") && !Names(name, start, length, end)))
            {
                return true;
            }

            start = end;
            while (start < name.Length && !char.IsLetter(name[start]))
            {
                start++;
            }
        }

        return false;
    }

    private static bool IsAboutListing(string name)
    {
        for (var start = 0; start < name.Length; start = EndOfWord(name, start))
        {
            var length = EndOfWord(name, start) - start;
            if (Has(name, start, length, "brows") || Is(name, start, length, "listing") || Is(name, start, length, "unknown"))
            {
                return true;
            }
        }

        return false;
    }

    // PublicKey, private_endpoint, accessToken, publicurl: what the word belongs to is a thing.
    private static bool Names(string name, int start, int length, int end)
    {
        while (end < name.Length && !char.IsLetter(name[end]))
        {
            end++;
        }

        return IsThing(name, end, EndOfWord(name, end) - end) || EndsInThing(name, start, length);
    }

    private static bool IsThing(string name, int start, int length)
    {
        foreach (var thing in s_things)
        {
            if (Is(name, start, length, thing) || (length == thing.Length + 1 && Is(name, start, length - 1, thing) && name[start + length - 1] is 's' or 'S'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInThing(string name, int start, int length)
    {
        foreach (var thing in s_things)
        {
            if (length > thing.Length && Is(name, start + length - thing.Length, thing.Length, thing))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] s_things =
    {
        "key", "endpoint", "link", "url", "uri", "ip", "dns", "address", "host", "token", "path", "cert", "certificate", "point", "time", "date", "id", "message",
    };

    private static int EndOfWord(string name, int start)
    {
        var end = start;
        while (end < name.Length && char.IsLetter(name[end]) && (end == start || !char.IsUpper(name[end]) || (char.IsUpper(name[end - 1]) && !IsLowerAt(name, end + 1))))
        {
            end++;
        }

        return end == start ? Math.Min(start + 1, name.Length) : end;
    }

    private static bool IsLowerAt(string name, int index) => index < name.Length && char.IsLower(name[index]);

    private static bool Is(string name, int start, int length, string word)
        => length == word.Length && string.Compare(name, start, word, 0, length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool Has(string name, int start, int length, string part) => name.IndexOf(part, start, length, StringComparison.OrdinalIgnoreCase) >= 0;
}
