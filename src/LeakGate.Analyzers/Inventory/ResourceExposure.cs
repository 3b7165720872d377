using LeakGate.Analyzers.Storage;

namespace LeakGate.Analyzers.Inventory;

/// <summary>What the world can do with a resource, all settings and guards taken together.</summary>
internal enum ResourceExposure
{
    Unknown,
    Closed,

    /// <summary>Reachable from any network; a key or password still stands between.</summary>
    Network,
    PublicRead,
    PublicList,
    PublicWrite,
}

/// <summary>The names of exposures in the inventory.</summary>
internal static class ResourceExposures
{
    public static string ToName(ResourceExposure exposure) => exposure switch
    {
        ResourceExposure.Closed => "closed",
        ResourceExposure.Network => "network",
        ResourceExposure.PublicRead => "public-read",
        ResourceExposure.PublicList => "public-list",
        ResourceExposure.PublicWrite => "public-write",
        _ => "unknown",
    };

    public static string Describe(ResourceExposure exposure) => exposure switch
    {
        ResourceExposure.Closed => "closed",
        ResourceExposure.Network => "reachable from any network",
        ResourceExposure.PublicRead => "anyone can read it",
        ResourceExposure.PublicList => "anyone can list and read it",
        ResourceExposure.PublicWrite => "anyone can write to it",
        _ => "not told by the code",
    };

    /// <summary>
    /// What a setting that opens <paramref name="exposure"/> makes of the resource, or null when it exposes no resource by itself (CORS). A guard that is off
    /// exposes nothing yet, but nothing can be called closed. Whoever has a link that is too broad can read what it opens.
    /// </summary>
    public static ResourceExposure? Of(Exposure exposure) => exposure switch
    {
        Exposure.PublicRead or Exposure.Link => ResourceExposure.PublicRead,
        Exposure.PublicList or Exposure.Listing => ResourceExposure.PublicList,
        Exposure.PublicWrite => ResourceExposure.PublicWrite,
        Exposure.Network => ResourceExposure.Network,
        Exposure.Guard => ResourceExposure.Unknown,
        _ => null,
    };
}
