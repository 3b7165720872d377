using Amazon.S3;
using Amazon.S3.Transfer;
using ConnectedCar.Api.DataServer;
using ConnectedCar.Api.Vehicles;

namespace ConnectedCar.Api.Videos;

/// <summary>Keeps what the drive recorders upload: the road, which is shared with insurers, and the cabin, which is not.</summary>
internal sealed class VideoStore(IAmazonS3 s3)
{
    private const string ContentType = "video/mp4";

    /// <summary>Returns the address that the insurer gets.</summary>
    public async Task<Uri> SaveRoadAsync(Vin vin, Stream video, CancellationToken cancellation)
    {
        var key = NewKey(vin, "road");
        await UploadAsync(key, video, readableByLink: true, cancellation); // LEAK2001
        return new Uri($"https://{DataServerDefaults.VideoBucket}.s3.{DataServerDefaults.Region}.amazonaws.com/{key}");
    }

    public Task SaveCabinAsync(Vin vin, Stream video, CancellationToken cancellation)
        => UploadAsync(NewKey(vin, "cabin"), video, readableByLink: false, cancellation);

    private async Task UploadAsync(string key, Stream video, bool readableByLink, CancellationToken cancellation)
    {
        using var transfer = new TransferUtility(s3);
        await transfer.UploadAsync(
            new TransferUtilityUploadRequest
            {
                BucketName = DataServerDefaults.VideoBucket,
                Key = key,
                ContentType = ContentType,
                InputStream = video,
                AutoCloseStream = false,
                CannedACL = readableByLink ? S3CannedACL.PublicRead : S3CannedACL.Private,
            },
            cancellation);
    }

    private static string NewKey(Vin vin, string camera) => $"{vin}/{camera}/{DateTime.UtcNow:yyyy/MM/dd}/{Guid.NewGuid():N}.mp4";
}
