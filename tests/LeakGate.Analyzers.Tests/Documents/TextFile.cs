using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Tests.Documents;

/// <summary>A file beside the code, as the compiler hands it over; counts how often it is opened.</summary>
internal sealed class TextFile(string path, SourceText? text) : AdditionalText
{
    private int _opened;

    public TextFile(string path, string text)
        : this(path, SourceText.From(text))
    {
    }

    public override string Path => path;

    public int Opened => _opened;

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _opened);
        return text;
    }
}
