namespace LeakGate.Analyzers.Storage;

/// <summary>What a setting opens. The names written in the catalogue and in diagnostic properties are in <see cref="ExposureNames"/>.</summary>
internal enum Exposure
{
    /// <summary>Opens nothing.</summary>
    None,

    /// <summary>Anyone can read what they know the name of.</summary>
    PublicRead,

    /// <summary>Anyone can list the names, and read.</summary>
    PublicList,

    /// <summary>Anyone can write, replace or delete.</summary>
    PublicWrite,

    /// <summary>Reachable from any network; a key or password still stands between.</summary>
    Network,

    /// <summary>A link that carries its own access.</summary>
    Link,

    /// <summary>A guard that would make a public setting harmless is off.</summary>
    Guard,

    /// <summary>A web app lists its files.</summary>
    Listing,

    /// <summary>A page of any origin may call it from a browser.</summary>
    Cors,
}

/// <summary>The names of exposures in catalogues, diagnostic properties and the inventory.</summary>
internal static class ExposureNames
{
    public static string ToName(Exposure exposure) => exposure switch
    {
        Exposure.PublicRead => "public-read",
        Exposure.PublicList => "public-list",
        Exposure.PublicWrite => "public-write",
        Exposure.Network => "network",
        Exposure.Link => "link",
        Exposure.Guard => "guard",
        Exposure.Listing => "listing",
        Exposure.Cors => "cors",
        _ => "none",
    };

    /// <summary>The exposure of that name, or null.</summary>
    public static Exposure? Parse(string name) => name switch
    {
        "public-read" => Exposure.PublicRead,
        "public-list" => Exposure.PublicList,
        "public-write" => Exposure.PublicWrite,
        "network" => Exposure.Network,
        "link" => Exposure.Link,
        "guard" => Exposure.Guard,
        "listing" => Exposure.Listing,
        "cors" => Exposure.Cors,
        "none" => Exposure.None,
        _ => null,
    };
}
