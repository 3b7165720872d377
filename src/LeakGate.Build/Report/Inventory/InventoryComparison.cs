using System.Collections.Generic;

namespace LeakGate.Build.Report.Inventory;

/// <summary>A resource that is more open than the committed inventory says.</summary>
internal readonly struct Opened
{
    public Opened(InventoryItem item, string? before)
    {
        Item = item;
        Before = before;
    }

    public InventoryItem Item { get; }

    /// <summary>The exposure it had; null for a resource that is new.</summary>
    public string? Before { get; }
}

/// <summary>Compares today's inventory with a committed one.</summary>
internal static class InventoryComparison
{
    /// <summary>
    /// What became more open: a resource with a wider exposure than before, and a new one that is exposed at all. An exemption says that it is meant, so it does
    /// not count; nor does a new resource whose exposure nothing tells.
    /// </summary>
    public static List<Opened> Find(IReadOnlyDictionary<string, string> before, IEnumerable<InventoryItem> items)
    {
        var result = new List<Opened>();
        foreach (var item in items)
        {
            if (item.Exemption is not null)
            {
                continue;
            }

            var rank = Exposures.RankOf(item.Decisive.Exposure);
            if (before.TryGetValue(item.Id, out var known) ? rank > Exposures.RankOf(known) : rank >= Exposures.FirstExposed)
            {
                result.Add(new Opened(item, known));
            }
        }

        return result;
    }
}
