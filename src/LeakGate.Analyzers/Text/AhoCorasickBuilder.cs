using System;
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
/// builds the scanner once, with code that the runtime has had no time to improve. The trie is kept as lists of children, so that the one large array is
/// the table itself.
/// </summary>
internal sealed class AhoCorasickBuilder
{
    private const int None = -1;
    private const int Root = 0;

    private readonly IReadOnlyList<string> _patterns;
    private readonly bool _ignoreCase;

    // Class 0 is every character that occurs in no word. All others share a table row's width, which keeps the table small.
    private readonly ushort[] _asciiClasses = new ushort[AhoCorasick.AsciiLimit];
    private readonly List<char> _otherCharacters = new();
    private readonly int _otherBase;
    private readonly int _width;

    // The trie: of each node its first child, the next child of its parent, and the class of the character that leads to it. A child is never 0, the root.
    private readonly int[] _firstChildren;
    private readonly int[] _siblings;
    private readonly ushort[] _classes;
    private int _count = 1;

    // The words that end at a node, as a list through _following in the order they came.
    private readonly int[] _firstEnds;
    private readonly int[] _following;

    public AhoCorasickBuilder(IReadOnlyList<string> patterns, bool ignoreCase)
    {
        _patterns = patterns;
        _ignoreCase = ignoreCase;
        _otherBase = FindClasses(out var characters) + 1;
        _width = _otherBase + _otherCharacters.Count;
        _firstChildren = new int[characters + 1];
        _siblings = new int[characters + 1];
        _classes = new ushort[characters + 1];
        _firstEnds = new int[characters + 1];
        _firstEnds[Root] = None;
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

    public AhoCorasickTables ToTables()
    {
        var order = new int[_count];
        var fail = new int[_count];
        var outputs = new int[_count];
        Link(order, fail, outputs);
        var offsets = new int[_count];
        var starts = new List<int> { 0 };
        var flat = new List<int>();
        var firstMatch = Number(fail, outputs, offsets, starts, flat);
        return new AhoCorasickTables(
            Fill(order, fail, offsets), _width, _asciiClasses, _otherCharacters.ToArray(), OtherClasses(), firstMatch, starts.ToArray(), flat.ToArray(), Lengths());
    }

    [MethodImpl(HotLoop.Options)]
    private int FindClasses(out int characters)
    {
        var classes = 0;
        characters = 0;
        for (var i = 0; i < _patterns.Count; i++)
        {
            var pattern = _patterns[i];
            characters += pattern.Length;
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
        var node = Root;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            var @class = c < AhoCorasick.AsciiLimit ? _asciiClasses[c] : (ushort)(_otherBase + _otherCharacters.BinarySearch(c));
            var child = Child(node, @class);
            if (child == Root)
            {
                child = _count++;
                _firstEnds[child] = None;
                _classes[child] = @class;
                _siblings[child] = _firstChildren[node];
                _firstChildren[node] = child;
            }

            node = child;
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

    // The child of that class, or the root.
    [MethodImpl(HotLoop.Options)]
    private int Child(int node, int @class)
    {
        var child = _firstChildren[node];
        while (child != Root && _classes[child] != @class)
        {
            child = _siblings[child];
        }

        return child;
    }

    /// <summary>Finds the nodes in the order of their depth, each one's longest proper suffix that is a node, and how many words end there.</summary>
    [MethodImpl(HotLoop.Options)]
    private void Link(int[] order, int[] fail, int[] outputs)
    {
        var known = 1;
        for (var at = 0; at < known; at++)
        {
            var node = order[at];
            outputs[node] = (node == Root ? 0 : outputs[fail[node]]) + CountEnds(node);
            for (var child = _firstChildren[node]; child != Root; child = _siblings[child])
            {
                order[known++] = child;
                if (node != Root)
                {
                    var suffix = fail[node];
                    var next = Child(suffix, _classes[child]);
                    while (next == Root && suffix != Root)
                    {
                        suffix = fail[suffix];
                        next = Child(suffix, _classes[child]);
                    }

                    fail[child] = next;
                }
            }
        }
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

    /// <summary>Numbers the states: those without a match first, the root being the very first, and a state's number its row's offset. Returns the first with one.</summary>
    [MethodImpl(HotLoop.Options)]
    private int Number(int[] fail, int[] outputs, int[] offsets, List<int> starts, List<int> flat)
    {
        var row = 0;
        for (var node = 0; node < _count; node++)
        {
            if (outputs[node] == 0)
            {
                offsets[node] = row++ * _width;
            }
        }

        var firstMatch = row * _width;
        for (var node = 0; node < _count; node++)
        {
            if (outputs[node] > 0)
            {
                offsets[node] = row++ * _width;

                // Words of the failure links are shorter, so the longest come first.
                for (var suffix = node; suffix != Root; suffix = fail[suffix])
                {
                    for (var end = _firstEnds[suffix]; end != None; end = _following[end])
                    {
                        flat.Add(end);
                    }
                }

                starts.Add(flat.Count);
            }
        }

        return firstMatch;
    }

    /// <summary>A state goes where its longest suffix goes, but for its children.</summary>
    [MethodImpl(HotLoop.Options)]
    private int[] Fill(int[] order, int[] fail, int[] offsets)
    {
        var transitions = new int[_count * _width];
        for (var at = 0; at < order.Length; at++)
        {
            var node = order[at];
            var row = offsets[node];
            if (node != Root)
            {
                Array.Copy(transitions, offsets[fail[node]], transitions, row, _width);
            }

            for (var child = _firstChildren[node]; child != Root; child = _siblings[child])
            {
                transitions[row + _classes[child]] = offsets[child];
            }
        }

        return transitions;
    }

    private int[] Lengths()
    {
        var lengths = new int[_patterns.Count];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = _patterns[i].Length;
        }

        return lengths;
    }

    private ushort[] OtherClasses()
    {
        var classes = new ushort[_otherCharacters.Count];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = (ushort)(_otherBase + i);
        }

        return classes;
    }
}
