using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// Finds every occurrence of many fixed words in one pass (Aho and Corasick, 1975), as a complete automaton: one table look-up a character,
/// whatever the words and the text. Immutable after <see cref="Build"/>, so one instance serves all threads.
/// </summary>
/// <remarks>
/// A state is an opaque number that starts at <see cref="Start"/>; a scan can stop after any character and go on in the next buffer.
/// An empty word never matches. Without case only ASCII letters are folded: tokens and identifiers need no more.
/// </remarks>
internal sealed class AhoCorasick
{
    /// <summary>The state before the first character.</summary>
    public const int Start = 0;

    /// <summary>Characters below it have their class in a table.</summary>
    public const int AsciiLimit = 128;

    // A state is the offset of its row, so that the inner loop adds and never multiplies.
    private readonly int[] _transitions;
    private readonly int _classCount;
    private readonly ushort[] _asciiClasses;
    private readonly char[] _otherCharacters;
    private readonly ushort[] _otherClasses;

    // Matching states come last, so that one comparison tells them.
    private readonly int _firstMatchState;
    private readonly int[] _outputStarts;
    private readonly int[] _outputs;
    private readonly int[] _lengths;

    internal AhoCorasick(AhoCorasickTables tables)
    {
        _transitions = tables.Transitions;
        _classCount = tables.ClassCount;
        _asciiClasses = tables.AsciiClasses;
        _otherCharacters = tables.OtherCharacters;
        _otherClasses = tables.OtherClasses;
        _firstMatchState = tables.FirstMatchState;
        _outputStarts = tables.OutputStarts;
        _outputs = tables.Outputs;
        _lengths = tables.Lengths;
    }

    /// <summary>The table that <see cref="Next"/> looks up, for a loop that cannot afford the call.</summary>
    public int[] Transitions => _transitions;

    /// <summary>The first state at which a word ends; see <see cref="IsMatch"/>.</summary>
    public int FirstMatchState => _firstMatchState;

    /// <summary>How many words the automaton was built from.</summary>
    public int Count => _lengths.Length;

    /// <summary>Builds the automaton. The index of a word in <paramref name="patterns"/> is its number in <see cref="MatchesAt"/>.</summary>
    public static AhoCorasick Build(IReadOnlyList<string> patterns, bool ignoreCase)
        => new(new AhoCorasickBuilder(patterns, ignoreCase).ToTables());

    /// <summary>The state after <paramref name="c"/>.</summary>
    public int Next(int state, char c)
        => _transitions[state + ClassOf(c)];

    /// <summary>What <see cref="Next"/> adds to the state for <paramref name="c"/> before it looks the next one up.</summary>
    public int ClassOf(char c) => c < AsciiLimit ? _asciiClasses[c] : ClassOfOther(c);

    /// <summary>Whether a word ends at the character that led to <paramref name="state"/>.</summary>
    public bool IsMatch(int state) => state >= _firstMatchState;

    /// <summary>The numbers of the words that end at <paramref name="state"/>, the longest first; none when it is no match.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Matches MatchesAt(int state)
    {
        if (state < _firstMatchState)
        {
            return default;
        }

        var index = (state - _firstMatchState) / _classCount;
        return new Matches(_outputs, _outputStarts[index], _outputStarts[index + 1]);
    }

    /// <summary>The number of characters of a word, to get from a match's end to its start.</summary>
    public int LengthOf(int pattern) => _lengths[pattern];

    /// <summary>
    /// Reads on from <paramref name="position"/> to the next match or to <paramref name="end"/>. True: <paramref name="position"/> is just behind
    /// a match and <paramref name="state"/> tells which. Call again with both to go on.
    /// </summary>
    [MethodImpl(HotLoop.Options)]
    public bool MoveToMatch(string text, ref int position, int end, ref int state)
    {
        var current = state;
        for (var i = position; i < end; i++)
        {
            current = Next(current, text[i]);
            if (current >= _firstMatchState)
            {
                position = i + 1;
                state = current;
                return true;
            }
        }

        position = end;
        state = current;
        return false;
    }

    /// <inheritdoc cref="MoveToMatch(string, ref int, int, ref int)"/>
    [MethodImpl(HotLoop.Options)]
    public bool MoveToMatch(char[] text, ref int position, int end, ref int state)
    {
        var current = state;
        for (var i = position; i < end; i++)
        {
            current = Next(current, text[i]);
            if (current >= _firstMatchState)
            {
                position = i + 1;
                state = current;
                return true;
            }
        }

        position = end;
        state = current;
        return false;
    }

    /// <summary>Whether any word occurs in the <paramref name="length"/> characters from <paramref name="start"/>.</summary>
    public bool IsContainedIn(string text, int start, int length)
    {
        var state = Start;
        return MoveToMatch(text, ref start, start + length, ref state);
    }

    private int ClassOfOther(char c)
    {
        if (_otherCharacters.Length == 0)
        {
            return 0;
        }

        var index = Array.BinarySearch(_otherCharacters, c);
        return index < 0 ? 0 : _otherClasses[index];
    }

    /// <summary>The words that end at one state. Enumerates without allocating.</summary>
    public struct Matches
    {
        private readonly int[]? _outputs;
        private readonly int _end;
        private int _next;

        internal Matches(int[] outputs, int start, int end)
        {
            _outputs = outputs;
            _next = start - 1;
            _end = end;
        }

        public readonly int Current => _outputs![_next];

        public readonly Matches GetEnumerator() => this;

        public bool MoveNext() => _outputs is not null && ++_next < _end;
    }
}
