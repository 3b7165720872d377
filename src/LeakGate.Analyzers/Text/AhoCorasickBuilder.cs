using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace LeakGate.Analyzers.Text;

/// <summary>What <see cref="AhoCorasick"/> runs on.</summary>
internal sealed record AhoCorasickTables(
    int[] Transitions,
    int ClassCount,
    ushort[] AsciiClasses,
    char[] OtherCharacters,
    ushort[] OtherClasses,
    int FirstMatchState,
    int[] OutputStarts,
    int[] Outputs,
    int[] Lengths);

/// <summary>
/// Builds the trie of the words, its failure links, and from both the complete transition table. In arrays and plain loops: every process that compiles
/// builds the scanner once, with code that the runtime has had no time to improve.
/// </summary>
internal sealed class AhoCorasickBuilder
{
    private const int None = -1;

    private readonly IReadOnlyList<string> _patterns;
    private readonly bool _ignoreCase;

    // Class 0 is every character that occurs in no word. All others share a table row's width, which keeps the table small.
    private readonly ushort[] _asciiClasses = new ushort[AhoCorasick.AsciiLimit];
    private readonly List<char> _otherCharacters = new();
    private readonly int _otherBase;
    private readonly int _width;

    // Children while the trie grows, then the transitions of the automaton; a row a node. A child is never 0, the root.
    private int[] _next;
    private int _count = 1;

    // The words that end at a node, as a list through _following in the order they came.
    private int[] _firstEnds;
    private readonly int[] _following;

    public AhoCorasickBuilder(IReadOnlyList<string> patterns, bool ignoreCase)
    {
        _patterns = patterns;
        _ignoreCase = ignoreCase;
        _otherBase = FindClasses() + 1;
        _width = _otherBase + _otherCharacters.Count;
        _next = new int[_width * 64];
        _firstEnds = new int[64];
        _firstEnds[0] = None;
        _following = new int[patterns.Count];
        for (var i = 0; i < patterns.Count; i++)
        {
            _following[i] = None;
            if (patterns[i].Length > 0)
            {
                Add(patterns[i], i);
            }
        }
    }

    [MethodImpl(HotLoop.Options)]
    public AhoCorasickTables ToTables()
    {
        var width = _width;
        var next = _next;
        var fail = new int[_count];
        var outputs = new int[_count];
        var order = new int[_count];
        var known = 1;
        for (var at = 0; at < known; at++)
        {
            var node = order[at];
            var row = node * width;
            var failRow = fail[node] * width;
            outputs[node] = (node == 0 ? 0 : outputs[fail[node]]) + CountEnds(node);
            for (var c = 1; c < width; c++)
            {
                var child = next[row + c];
                var inherited = node == 0 ? 0 : next[failRow + c];
                if (child == 0)
                {
                    next[row + c] = inherited;
                }
                else
                {
                    fail[child] = inherited;
                    order[known++] = child;
                }
            }
        }

        return Number(fail, outputs);
    }

    [MethodImpl(HotLoop.Options)]
    private int FindClasses()
    {
        var classes = 0;
        for (var i = 0; i < _patterns.Count; i++)
        {
            var pattern = _patterns[i];
            for (var j = 0; j < pattern.Length; j++)
            {
                var c = Fold(pattern[j]);
                if (c >= AhoCorasick.AsciiLimit)
                {
                    var at = _otherCharacters.BinarySearch(c);
                    if (at < 0)
                    {
                        _otherCharacters.Insert(~at, c);
                    }
                }
                else if (_asciiClasses[c] == 0)
                {
                    _asciiClasses[c] = (ushort)++classes;
                }
            }
        }

        if (_ignoreCase)
        {
            for (var c = 'a'; c <= 'z'; c++)
            {
                _asciiClasses[c & ~0x20] = _asciiClasses[c];
            }
        }

        return classes;
    }

    private char Fold(char c) => _ignoreCase && c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    [MethodImpl(HotLoop.Options)]
    private void Add(string pattern, int index)
    {
        var node = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            var slot = (node * _width) + (c < AhoCorasick.AsciiLimit ? _asciiClasses[c] : _otherBase + _otherCharacters.BinarySearch(c));
            node = _next[slot];
            if (node == 0)
            {
                node = AddNode();
                _next[slot] = node;
            }
        }

        if (_firstEnds[node] == None)
        {
            _firstEnds[node] = index;
            return;
        }

        var last = _firstEnds[node];
        while (_following[last] != None)
        {
            last = _following[last];
        }

        _following[last] = index;
    }

    private int AddNode()
    {
        if (_count == _firstEnds.Length)
        {
            System.Array.Resize(ref _firstEnds, _count * 2);
            System.Array.Resize(ref _next, _count * 2 * _width);
        }

        _firstEnds[_count] = None;
        return _count++;
    }

    private int CountEnds(int node)
    {
        var count = 0;
        for (var end = _firstEnds[node]; end != None; end = _following[end])
        {
            count++;
        }

        return count;
    }

    /// <summary>Renumbers the states: those without a match first, the root being the very first, and a state's number its row's offset.</summary>
    [MethodImpl(HotLoop.Options)]
    private AhoCorasickTables Number(int[] fail, int[] outputs)
    {
        var width = _width;
        var offsets = new int[_count];
        var starts = new List<int> { 0 };
        var flat = new List<int>();
        var row = 0;
        for (var node = 0; node < _count; node++)
        {
            if (outputs[node] == 0)
            {
                offsets[node] = row++ * width;
            }
        }

        var firstMatch = row * width;
        for (var node = 0; node < _count; node++)
        {
            if (outputs[node] > 0)
            {
                offsets[node] = row++ * width;

                // Words of the failure links are shorter, so the longest come first.
                for (var suffix = node; suffix != 0; suffix = fail[suffix])
                {
                    for (var end = _firstEnds[suffix]; end != None; end = _following[end])
                    {
                        flat.Add(end);
                    }
                }

                starts.Add(flat.Count);
            }
        }

        var transitions = new int[_count * width];
        for (var node = 0; node < _count; node++)
        {
            var from = node * width;
            var to = offsets[node];
            for (var c = 0; c < width; c++)
            {
                transitions[to + c] = offsets[_next[from + c]];
            }
        }

        var lengths = new int[_patterns.Count];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = _patterns[i].Length;
        }

        var otherClasses = new ushort[_otherCharacters.Count];
        for (var i = 0; i < otherClasses.Length; i++)
        {
            otherClasses[i] = (ushort)(_otherBase + i);
        }

        return new AhoCorasickTables(transitions, width, _asciiClasses, _otherCharacters.ToArray(), otherClasses, firstMatch, starts.ToArray(), flat.ToArray(), lengths);
    }
}
