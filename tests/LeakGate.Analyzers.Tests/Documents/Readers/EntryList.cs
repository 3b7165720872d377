using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Documents.Json;
using LeakGate.Analyzers.Documents.Reading;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Tests.Documents.Readers;

/// <summary>Keeps what a reader hands over.</summary>
internal sealed class EntryList : IEntrySink
{
    public List<DocumentEntry> Entries { get; } = new();

    public List<(TextSpan Span, string Reason)> Breaks { get; } = new();

    public void Add(in DocumentEntry entry) => Entries.Add(entry);

    public void Break(TextSpan span, string reason) => Breaks.Add((span, reason));

    /// <summary><c>path=value</c> of each candidate.</summary>
    public string[] Pairs => Entries.Select(entry => entry.Path + "=" + entry.Value).ToArray();

    public static EntryList OfJson(SourceText text)
    {
        var list = new EntryList();
        JsonEntryReader.Read(text, EntryWatch.Default, list);
        return list;
    }

    public static EntryList OfJson(string text) => OfJson(SourceText.From(text));
}
