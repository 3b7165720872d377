using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// What one look at a file's text gave. It depends on the text alone, so it is kept as long as the tree lives: an edit in one file leaves those of
/// all others as they are.
/// </summary>
internal sealed class TextLook
{
    private static readonly ConditionalWeakTable<SyntaxTree, TextLook> s_looks = new();

    // A file with more hits than this does not keep its list for the next one.
    private const int PooledHits = 4096;

    [ThreadStatic]
    private static List<Hit>? s_hits;

    private readonly SourceScanner _scanner;
    private GivenNames? _givenNames;

    private TextLook(SourceScanner scanner, object firstLooker, Hit[] hits, NameFilter names)
    {
        _scanner = scanner;
        FirstLooker = firstLooker;
        Hits = hits;
        Names = names;
    }

    /// <summary>Who looked first; stands for a compilation without holding it.</summary>
    public object FirstLooker { get; }

    /// <summary>The places worth a closer look, in the order of the text.</summary>
    public Hit[] Hits { get; }

    /// <summary>The names that stand in the text.</summary>
    public NameFilter Names { get; }

    /// <summary>The names of <paramref name="tree"/>, which this is the look at, that may be called or assigned to: read when the first caller is looked for.</summary>
    public GivenNames GivenNamesOf(SyntaxTree tree, CancellationToken cancellationToken) => _givenNames ??= GivenNames.In(tree.GetText(cancellationToken));

    /// <summary>What <paramref name="scanner"/> sees in <paramref name="tree"/>, seen now for <paramref name="looker"/> or before.</summary>
    public static TextLook At(SyntaxTree tree, SourceScanner scanner, object looker, CancellationToken cancellationToken)
    {
        if (s_looks.TryGetValue(tree, out var known) && ReferenceEquals(known._scanner, scanner))
        {
            return known;
        }

        var look = Take(tree, scanner, looker, cancellationToken);
        if (known is not null)
        {
            s_looks.Remove(tree);
        }

        return Keep(tree, look);
    }

    // A method of its own, since what a lambda holds is made where the method begins, and most looks are known.
    private static TextLook Keep(SyntaxTree tree, TextLook look) => s_looks.GetValue(tree, _ => look);

    private static TextLook Take(SyntaxTree tree, SourceScanner scanner, object looker, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        var hits = s_hits ?? new List<Hit>();
        s_hits = null;
        hits.Clear();
        var names = NameFilter.Create(text.Length);
        scanner.Scan(text, hits, names);
        var look = new TextLook(scanner, looker, hits.Count == 0 ? Array.Empty<Hit>() : hits.ToArray(), names);
        s_hits = hits.Capacity <= PooledHits ? hits : null;
        return look;
    }
}
