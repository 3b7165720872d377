using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using LeakGate.Analyzers.Text;

namespace LeakGate.Analyzers.Credentials.Formats.Patterns;

/// <summary>
/// The working memory of one scan: interval sets to reuse and, per character set, the last run seen. A run is read once however many candidates
/// start in it, which keeps a text of nothing but anchors linear.
/// </summary>
internal sealed class PatternScratch
{
    private readonly Stack<IntervalSet> _free = new();
    private readonly int[] _runStarts;
    private readonly int[] _runEnds;

    public PatternScratch(int setCount)
    {
        _runStarts = new int[setCount];
        _runEnds = new int[setCount];
    }

    /// <summary>Forgets the runs: they belong to one text.</summary>
    public void Reset()
    {
        // A run of no characters at the text's start is as good as none.
        Array.Clear(_runStarts, 0, _runStarts.Length);
        Array.Clear(_runEnds, 0, _runEnds.Length);
    }

    public IntervalSet Rent()
    {
        var set = _free.Count > 0 ? _free.Pop() : new IntervalSet();
        set.Clear();
        return set;
    }

    public void Return(IntervalSet set) => _free.Push(set);

    /// <summary>The offset behind the run of <paramref name="node"/>'s characters at <paramref name="start"/>, read up to <paramref name="limit"/>.</summary>
    [MethodImpl(HotLoop.Options)]
    public int RunEnd(string text, CharsNode node, int id, int start, int limit)
    {
        var end = start >= _runStarts[id] && start <= _runEnds[id] ? _runEnds[id] : start;
        if (end == start)
        {
            _runStarts[id] = start;
        }

        limit = Math.Min(limit, text.Length);
        while (end < limit && node.Set.Contains(text[end]))
        {
            end++;
        }

        _runEnds[id] = end;
        return end;
    }
}
