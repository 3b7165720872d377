using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using LeakGate.Analyzers.Credentials.Formats.Patterns;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>One scan of one text, with the memory that scans reuse.</summary>
internal sealed class FormatScan
{
    /// <summary>How far behind a context word in the same text a value may start.</summary>
    private const int ContextReach = 120;

    // "In the names around": nearer than any offset.
    private const int Everywhere = int.MaxValue;
    private const int Nowhere = -1;

    private readonly FormatIndex _index;
    private readonly AhoCorasick _automaton;
    private readonly PatternScratch _scratch;
    private readonly int[] _wordEnds;
    private readonly int[] _nextStarts;
    private readonly List<int> _wordsAround = new();
    private string _text = string.Empty;
    private bool _clean;
    private int _longestWord;

    public FormatScan(FormatIndex index, AhoCorasick automaton)
    {
        _index = index;
        _automaton = automaton;
        _scratch = new PatternScratch(index.SetCount);
        _wordEnds = new int[index.ContextCount];
        _nextStarts = new int[index.Formats.Length];
    }

    public void Run(string text, string? context, List<FormatMatch> results)
    {
        _text = text;
        _clean = false;
        _longestWord = Nowhere;
        var first = results.Count;
        if (context is { Length: > 0 })
        {
            FindWords(context, results);
        }

        FindInText(results);
        foreach (var format in _index.AlwaysTried)
        {
            TryWindow(format, 0, text.Length, results);
        }

        OverlapResolver.Resolve(results, first);
        _text = string.Empty;
    }

    [MethodImpl(HotLoop.Options)]
    private void FindWords(string context, List<FormatMatch> results)
    {
        _wordsAround.Clear();
        var state = AhoCorasick.Start;
        var position = 0;
        while (_automaton.MoveToMatch(context, ref position, context.Length, ref state))
        {
            foreach (var number in _automaton.MatchesAt(state))
            {
                var entry = _index.Entries[number];
                if (!entry.IsAnchor && ContextWords.IsWord(context, position - entry.Text.Length, position))
                {
                    Prepare();
                    _wordEnds[_index.EntryContextNumbers[number]] = Everywhere;
                    _wordsAround.Add(number);
                }
            }
        }

        foreach (var number in _wordsAround)
        {
            TryInContext(_index.Entries[number].Formats, results);
        }
    }

    [MethodImpl(HotLoop.Options)]
    private void TryInContext(List<int> formats, List<FormatMatch> results)
    {
        foreach (var i in formats)
        {
            if (_index.Formats[i].Anchor is null && MayHold(_index.Formats[i].Pattern) && ContextEnd(i, 0) == Everywhere)
            {
                TryWindow(i, 0, _text.Length, results);
            }
        }
    }

    private bool MayHold(FormatPattern pattern) => _text.Length >= pattern.MinLength && (pattern.HoldsSpace || LongestWord() >= pattern.MinLength);

    private void FindInText(List<FormatMatch> results)
    {
        var state = AhoCorasick.Start;
        var position = 0;
        while (_automaton.MoveToMatch(_text, ref position, _text.Length, ref state))
        {
            foreach (var number in _automaton.MatchesAt(state))
            {
                var entry = _index.Entries[number];
                var start = position - entry.Text.Length;
                if (entry.IsAnchor)
                {
                    if (string.CompareOrdinal(_text, start, entry.Text, 0, entry.Text.Length) == 0)
                    {
                        Prepare();
                        TryAtAnchor(entry, start, results);
                    }
                }
                else if (ContextWords.IsWord(_text, start, position))
                {
                    Prepare();
                    TryBehindWord(number, position, results);
                }
            }
        }
    }

