using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>Edits of several fixes that were worked out on the same solution and do not get in each other's way.</summary>
internal sealed class EditMerge
{
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = new();
    private readonly Dictionary<DocumentId, HashSet<string>> _imports = new();

    public bool IsEmpty => _changes.Count == 0;

    /// <summary>The solution with one fix applied.</summary>
    public static Task<Solution> ApplyAsync(Solution solution, SolutionEdits edits, CancellationToken cancellationToken)
    {
        var merge = new EditMerge();
        if (!merge.TryAdd(edits))
        {
            throw new InvalidOperationException("The edits of one fix overlap.");
        }

        return merge.ApplyAsync(solution, cancellationToken);
    }

    /// <summary>
    /// Takes a fix's edits, all or none: none when one of them touches text that another fix changes. The same edit twice is one: two keys that go
    /// out with one argument list.
    /// </summary>
    public bool TryAdd(SolutionEdits edits)
    {
        if (edits.Changes.Any(pair => pair.Value.Any(change => IsInTheWay(pair.Key, pair.Value, change))))
        {
            return false;
        }

        foreach (var pair in edits.Changes)
        {
            var changes = ListOf(_changes, pair.Key);
            changes.AddRange(pair.Value.Where(change => !changes.Contains(change)));
        }

        foreach (var pair in edits.Imports)
        {
            ListOf(_imports, pair.Key).UnionWith(pair.Value);
        }

        return true;
    }

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var pair in _changes)
        {
            // A file that several projects share, or one project compiles for several frameworks, is one file.
            var ids = solution.GetDocument(pair.Key)?.GetLinkedDocumentIds().Add(pair.Key) ?? (IEnumerable<DocumentId>)new[] { pair.Key };
            foreach (var id in ids)
            {
                solution = await ApplyAsync(solution, id, pair.Value, ImportsOf(pair.Key), cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    /// <summary>Where <paramref name="span"/> is after the edits; null when what stood there is gone.</summary>
    public TextSpan? Map(DocumentId document, TextSpan span, CompilationUnitSyntax root)
        => _changes.TryGetValue(document, out var changes) ? SpanMap.Map(span, WithImports(changes, root, ImportsOf(document))) : span;

    private IReadOnlyCollection<string> ImportsOf(DocumentId document)
        => _imports.TryGetValue(document, out var imports) ? imports : Array.Empty<string>();

    private bool IsInTheWay(DocumentId document, List<TextChange> own, TextChange change)
        => own.Any(other => other != change && Overlap(other, change))
            || (_changes.TryGetValue(document, out var changes) && changes.Any(other => other != change && Overlap(other, change)));

    // Two insertions at one place would have to agree on their order and on what joins them.
    private static bool Overlap(TextChange left, TextChange right)
        => left.Span.OverlapsWith(right.Span) || left.Span.Start == right.Span.Start
            || (left.Span.IsEmpty && right.Span.Contains(left.Span.Start)) || (right.Span.IsEmpty && left.Span.Contains(right.Span.Start));

    private static async Task<Solution> ApplyAsync(
        Solution solution, DocumentId id, List<TextChange> changes, IReadOnlyCollection<string> imports, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(id) is { } document)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            return solution.WithDocumentText(id, text.WithChanges(WithImports(changes, root, imports)));
        }

        if (solution.GetAdditionalDocument(id) is { } additional)
        {
            var text = await additional.GetTextAsync(cancellationToken).ConfigureAwait(false);
            return solution.WithAdditionalDocumentText(id, text.WithChanges(changes.OrderBy(change => change.Span.Start)));
        }

        return solution;
    }

    private static List<TextChange> WithImports(List<TextChange> changes, CompilationUnitSyntax root, IReadOnlyCollection<string> imports)
        => changes.Concat(UsingDirectives.Insertions(root, imports)).OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToList();

    private static TList ListOf<TList>(Dictionary<DocumentId, TList> lists, DocumentId id)
        where TList : new()
    {
        if (!lists.TryGetValue(id, out var list))
        {
            lists.Add(id, list = new TList());
        }

        return list;
    }
}
