using System;
using System.Runtime.CompilerServices;

namespace LeakGate.Analyzers.Text;

/// <summary>
/// Remembers for the names seen last what they are worth a look for: source repeats its names, and the decision splits a string.
/// Lock-free: an entry is immutable and replaced whole, and losing one costs only the decision again.
/// </summary>
internal sealed class NameMemo
{
    private const int Capacity = 4096;

    private readonly Entry?[] _entries = new Entry?[Capacity];

    public Interests Get(uint hash, char[] buffer, int start, int length, Func<string, Interests> decide)
    {
        var slot = (int)(hash ^ (hash >> 15)) & (Capacity - 1);
        var entry = _entries[slot];
        if (entry is null || !entry.IsFor(buffer, start, length))
        {
            var name = new string(buffer, start, length);
            entry = new Entry(name, decide(name));
            _entries[slot] = entry;
        }

        return entry.Value;
    }

    private sealed class Entry
    {
        private readonly string _name;

        public Entry(string name, Interests value)
        {
            _name = name;
            Value = value;
        }

        public Interests Value { get; }

        [MethodImpl(HotLoop.Options)]
        public bool IsFor(char[] buffer, int start, int length)
        {
            if (_name.Length != length)
            {
                return false;
            }

            for (var i = 0; i < length; i++)
            {
                if (_name[i] != buffer[start + i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
