using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace ConnectedCar.Infrastructure;

/// <summary>The buckets of the data server.</summary>
internal sealed class StorageStack : Stack
{
    public StorageStack(Construct scope, string id, IStackProps props)
        : base(scope, id, props)
    {
        // What the drive recorders upload. Its block is set by the API's prepare-storage.
        _ = new Bucket(this, "Videos", new BucketProps
        {
            BucketName = "cc-drive-recorder-videos",
            Encryption = BucketEncryption.S3_MANAGED,
            RemovalPolicy = RemovalPolicy.RETAIN,
        });

        // Where the vehicles were. The traffic-data partner reads it through a bucket policy, so policies stay unblocked.
        _ = new Bucket(this, "Locations", new BucketProps
        {
            BucketName = "cc-vehicle-locations",
            BlockPublicAccess = new BlockPublicAccess(new BlockPublicAccessOptions // LEAK2002
            {
                BlockPublicAcls = true,
                IgnorePublicAcls = true,
            }),
            Encryption = BucketEncryption.S3_MANAGED,
            RemovalPolicy = RemovalPolicy.RETAIN,
        });

        var firmware = new Bucket(this, "Firmware", new BucketProps
        {
            BucketName = "cc-firmware",
            AccessControl = BucketAccessControl.PRIVATE,
            BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
            Encryption = BucketEncryption.S3_MANAGED,
            Versioned = true,
        });
        firmware.AddToResourcePolicy(RefuseWithoutTls(firmware));
    }

    private static PolicyStatement RefuseWithoutTls(Bucket bucket) => new(new PolicyStatementProps
    {
        Effect = Effect.DENY,
        Principals = [new AnyPrincipal()],
        Actions = ["s3:*"],
        Resources = [bucket.BucketArn, bucket.ArnForObjects("*")],
        Conditions = new Dictionary<string, object>
        {
            ["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = "false" },
        },
    });
}
