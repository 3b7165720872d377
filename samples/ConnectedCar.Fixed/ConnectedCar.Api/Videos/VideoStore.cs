using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using ConnectedCar.Api.DataServer;
using ConnectedCar.Api.Vehicles;

namespace ConnectedCar.Api.Videos;

/// <summary>Keeps what the drive recorders upload: the road, which is shared with insurers, and the cabin, which is not.</summary>
internal sealed class VideoStore(IAmazonS3 s3)
{
    private const string ContentType = "video/mp4";

    private static readonly TimeSpan _linkLifetime = TimeSpan.FromMinutes(30);

    /// <summary>Returns a link for the insurer, good for half an hour.</summary>
    public async Task<Uri> SaveRoadAsync(Vin vin, Stream video, CancellationToken cancellation)
    {
        var key = NewKey(vin, "road");
        await UploadAsync(key, video, cancellation);
        var link = await s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest
        {
            BucketName = DataServerDefaults.VideoBucket,
            Key = key,
            Verb = HttpVerb.GET,
            Protocol = Protocol.HTTPS,
            Expires = DateTime.UtcNow.Add(_linkLifetime),
        });
        return new Uri(link);
    }

    public Task SaveCabinAsync(Vin vin, Stream video, CancellationToken cancellation)
        => UploadAsync(NewKey(vin, "cabin"), video, cancellation);

    private async Task UploadAsync(string key, Stream video, CancellationToken cancellation)
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
            },
            cancellation);
    }

    private static string NewKey(Vin vin, string camera) => $"{vin}/{camera}/{DateTime.UtcNow:yyyy/MM/dd}/{Guid.NewGuid():N}.mp4";
}
