using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// Finds the tokens at positions that mostly follow each other: from the last one up to what holds both, and down again, since most ways from the root of a
/// file are long. Any order of positions gives the same tokens.
/// </summary>
internal struct TokenCursor
{
    private readonly SyntaxNode _root;
    private SyntaxNode _around;

    public TokenCursor(SyntaxNode root)
    {
        _root = root;
        _around = root;
    }

    /// <summary>The token whose text or trivia has the character at <paramref name="position"/>.</summary>
    public SyntaxToken FindToken(int position)
    {
        var node = _around;
        while (!node.FullSpan.Contains(position) && node.Parent is { } parent)
        {
            node = parent;
        }

        var token = node.FindToken(position);
        _around = token.Parent ?? _root;
        return token;
    }

    /// <summary>The trivia of <paramref name="token"/> that has the character at <paramref name="position"/>.</summary>
    public static SyntaxTrivia TriviaOf(SyntaxToken token, int position)
    {
        foreach (var trivia in position < token.SpanStart ? token.LeadingTrivia : token.TrailingTrivia)
        {
            if (trivia.FullSpan.Contains(position))
            {
                return trivia;
            }
        }

        return default;
    }
}
