using System;
using System.Linq;

namespace LeakGate.Documentation.Tables;

/// <summary>How much the catalogues know, in a sentence.</summary>
internal static class Counts
{
    public static string Describe(Catalogue formats, Catalogue sinks, Catalogue exposures, Catalogue documentExposures)
    {
        var secret = formats.Where(row => row["public"] != "y").ToArray();
        var providers = secret.Select(row => row["provider"]).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return $"It knows [{secret.Length} credential formats](docs/catalogues/formats.md) of {providers} providers, "
            + $"[{sinks.Count} places where APIs take a credential](docs/catalogues/sinks.md) and\n"
            + $"[{exposures.Count} settings that open storage, databases or files](docs/catalogues/exposures.md) in C# and\n"
            + $"[{documentExposures.Count} in configuration and infrastructure files](docs/catalogues/document-exposures.md).\n";
    }
}
