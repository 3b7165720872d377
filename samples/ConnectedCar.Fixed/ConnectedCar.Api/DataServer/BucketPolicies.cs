namespace ConnectedCar.Api.DataServer;

/// <summary>Bucket policies, in the provider's JSON.</summary>
internal static class BucketPolicies
{
    /// <summary>The traffic-data partner reads with the role that it has in its own account.</summary>
    public const string PartnerReadsLocations =
        """
        {
          "Version": "2012-10-17",
          "Statement": [{
            "Effect": "Allow",
            "Principal": { "AWS": "arn:aws:iam::210987654321:role/traffic-reader" },
            "Action": "s3:GetObject",
            "Resource": "arn:aws:s3:::cc-vehicle-locations/*"
          }]
        }
        """;

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
