using System;

namespace LeakGate.Build.Report.Inventory;

/// <summary>The exposures of the inventory, from closed to open.</summary>
internal static class Exposures
{
    /// <summary>The rank from which on somebody outside can reach the resource.</summary>
    public const int FirstExposed = 2;

    /// <summary>By rank. What is unknown is not closed, and not known to be open.</summary>
    public static readonly string[] Names = { "closed", "unknown", "network", "public-read", "public-list", "public-write" };

    public static int RankOf(string exposure) => Math.Max(Array.IndexOf(Names, exposure), exposure == "closed" ? 0 : 1);

    public static string Describe(string exposure) => exposure switch
    {
        "public-write" => "public write",
        "public-list" => "public list",
        "public-read" => "public read",
        "network" => "open network",
        "closed" => "closed",
        _ => "unknown",
    };
}
