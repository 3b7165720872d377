namespace ConnectedCar.Api.DataServer;

/// <summary>What the data server is called and how it is reached when nothing else is configured.</summary>
internal static class DataServerDefaults
{
    public const string Region = "ap-northeast-1";
    public const string VideoBucket = "cc-drive-recorder-videos";
    public const string LocationBucket = "cc-vehicle-locations";
    public const string WorkshopBucket = "cc-workshop-dropbox";
}
