using System.Collections.Generic;
using LeakGate.Build.Report.Model;

namespace LeakGate.Build.Report.Inventory;

/// <summary>One line of the inventory: a resource, what the world can do with it, and what decided that.</summary>
internal sealed class InventoryItem
{
    public InventoryItem(string id, Sighting decisive)
    {
        Id = id;
        Decisive = decisive;
    }

    /// <summary>The same for the same resource in every build on every machine.</summary>
    public string Id { get; }

    /// <summary>The sighting that decides.</summary>
    public Sighting Decisive { get; }

    /// <summary>All places, the deciding one first, each once.</summary>
    public List<Place> Places { get; } = new();

    public SortedSet<string> Projects { get; } = new(System.StringComparer.Ordinal);

    /// <summary>The exemption or suppression of the finding that reports the exposure, if there is one.</summary>
    public Suppression? Exemption { get; set; }

    public bool IsExposed => Exposures.RankOf(Decisive.Exposure) >= Exposures.FirstExposed;
}
