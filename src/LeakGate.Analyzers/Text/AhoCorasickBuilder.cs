using System.Collections.Generic;
using System.Linq;

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

/// <summary>Builds the trie of the words, its failure links, and from both the complete transition table.</summary>
internal sealed class AhoCorasickBuilder
{
    private readonly IReadOnlyList<string> _patterns;
    private readonly bool _ignoreCase;

    // Class 0 is every character that occurs in no word. All others share a table row's width, which keeps the table small.
    private readonly SortedDictionary<char, ushort> _classes = new();
    private readonly List<Dictionary<int, int>> _children = new() { new Dictionary<int, int>() };
    private readonly List<List<int>?> _ends = new() { null };

    public AhoCorasickBuilder(IReadOnlyList<string> patterns, bool ignoreCase)
    {
        _patterns = patterns;
        _ignoreCase = ignoreCase;
        for (var i = 0; i < patterns.Count; i++)
        {
            if (patterns[i].Length > 0)
            {
                Add(patterns[i], i);
            }
        }
    }

    public AhoCorasickTables ToTables()
    {
        var width = _classes.Count + 1;
        var count = _children.Count;
        var next = new int[count * width];
        var fail = new int[count];
        var outputs = new List<int>?[count];

        foreach (var node in BreadthFirst())
        {
            outputs[node] = Join(_ends[node], node == 0 ? null : outputs[fail[node]]);
            for (var c = 1; c < width; c++)
            {
                var inherited = node == 0 ? 0 : next[(fail[node] * width) + c];
                if (_children[node].TryGetValue(c, out var child))
                {
                    next[(node * width) + c] = child;
                    fail[child] = inherited;
                }
                else
                {
                    next[(node * width) + c] = inherited;
                }
            }
        }

        return Number(next, outputs, width);
    }

    private static List<int>? Join(List<int>? own, List<int>? inherited)
        => own is null ? inherited : inherited is null ? own : own.Concat(inherited).ToList();

    private void Add(string pattern, int index)
    {
        var node = 0;
        foreach (var c in pattern)
        {
            var @class = ClassOf(Fold(c));
            if (!_children[node].TryGetValue(@class, out var child))
            {
                child = _children.Count;
                _children[node].Add(@class, child);
                _children.Add(new Dictionary<int, int>());
                _ends.Add(null);
            }

            node = child;
        }

        (_ends[node] ??= new List<int>()).Add(index);
    }

    private char Fold(char c) => _ignoreCase && c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    private ushort ClassOf(char c)
    {
        if (!_classes.TryGetValue(c, out var @class))
        {
            @class = (ushort)(_classes.Count + 1);
            _classes.Add(c, @class);
        }

        return @class;
    }

    private IEnumerable<int> BreadthFirst()
    {
        var queue = new Queue<int>();
        queue.Enqueue(0);
        while (queue.Count > 0)
        {
            var node = queue.Dequeue();
            yield return node;
            foreach (var child in _children[node].Values)
            {
                queue.Enqueue(child);
            }
        }
    }

    /// <summary>Renumbers the states: those without a match first, the root being the very first, and a state's number its row's offset.</summary>
    private AhoCorasickTables Number(int[] next, List<int>?[] outputs, int width)
    {
        var order = Enumerable.Range(0, outputs.Length).OrderBy(node => outputs[node] is null ? 0 : 1).ThenBy(node => node).ToArray();
        var offsets = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            offsets[order[i]] = i * width;
        }

        var transitions = new int[next.Length];
        for (var i = 0; i < order.Length; i++)
        {
            for (var c = 0; c < width; c++)
            {
                transitions[(i * width) + c] = offsets[next[(order[i] * width) + c]];
            }
        }

        var firstMatch = order.Count(node => outputs[node] is null);
        var starts = new List<int> { 0 };
        var flat = new List<int>();
        foreach (var node in order.Skip(firstMatch))
        {
            flat.AddRange(outputs[node]!);
            starts.Add(flat.Count);
        }

        var ascii = new ushort[128];
        foreach (var pair in _classes.Where(pair => pair.Key < ascii.Length))
        {
            ascii[pair.Key] = pair.Value;
            if (_ignoreCase && pair.Key is >= 'a' and <= 'z')
            {
                ascii[pair.Key & ~0x20] = pair.Value;
            }
        }

        var others = _classes.Where(pair => pair.Key >= ascii.Length).ToArray();
        return new AhoCorasickTables(
            transitions,
            width,
            ascii,
            others.Select(pair => pair.Key).ToArray(),
            others.Select(pair => pair.Value).ToArray(),
            firstMatch * width,
            starts.ToArray(),
            flat.ToArray(),
            _patterns.Select(pattern => pattern.Length).ToArray());
    }
}
