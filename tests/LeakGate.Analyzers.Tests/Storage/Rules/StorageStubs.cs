namespace LeakGate.Analyzers.Tests.Storage.Rules;

/// <summary>The parts of the SDKs that the cases use: Azure.Storage.Blobs 12.30, AWSSDK.S3 4.0 and Azure.Storage.Common 12.16, signatures only.</summary>
internal static class StorageStubs
{
    public const string Text = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Azure.Storage.Blobs
        {
            using Azure.Storage.Blobs.Models;
            using Azure.Storage.Sas;

            public class BlobServiceClient
            {
                public virtual BlobContainerClient GetBlobContainerClient(string blobContainerName) => null;
                public virtual BlobContainerClient CreateBlobContainer(string blobContainerName, PublicAccessType publicAccessType = PublicAccessType.None) => null;
            }

            public class BlobContainerClient
            {
                public BlobContainerClient(string connectionString, string blobContainerName) { }
                public virtual object Create(PublicAccessType publicAccessType = PublicAccessType.None, IDictionary<string, string> metadata = null) => null;
                public virtual object CreateIfNotExists(PublicAccessType publicAccessType = PublicAccessType.None, IDictionary<string, string> metadata = null) => null;
                public virtual Task<object> CreateIfNotExistsAsync(PublicAccessType publicAccessType = PublicAccessType.None, IDictionary<string, string> metadata = null) => null;
                public virtual object SetAccessPolicy(PublicAccessType accessType = PublicAccessType.None) => null;
                public virtual BlobContainerProperties GetProperties() => null;
                public virtual Uri GenerateSasUri(BlobContainerSasPermissions permissions, DateTimeOffset expiresOn) => null;
            }
        }

        namespace Azure.Storage.Blobs.Models
        {
            public enum PublicAccessType { None, BlobContainer, Blob }
            public class BlobContainerProperties { public PublicAccessType? PublicAccess { get; } }
        }

        namespace Azure.Storage.Sas
        {
            [Flags] public enum BlobContainerSasPermissions { Read = 1, Add = 2, All = ~0 }
            public enum SasProtocol { None, HttpsAndHttp, Https }
            public class BlobSasBuilder
            {
                public DateTimeOffset StartsOn { get; set; }
                public DateTimeOffset ExpiresOn { get; set; }
                public SasProtocol Protocol { get; set; }
            }
        }

        namespace Amazon.Runtime
        {
            public class ConstantClass { public string Value { get; } protected ConstantClass(string value) { Value = value; } }
        }

        namespace Amazon.S3
        {
            using Amazon.S3.Model;

            public sealed class S3CannedACL : Amazon.Runtime.ConstantClass
            {
                public static readonly S3CannedACL Private = new S3CannedACL("private");
                public static readonly S3CannedACL PublicRead = new S3CannedACL("public-read");
                public static readonly S3CannedACL PublicReadWrite = new S3CannedACL("public-read-write");
                public S3CannedACL(string value) : base(value) { }
                public static S3CannedACL FindValue(string value) => null;
                public static implicit operator S3CannedACL(string value) => FindValue(value);
            }

            public interface IAmazonS3
            {
                object PutBucket(PutBucketRequest request);
                object PutObject(PutObjectRequest request);
                object PutBucketPolicy(string bucketName, string policy);
                object DeletePublicAccessBlock(string bucketName);
            }

            public class AmazonS3Client : IAmazonS3
            {
                public object PutBucket(PutBucketRequest request) => null;
                public object PutObject(PutObjectRequest request) => null;
                public object PutBucketPolicy(string bucketName, string policy) => null;
                public object DeletePublicAccessBlock(string bucketName) => null;
            }
        }

        namespace Amazon.S3.Model
        {
            public class PutBucketRequest { public string BucketName { get; set; } public S3CannedACL CannedACL { get; set; } }
            public class PutObjectRequest { public string BucketName { get; set; } public string Key { get; set; } public S3CannedACL CannedACL { get; set; } }
            public class GetPreSignedUrlRequest { public string BucketName { get; set; } public DateTime? Expires { get; set; } }
            public class PutPublicAccessBlockRequest { public string BucketName { get; set; } public PublicAccessBlockConfiguration PublicAccessBlockConfiguration { get; set; } }
            public class PublicAccessBlockConfiguration
            {
                public bool? BlockPublicAcls { get; set; }
                public bool? IgnorePublicAcls { get; set; }
                public bool? BlockPublicPolicy { get; set; }
                public bool? RestrictPublicBuckets { get; set; }
            }
        }
        """;
}
