using System;
using System.Collections.Generic;
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
    // A file with more hits than this does not keep its list for the next one.
    private const int PooledHits = 4096;

    [ThreadStatic]
    private static List<Hit>? s_hits;

    private FileFacts(FileContext file)
    {
        File = file;
        Credentials = new CredentialCollector(file, SinkCatalogue.Default);
        Storage = new StorageRules(file);
    }

    public FileContext File { get; }

    public CredentialCollector Credentials { get; }

    public StorageRules Storage { get; }

    public static FileFacts Collect(FileContext file)
    {
        var facts = new FileFacts(file);
        var hits = s_hits ?? new List<Hit>();
        s_hits = null;
        hits.Clear();
        Watching.Scanner.Scan(file.Model.SyntaxTree.GetText(file.CancellationToken), hits);
        foreach (var hit in hits)
        {
            facts.Visit(hit);
        }

        facts.Storage.Collect();

        s_hits = hits.Capacity <= PooledHits ? hits : null;
        return facts;
    }

    private void Visit(Hit hit)
    {
        var token = File.Root.FindToken(hit.Position);
        if (!token.Span.Contains(hit.Position))
        {
            Credentials.VisitTrivia(File.Root.FindTrivia(hit.Position), hit.Position, hit.Interests);
        }
        else if (!token.IsKind(SyntaxKind.EndOfFileToken))
        {
            Credentials.Visit(token, hit.Interests);
            Storage.Visit(token, hit.Interests);
        }
    }
}
