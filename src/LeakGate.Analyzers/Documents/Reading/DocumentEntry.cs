using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>A value of a file that is worth judging: what it is called, what it says and where it stands.</summary>
internal readonly struct DocumentEntry
{
    /// <param name="path">The keys that lead to the value, joined by colons: <c>ConnectionStrings:Default</c>.</param>
    /// <param name="value">The value without quotes and escapes.</param>
    /// <param name="span">Its place in the file, without quotes.</param>
    /// <param name="offsets">Where each character of the value starts, and the last one ends, relative to the span, when escapes make the two differ.</param>
    /// <param name="isComment">Whether it stands in a comment.</param>
    public DocumentEntry(string path, string value, TextSpan span, int[]? offsets = null, bool isComment = false)
    {
        Path = path;
        Value = value;
        Span = span;
        Offsets = offsets;
        IsComment = isComment;
    }

    public string Path { get; }

    public string Value { get; }

    public TextSpan Span { get; }

    public int[]? Offsets { get; }

    public bool IsComment { get; }

    /// <summary>The place in the file of a part of the value.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        if (length <= 0 || start < 0 || start + length > Value.Length)
        {
            return Span;
        }

        if (Offsets is null)
        {
            return Value.Length == Span.Length ? new TextSpan(Span.Start + start, length) : Span;
        }

        var from = Offsets[start];
        var to = Offsets[start + length];
        return TextSpan.FromBounds(Span.Start + from, Span.Start + to);
    }
}

/// <summary>Takes the entries that a reader finds worth judging, in the order of the file.</summary>
internal interface IEntrySink
{
    void Add(in DocumentEntry entry);

    /// <summary>Says that the file is broken at <paramref name="span"/>; only the first such place counts.</summary>
    void Break(TextSpan span, string reason);
}
