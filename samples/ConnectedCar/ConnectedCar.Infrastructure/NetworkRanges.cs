namespace ConnectedCar.Infrastructure;

/// <summary>Address ranges in CIDR notation.</summary>
internal static class NetworkRanges
{
    public const string Vpc = "10.20.0.0/16";

    /// <summary>The gateway that the database administrators come through.</summary>
    public const string AdministratorGateway = "203.0.113.17/32";
}
