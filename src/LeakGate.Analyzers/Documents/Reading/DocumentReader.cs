using LeakGate.Analyzers.Documents.Json;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>Chooses the reader of a file by its kind.</summary>
internal static class DocumentReader
{
    /// <summary>Hands each value of <paramref name="file"/> that is worth judging to <paramref name="sink"/>.</summary>
    public static void Read(DocumentFile file, IEntrySink sink)
    {
        var watch = file.Options.ReportsRandomValues ? EntryWatch.WithShapes : EntryWatch.Default;
        switch (file.Kind)
        {
            case DocumentKind.Json:
                JsonEntryReader.Read(file.Text, watch, sink);
                break;
        }
    }
}
