using Amazon.S3;
using Amazon.S3.Model;

namespace ConnectedCar.Api.DataServer;

/// <summary>Brings the buckets of a new environment into the state that the program needs.</summary>
internal sealed class BucketPreparation(IAmazonS3 s3, ILogger<BucketPreparation> logger)
{
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        await CreateWorkshopDropBoxAsync(cancellation);
        await BlockPublicAccessAsync(DataServerDefaults.WorkshopBucket, cancellation);
        await BlockPublicAccessAsync(DataServerDefaults.VideoBucket, cancellation);
        await BlockPublicAccessAsync(DataServerDefaults.LocationBucket, cancellation);
        await s3.PutBucketPolicyAsync(DataServerDefaults.VideoBucket, BucketPolicies.TlsOnlyVideos, cancellation);
        await s3.PutBucketPolicyAsync(DataServerDefaults.LocationBucket, BucketPolicies.PartnerReadsLocations, cancellation);
        logger.LogInformation("The buckets are ready");
    }

    /// <summary>Workshops put their diagnostic files here, through upload links that the workshop portal hands out.</summary>
    private Task CreateWorkshopDropBoxAsync(CancellationToken cancellation)
        => s3.PutBucketAsync(
            new PutBucketRequest
            {
                BucketName = DataServerDefaults.WorkshopBucket,
                CannedACL = S3CannedACL.Private,
            },
            cancellation);

    private Task BlockPublicAccessAsync(string bucket, CancellationToken cancellation)
        => s3.PutPublicAccessBlockAsync(
            new PutPublicAccessBlockRequest
            {
                BucketName = bucket,
                PublicAccessBlockConfiguration = new PublicAccessBlockConfiguration
                {
                    BlockPublicAcls = true,
                    IgnorePublicAcls = true,
                    BlockPublicPolicy = true,
                    RestrictPublicBuckets = true,
                },
            },
            cancellation);
}