    private void TryAtAnchor(IndexEntry entry, int anchorStart, List<FormatMatch> results)
    {
        foreach (var i in entry.Formats)
        {
            var format = _index.Formats[i];
            var anchor = format.Anchor!;
            var from = Math.Max(Math.Max(0, anchorStart - anchor.MaxOffset), _nextStarts[i]);
            for (var start = from; start <= anchorStart - anchor.MinOffset; start++)
            {
                if ((format.Context.Count == 0 || ContextEnd(i, start) != Nowhere) && Try(i, start, results))
                {
                    break;
                }
            }
        }
    }

    private void TryBehindWord(int number, int wordEnd, List<FormatMatch> results)
    {
        ref var known = ref _wordEnds[_index.EntryContextNumbers[number]];
        if (known == Everywhere)
        {
            return;
        }

        known = wordEnd;
        foreach (var i in _index.Entries[number].Formats)
        {
            if (_index.Formats[i].Anchor is null && ContextEnd(i, wordEnd) != Nowhere)
            {
                TryWindow(i, wordEnd, Math.Min(_text.Length, wordEnd + ContextReach), results);
            }
        }
    }

    /// <summary>Tries every place where a token starts. Each offset is looked at once, however many words lead to it.</summary>
    [MethodImpl(HotLoop.Options)]
    private void TryWindow(int i, int from, int to, List<FormatMatch> results)
    {
        var pattern = _index.Formats[i].Pattern;
        if (!MayHold(pattern))
        {
            return;
        }

        Prepare();
        to = Math.Min(to, _text.Length - pattern.MinLength + 1);
        for (var start = Math.Max(from, _nextStarts[i]); start < to; start++)
        {
            _nextStarts[i] = start + 1;
            if (pattern.First.Contains(_text[start]) && pattern.MayStartAt(_text, start) && Try(i, start, results))
            {
                start = _nextStarts[i] - 1;
            }
        }
    }

    // Prose says "key" and "token" all the time; its words are too short for most formats.
    [MethodImpl(HotLoop.Options)]
    private int LongestWord()
    {
        if (_longestWord == Nowhere)
        {
            var start = 0;
            _longestWord = 0;
            for (var i = 0; i <= _text.Length; i++)
            {
                if (i == _text.Length || _text[i] == ' ')
                {
                    _longestWord = Math.Max(_longestWord, i - start);
                    start = i + 1;
                }
            }
        }

        return _longestWord;
    }

    private bool Try(int i, int start, List<FormatMatch> results)
    {
        var format = _index.Formats[i];
        var end = format.Pattern.Match(_text, start, _scratch, _index.SetBases[i]);
        if (end < 0)
        {
            return false;
        }

        // Behind a match of the same format nothing starts inside of it, also when the match is rejected: the text is read once.
        _nextStarts[i] = end;
        return FormatJudge.TryJudge(format, _text, start, end, results);
    }

    /// <summary>Where the format's context is: a place before <paramref name="start"/>, <see cref="Everywhere"/> or <see cref="Nowhere"/>.</summary>
    [MethodImpl(HotLoop.Options)]
    private int ContextEnd(int i, int start)
    {
        foreach (var alternative in _index.ContextNumbers[i])
        {
            var nearest = Everywhere;
            foreach (var number in alternative)
            {
                var end = _wordEnds[number];
                if (end != Everywhere && (end == Nowhere || start - end > ContextReach))
                {
                    nearest = Nowhere;
                    break;
                }

                nearest = Math.Min(nearest, end);
            }

            if (nearest != Nowhere)
            {
                return nearest;
            }
        }

        return Nowhere;
    }

    // Most texts hold nothing of interest, so what belongs to one text is cleared at its first hit.
    [MethodImpl(HotLoop.Options)]
    private void Prepare()
    {
        if (_clean)
        {
            return;
        }

        _clean = true;
        _scratch.Reset();
        for (var i = 0; i < _wordEnds.Length; i++)
        {
            _wordEnds[i] = Nowhere;
        }

        Array.Clear(_nextStarts, 0, _nextStarts.Length);
    }
}
