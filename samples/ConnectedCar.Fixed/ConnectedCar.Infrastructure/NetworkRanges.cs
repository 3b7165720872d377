namespace ConnectedCar.Infrastructure;

/// <summary>Address ranges in CIDR notation.</summary>
internal static class NetworkRanges
{
    public const string Vpc = "10.20.0.0/16";

    /// <summary>The gateway that the database administrators come through.</summary>
    public const string AdministratorGateway = "10.20.250.17/32";

    /// <summary>What the VPN gives to the contractor's machines.</summary>
    public const string ContractorVpn = "10.20.251.0/24";
}
