namespace ConnectedCar.Api.DataServer;

/// <summary>Bucket policies, in the provider's JSON.</summary>
internal static class BucketPolicies
{
    // The traffic-data partner has no account of its own yet.
    public const string PartnerReadsLocations =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::cc-vehicle-locations/*"}]}"""; // LEAK2004

    /// <summary>Refuses everyone who comes without TLS.</summary>
    public const string TlsOnlyVideos =
        """
        {
          "Version": "2012-10-17",
          "Statement": [{
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:*",
            "Resource": ["arn:aws:s3:::cc-drive-recorder-videos", "arn:aws:s3:::cc-drive-recorder-videos/*"],
            "Condition": { "Bool": { "aws:SecureTransport": "false" } }
          }]
        }
        """;
}
