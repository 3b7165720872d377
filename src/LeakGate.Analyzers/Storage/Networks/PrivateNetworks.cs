namespace LeakGate.Analyzers.Storage.Networks;

/// <summary>The networks that the Internet does not route, from the IANA special-purpose registries.</summary>
internal static class PrivateNetworks
{
    private static readonly AddressRange[] s_networks =
    {
        Network("10.0.0.0/8"),
        Network("172.16.0.0/12"),
        Network("192.168.0.0/16"),
        Network("127.0.0.0/8"),
        Network("169.254.0.0/16"),
        Network("100.64.0.0/10"),
        Network("::1/128"),
        Network("fc00::/7"),
        Network("fe80::/10"),
    };

    /// <summary>Whether the whole range lies in one of them.</summary>
    public static bool Contains(AddressRange range)
    {
        foreach (var network in s_networks)
        {
            if (network.IsV6 == range.IsV6 && network.Start.CompareTo(range.Start) <= 0 && range.End.CompareTo(network.End) <= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static AddressRange Network(string text) => AddressRange.Parse(text) ?? default;
}
