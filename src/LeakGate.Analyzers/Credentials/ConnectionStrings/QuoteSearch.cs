using System;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>
/// Finds closing quotes within one region of a text. Every answer is kept: an earlier search that ran over a position answers for it
/// too, so a text of nothing but opening quotes costs no more than one pass a kind of quote.
/// </summary>
internal sealed class QuoteSearch
{
    private Memo _double;
    private Memo _single;
    private Memo _brace;
    private Memo _entity;

    /// <summary>The quote that closes the value from <paramref name="start"/>, skipping doubled ones; -1 when there is none.</summary>
    public int Close(string text, int start, int end, char quote) => quote switch
    {
        '"' => Close(text, start, end, quote, ref _double),
        '\'' => Close(text, start, end, quote, ref _single),
        _ => Close(text, start, end, quote, ref _brace),
    };

    /// <summary>The next <c>&amp;quot;</c> from <paramref name="start"/>; -1 when there is none.</summary>
    public int Entity(string text, int start, int end)
    {
        if (start > end)
        {
            return -1;
        }

        if (!_entity.Answers(start))
        {
            _entity = new Memo(start, text.IndexOf("&quot;", start, end - start, StringComparison.Ordinal));
        }

        return _entity.Found;
    }

    private static int Close(string text, int start, int end, char quote, ref Memo memo)
    {
        if (!memo.Answers(start))
        {
            memo = new Memo(start, Search(text, start, end, quote));
        }

        return memo.Found;
    }

    private static int Search(string text, int start, int end, char quote)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] != quote)
            {
                continue;
            }

            if (i + 1 < end && text[i + 1] == quote)
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }

    private readonly struct Memo
    {
        private readonly int _from;
        private readonly bool _searched;

        public Memo(int from, int found)
        {
            _from = from;
            Found = found;
            _searched = true;
        }

        public int Found { get; }

        public bool Answers(int start) => _searched && start >= _from && (Found < 0 || start <= Found);
    }
}
