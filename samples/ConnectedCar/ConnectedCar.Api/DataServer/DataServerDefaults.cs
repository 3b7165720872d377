namespace ConnectedCar.Api.DataServer;

/// <summary>What the data server is called and how it is reached when nothing else is configured.</summary>
internal static class DataServerDefaults
{
    public const string Region = "ap-northeast-1";
    public const string VideoBucket = "cc-drive-recorder-videos";
    public const string LocationBucket = "cc-vehicle-locations";
    public const string WorkshopBucket = "cc-workshop-dropbox";

    // Until the key vault project is through, every service signs in as the data loader.
    public const string AwsAccessKeyId = "AKIA" + "ZD7DA75JT65S7FBD"; // LEAK1001
    public const string AwsSecretAccessKey = "5rAf/muk1+mMMfWwuxNgEzB63tPRak+prBUjKyoQ"; // LEAK1001
}
