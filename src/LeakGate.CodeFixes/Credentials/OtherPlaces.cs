using System;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>The same secret, noted a second time in the file: a comment beside it would keep what the fix takes out.</summary>
internal static class OtherPlaces
{
    /// <summary>What stands for a secret that is taken out of a comment.</summary>
    public const string Mask = "***";

    // Shorter ones, and plain words, stand in a file for other reasons.
    private const int ShortestDistinct = 6;

    /// <summary>Masks the secret in the file's comments, and reads it wherever else the file has the same literal.</summary>
    public static void Clear(FixSite site, TypedSecret secret, SecretSource? source, SolutionEdits edits)
    {
        if (secret.Secret is not { } value || !IsDistinct(value))
        {
            return;
        }

        var text = site.Text.ToString();
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + value.Length, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, value.Length);
            if (secret.Origin.Span.OverlapsWith(span))
            {
                continue;
            }

            var token = site.Root.FindToken(at);
            if (!token.Span.Contains(at))
            {
                edits.Replace(site.Document.Id, span, Mask);
            }
            else if (source is not null && IsSame(token, secret) && SecretPlace.Of(token.Parent!).Kind == PlaceKind.Anything)
            {
                edits.Replace(site.Document.Id, token.Span, "(" + source.Expression(site, at, edits) + ")");
            }
        }
    }

    /// <summary>The first line, counted from 1, on which the file keeps the secret because only a constant can stand there; null if there is none.</summary>
    public static int? LineLeft(FixSite site, TypedSecret secret)
        => secret.Secret is { } value && IsDistinct(value)
            && site.Root.DescendantTokens().FirstOrDefault(token => IsSame(token, secret) && !secret.Origin.Span.OverlapsWith(token.Span)
                && SecretPlace.Of(token.Parent!).Kind != PlaceKind.Anything) is { RawKind: not 0 } left
            ? site.Text.Lines.IndexOf(left.SpanStart) + 1
            : null;

    private static bool IsSame(SyntaxToken token, TypedSecret secret)
        => token.IsKind(SyntaxKind.StringLiteralToken) && secret.IsWhole && token.ValueText == secret.Text;

    private static bool IsDistinct(string value)
        => value.Length >= ShortestDistinct && value.Any(char.IsLetter) && value.Any(static c => !char.IsLetter(c)) && value.IndexOf('\n') < 0;
}
