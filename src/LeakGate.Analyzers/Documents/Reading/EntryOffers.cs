using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>
/// Passes on what is worth judging of the values that a reader has made strings already: the readers of small files give every value here.
/// </summary>
internal sealed class EntryOffers
{
    // A block of text is looked at as a whole (keys stand on several lines) and line by line (a script has several credentials).
    private const int MaximumLine = 4_000;

    private readonly EntryWatch _watch;
    private readonly IEntrySink _sink;

    public EntryOffers(EntryWatch watch, IEntrySink sink)
    {
        _watch = watch;
        _sink = sink;
    }

    public IEntrySink Sink => _sink;

    /// <summary>Offers a value that stands at <paramref name="start"/> as it is written.</summary>
    public void Offer(string path, string value, int start, bool isComment = false)
        => Offer(new DocumentEntry(path, value, new TextSpan(start, value.Length), null, isComment));

    public void Offer(in DocumentEntry entry)
    {
        var value = entry.Value;
        if (value.Length == 0)
        {
            return;
        }

        var interests = _watch.Look(value);
        if (value.IndexOf('\n') >= 0)
        {
            OfferLines(entry, interests);
            return;
        }

        if (IsCandidate(entry.Path, value, interests))
        {
            _sink.Add(entry);
        }
    }

    private bool IsCandidate(string path, string value, EntryInterests interests)
    {
        if (EntryWatch.IsWorthALook(interests, EntryInterests.None))
        {
            return true;
        }

        var keys = _watch.Look(path);
        return ((keys & EntryInterests.Word) != 0 && KeyNames.IsNamed(path, _watch.Names))
            || (_watch.IsWorthAShape(interests, keys, value.Length) && EntryWatch.HasShape(value));
    }

    private void OfferLines(in DocumentEntry entry, EntryInterests interests)
    {
        var value = entry.Value;
        if ((interests & EntryInterests.Format) != 0 && value.IndexOf("-----BEGIN", System.StringComparison.Ordinal) >= 0)
        {
            _sink.Add(entry);
            return;
        }

        var start = 0;
        while (start < value.Length)
        {
            var end = value.IndexOf('\n', start);
            end = end < 0 ? value.Length : end;
            var first = start;
            while (first < end && value[first] <= ' ')
            {
                first++;
            }

            var last = end;
            while (last > first && value[last - 1] <= ' ')
            {
                last--;
            }

            if (last > first && last - first <= MaximumLine)
            {
                var line = value.Substring(first, last - first);
                if (IsCandidate(entry.Path, line, _watch.Look(line)))
                {
                    _sink.Add(new DocumentEntry(entry.Path, line, entry.SpanOf(first, last - first), null, entry.IsComment));
                }
            }

            start = end + 1;
        }
    }
}
