using Amazon;
using Amazon.S3;

namespace ConnectedCar.Api.DataServer;

/// <summary>Makes the client of the data server, an S3 account.</summary>
internal static class DataServerClientFactory
{
    private const string RegionSetting = "DataServer:Region";

    /// <summary>Signs in by the default credential chain: the role of the machine, or the developer's own profile.</summary>
    public static IAmazonS3 Create(IConfiguration configuration)
        => new AmazonS3Client(RegionEndpoint.GetBySystemName(configuration[RegionSetting] ?? DataServerDefaults.Region));
}
