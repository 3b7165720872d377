using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>
/// What a fix changes: replaced pieces of text in source or additional files, and namespaces to import. Text, not trees: what is not replaced stays
/// as it was typed, trivia included, and edits of several findings can be told apart by their spans.
/// </summary>
internal sealed class SolutionEdits
{
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = new();
    private readonly Dictionary<DocumentId, HashSet<string>> _imports = new();

    /// <summary>The changes, in files as they were when the fix was worked out.</summary>
    public IReadOnlyDictionary<DocumentId, List<TextChange>> Changes => _changes;

    /// <summary>The namespaces to import.</summary>
    public IReadOnlyDictionary<DocumentId, HashSet<string>> Imports => _imports;

    public bool IsEmpty => _changes.Count == 0;

    public void Replace(DocumentId document, TextSpan span, string text)
    {
        if (!_changes.TryGetValue(document, out var changes))
        {
            _changes.Add(document, changes = new List<TextChange>());
        }

        var change = new TextChange(span, text);
        if (!changes.Contains(change))
        {
            changes.Add(change);
        }
    }

    public void Insert(DocumentId document, int position, string text) => Replace(document, new TextSpan(position, 0), text);

    public void Remove(DocumentId document, TextSpan span) => Replace(document, span, string.Empty);

    /// <summary>Imports a namespace unless the file already does. <see cref="TypeNames"/> knows whether that is safe.</summary>
    public void Import(DocumentId document, string @namespace)
    {
        if (!_imports.TryGetValue(document, out var imports))
        {
            _imports.Add(document, imports = new HashSet<string>());
        }

        imports.Add(@namespace);
    }
}
