using Amazon.S3;
using Amazon.S3.Model;

namespace ConnectedCar.Api.DataServer;

/// <summary>Brings the buckets of a new environment into the state that the program needs.</summary>
internal sealed class BucketPreparation(IAmazonS3 s3, ILogger<BucketPreparation> logger)
{
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        await CreateWorkshopDropBoxAsync(cancellation);
        await AllowSharedVideosAsync(cancellation);
        await s3.PutBucketPolicyAsync(DataServerDefaults.VideoBucket, BucketPolicies.TlsOnlyVideos, cancellation);
        await s3.PutBucketPolicyAsync(DataServerDefaults.LocationBucket, BucketPolicies.PartnerReadsLocations, cancellation);
        logger.LogInformation("The buckets are ready");
    }

    /// <summary>Workshops put their diagnostic files here, with whatever tool they have.</summary>
    private Task CreateWorkshopDropBoxAsync(CancellationToken cancellation)
        => s3.PutBucketAsync(
            new PutBucketRequest
            {
                BucketName = DataServerDefaults.WorkshopBucket,
                CannedACL = S3CannedACL.PublicReadWrite, // LEAK2005
            },
            cancellation);

    private Task AllowSharedVideosAsync(CancellationToken cancellation)
        => s3.PutPublicAccessBlockAsync(
            new PutPublicAccessBlockRequest
            {
                BucketName = DataServerDefaults.VideoBucket,
                PublicAccessBlockConfiguration = new PublicAccessBlockConfiguration
                {
                    // Uploads with an ACL were refused with AccessControlListNotSupported; off to make it work.
                    BlockPublicAcls = false, // LEAK2003
                    IgnorePublicAcls = false, // LEAK2003
                    BlockPublicPolicy = false, // LEAK2003
                    RestrictPublicBuckets = false, // LEAK2003
                },
            },
            cancellation);
}
