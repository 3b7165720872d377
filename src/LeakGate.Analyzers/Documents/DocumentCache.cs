using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents;

/// <summary>
/// Remembers what was read out of a text as long as the compiler or editor keeps the text, so that an edit of C# code reads no configuration file
/// again. A text belongs to one file nearly always; where two files share one, the later read replaces the earlier.
/// </summary>
internal static class DocumentCache
{
    private static readonly ConditionalWeakTable<SourceText, Slot> s_slots = new();

    public static DocumentFile Get(string path, DocumentKind kind, SourceText text, DocumentOptions options)
    {
        var slot = s_slots.GetOrCreateValue(text);
        var known = slot.File;
        if (known is null || known.Path != path || known.Kind != kind || !known.Options.Equals(options))
        {
            slot.File = known = new DocumentFile(path, kind, text, options);
        }

        return known;
    }

    private sealed class Slot
    {
        private volatile DocumentFile? _file;

        public DocumentFile? File
        {
            get => _file;
            set => _file = value;
        }
    }
}
