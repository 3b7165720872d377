namespace LeakGate.Analyzers.Storage.Networks;

/// <summary>How open a network is, from what its addresses are.</summary>
internal enum AddressVerdict
{
    /// <summary>No address can be read from it: not a finding.</summary>
    Invalid,

    /// <summary>Public, but narrow enough to be somebody's decision.</summary>
    Narrow,

    /// <summary>Only addresses that the Internet does not route (RFC 1918, loopback, link-local, carrier-grade NAT, unique local).</summary>
    Private,

    /// <summary>What LeakGate's fix puts in place of a network that it cannot know: lets no one in, and waits to be filled in.</summary>
    Placeholder,

    /// <summary>Azure's 0.0.0.0 to 0.0.0.0: every address inside Azure, of every tenant.</summary>
    AllAzure,

    /// <summary>A public IPv4 network of at least a /8, or an IPv6 network of at least a /24: more than any one organisation's.</summary>
    VeryWide,

    /// <summary>The whole Internet, or half of it (as 0.0.0.0/1 is, written twice to get round a check for /0).</summary>
    Everyone,
}
