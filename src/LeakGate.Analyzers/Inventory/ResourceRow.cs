using System;
using System.Collections.Immutable;
using LeakGate.Analyzers.Storage;

namespace LeakGate.Analyzers.Inventory;

/// <summary>A row of <c>resources.tsv</c>: a way in which code creates or opens a resource. The file's head says what each column holds.</summary>
internal sealed class ResourceRow
{
    private ResourceRow(string[] cells)
    {
        Id = cells[0];
        Cloud = cells[1];
        Types = CatalogueType.ReadAll(List(cells[2]));
        Members = List(cells[3]);
        Kind = cells[4];
        Names = List(cells[5]);
        Decided = cells[6] == "default" ? Decided.Default : Decided.Elsewhere;
        Default = cells[7];
        Since = cells[8];
    }

    public string Id { get; }

    public string Cloud { get; }

    public ImmutableArray<CatalogueType> Types { get; }

    /// <summary>Method names; <c>.ctor</c> for a creation.</summary>
    public ImmutableArray<string> Members { get; }

    public string Kind { get; }

    /// <summary>Where the name stands, the first that holds a constant counts.</summary>
    public ImmutableArray<string> Names { get; }

    public Decided Decided { get; }

    /// <summary>What applies when nothing is said, in words.</summary>
    public string Default { get; }

    public string Since { get; }

    /// <summary>Reads a row that is known to be good; a bad one is an error of the build.</summary>
    public static ResourceRow Read(string[] cells)
    {
        if (cells.Length != 10 || cells[2].Length == 0 || cells[3].Length == 0 || cells[4].Length == 0 || cells[6] is not ("default" or "opened"))
        {
            throw new FormatException("resources.tsv: " + cells[0]);
        }

        return new ResourceRow(cells);
    }

    private static ImmutableArray<string> List(string cell) => cell.Length == 0 ? ImmutableArray<string>.Empty : cell.Split('|').ToImmutableArray();
}
