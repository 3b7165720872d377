using LeakGate.Analyzers.Credentials;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LeakGate.Analyzers.Analysis;

/// <summary>What one file says by itself: one look at its text, then a closer one at each hit.</summary>
internal sealed class FileFacts
{
    private SyntaxToken _last;
    private Interests _lastInterests;
    private TokenCursor _cursor;

    private FileFacts(FileContext file)
    {
        File = file;
        _cursor = new TokenCursor(file.Root);
        Credentials = new CredentialCollector(file, file.Project.Catalogues.Sinks);
        Storage = new StorageRules(file);
    }

    public FileContext File { get; }

    public CredentialCollector Credentials { get; }

    public StorageRules Storage { get; }

    /// <summary>The facts at the places that <paramref name="hits"/> point to.</summary>
    public static FileFacts Collect(FileContext file, Hit[] hits)
    {
        var facts = new FileFacts(file);
        foreach (var hit in hits)
        {
            facts.Visit(hit);
        }

        facts.Storage.Collect();
        return facts;
    }

    private void Visit(Hit hit)
    {
        // What a token says does not depend on where in it a word stands: a literal of megabytes with a thousand words is looked at once.
        if (_last.Span.Contains(hit.Position))
        {
            var news = hit.Interests & ~_lastInterests;
            if (news != Interests.None)
            {
                _lastInterests |= news;
                Visit(_last, news);
            }

            return;
        }

        var token = _cursor.FindToken(hit.Position);
        if (!token.Span.Contains(hit.Position))
        {
            Credentials.VisitTrivia(TokenCursor.TriviaOf(token, hit.Position), hit.Position, hit.Interests);
        }
        else if (!token.IsKind(SyntaxKind.EndOfFileToken))
        {
            _last = token;
            _lastInterests = hit.Interests;
            Visit(token, hit.Interests);
        }
    }

    private void Visit(SyntaxToken token, Interests interests)
    {
        Credentials.Visit(token, interests);
        Storage.Visit(token, interests);
    }
}
