using System;

namespace LeakGate.Analyzers.Credentials.Formats.Patterns;

/// <summary>A set of offsets as ascending, disjoint ranges: a run of a thousand possible ends is one entry.</summary>
internal sealed class IntervalSet
{
    private int[] _bounds = new int[16];

    public int Count { get; private set; }

    public int First(int index) => _bounds[2 * index];

    public int Last(int index) => _bounds[(2 * index) + 1];

    public void Clear() => Count = 0;

    /// <summary>Adds a range. Ranges arrive in ascending order of their first offset.</summary>
    public void Add(int first, int last)
    {
        if (Count > 0 && first <= Last(Count - 1) + 1)
        {
            _bounds[(2 * Count) - 1] = Math.Max(Last(Count - 1), last);
            return;
        }

        if (_bounds.Length < 2 * (Count + 1))
        {
            Array.Resize(ref _bounds, _bounds.Length * 2);
        }

        _bounds[2 * Count] = first;
        _bounds[(2 * Count) + 1] = last;
        Count++;
    }

    public void CopyFrom(IntervalSet other)
    {
        Clear();
        for (var i = 0; i < other.Count; i++)
        {
            Add(other.First(i), other.Last(i));
        }
    }

    /// <summary>Becomes the union of two other sets.</summary>
    public void Merge(IntervalSet left, IntervalSet right)
    {
        Clear();
        var l = 0;
        var r = 0;
        while (l < left.Count || r < right.Count)
        {
            if (r == right.Count || (l < left.Count && left.First(l) <= right.First(r)))
            {
                Add(left.First(l), left.Last(l));
                l++;
            }
            else
            {
                Add(right.First(r), right.Last(r));
                r++;
            }
        }
    }
}
