using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.Callers;

/// <summary>
/// What a search found to be demanded, and why: by a file itself, or because something else is demanded that its values are handed to. Tells what is still
/// demanded when some of the files are taken away, so that two wrappers that call each other do not keep each other alive.
/// </summary>
internal sealed class DemandGraph
{
    /// <summary>The number of no file: whatever implements a member answers for it.</summary>
    public const int NoFile = -1;

    private const int NoCause = -1;

    private readonly Dictionary<RememberedDemand, int> _numbers = new();
    private readonly List<(RememberedDemand Demand, uint Name)> _demands = new();
    private readonly HashSet<(int File, int Cause, int Demand)> _reasons = new();
    private Dictionary<int, List<(int File, int Demand)>>? _byCause;

    /// <summary>Every demand, with the hash of the name under which it is set; 0 for what only its own file can set.</summary>
    public IReadOnlyList<(RememberedDemand Demand, uint Name)> Demands => _demands;

    /// <summary>Takes up a demand.</summary>
    public void Add(RememberedDemand demand, uint name)
    {
        if (!_numbers.ContainsKey(demand))
        {
            _numbers.Add(demand, _demands.Count);
            _demands.Add((demand, name));
        }
    }

    /// <summary>Takes up why <paramref name="demand"/>, which was added, is one: <paramref name="file"/> says so, because of <paramref name="cause"/> or by itself. False for a cause nobody added.</summary>
    public bool TryAddReason(int file, RememberedDemand? cause, RememberedDemand demand)
    {
        var number = NoCause;
        if (cause is { } known && !_numbers.TryGetValue(known, out number))
        {
            return false;
        }

        _reasons.Add((file, number, _numbers[demand]));
        return true;
    }

    /// <summary>The number of <paramref name="demand"/>, if it is known.</summary>
    public bool TryFind(RememberedDemand demand, out int number) => _numbers.TryGetValue(demand, out number);

    /// <summary>What is demanded without <paramref name="files"/>, but with what they are known to demand.</summary>
    /// <param name="files">The files that are left out.</param>
    /// <param name="asked">The numbers of what they demand.</param>
    public bool[] Without(IReadOnlyCollection<int> files, IEnumerable<int> asked)
    {
        var left = new HashSet<int>(files);
        var demanded = new bool[_demands.Count];
        var open = new Stack<int>();
        foreach (var number in asked)
        {
            Demand(number, demanded, open);
        }

        DemandFor(NoCause, left, demanded, open);
        while (open.Count > 0)
        {
            DemandFor(open.Pop(), left, demanded, open);
        }

        return demanded;
    }

    private void DemandFor(int cause, HashSet<int> left, bool[] demanded, Stack<int> open)
    {
        if (ByCause().TryGetValue(cause, out var effects))
        {
            foreach (var (file, demand) in effects)
            {
                if (!left.Contains(file))
                {
                    Demand(demand, demanded, open);
                }
            }
        }
    }

    private static void Demand(int number, bool[] demanded, Stack<int> open)
    {
        if (!demanded[number])
        {
            demanded[number] = true;
            open.Push(number);
        }
    }

    private Dictionary<int, List<(int File, int Demand)>> ByCause()
    {
        if (_byCause is not null)
        {
            return _byCause;
        }

        var byCause = new Dictionary<int, List<(int File, int Demand)>>();
        foreach (var (file, cause, demand) in _reasons)
        {
            if (!byCause.TryGetValue(cause, out var effects))
            {
                byCause.Add(cause, effects = new List<(int File, int Demand)>());
            }

            effects.Add((file, demand));
        }

        return _byCause = byCause;
    }
}
