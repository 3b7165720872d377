namespace LeakGate.Build.Report.Model;

/// <summary>What one place says of one resource, as the analyzers told it; see <c>LeakGate.Analyzers.Inventory.InventoryProperties</c>.</summary>
internal sealed class Sighting
{
    public string Kind { get; set; } = "";

    public string Name { get; set; } = "";

    public string Cloud { get; set; } = "";

    public string Exposure { get; set; } = "unknown";

    public string Decided { get; set; } = "";

    public string Detail { get; set; } = "";

    public string Since { get; set; } = "";

    public string Rule { get; set; } = "";

    public string Member { get; set; } = "";

    public Place Place { get; set; }

    public static int Compare(Sighting left, Sighting right)
    {
        var order = left.Place.CompareTo(right.Place);
        order = order != 0 ? order : string.CompareOrdinal(left.Kind, right.Kind);
        order = order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
        return order != 0 ? order : string.CompareOrdinal(left.Detail, right.Detail);
    }
}
