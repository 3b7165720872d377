using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace ConnectedCar.Api.DataServer;

/// <summary>Makes the client of the data server, an S3 account.</summary>
internal static class DataServerClientFactory
{
    private const string RegionSetting = "DataServer:Region";
    private const string AccessKeyIdSetting = "DataServer:AccessKeyId";
    private const string SecretAccessKeySetting = "DataServer:SecretAccessKey";

    public static IAmazonS3 Create(IConfiguration configuration)
    {
        var region = RegionEndpoint.GetBySystemName(configuration[RegionSetting] ?? DataServerDefaults.Region);
        var keyId = configuration[AccessKeyIdSetting] ?? DataServerDefaults.AwsAccessKeyId;
        var secretKey = configuration[SecretAccessKeySetting] ?? DataServerDefaults.AwsSecretAccessKey;

        return new AmazonS3Client(new BasicAWSCredentials(keyId, secretKey), region);
    }
}
