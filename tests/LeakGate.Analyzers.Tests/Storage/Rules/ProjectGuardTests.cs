using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Storage.Samples;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Rules;

/// <summary>Guards that another file sets, and settings that matter only beside another opening.</summary>
public sealed class ProjectGuardTests
{
    private const string PublicContainer = """
        using Azure.Storage.Blobs;
        using Azure.Storage.Blobs.Models;
        class App { void Run(BlobContainerClient container) => container.CreateIfNotExists(PublicAccessType.Blob); }
        """;

    private const string PublicObject = """
        using Amazon.S3;
        using Amazon.S3.Model;
        class App { object Run() => new PutObjectRequest { BucketName = "drive-recorder-videos", CannedACL = S3CannedACL.PublicRead }; }
        """;

    [Theory]
    [InlineData(PublicContainer, "using Pulumi.AzureNative.Storage; class Infra { object Run() => new StorageAccountArgs { AllowBlobPublicAccess = false }; }", DiagnosticSeverity.Info)]
    [InlineData(PublicContainer, "using Pulumi.AzureNative.Storage; class Infra { object Run() => new StorageAccountArgs { }; }", DiagnosticSeverity.Warning)]
    [InlineData(PublicObject, "using Amazon.CDK.AWS.S3; class Infra { object Run() => new BucketProps { BucketName = \"drive-recorder-videos\", BlockPublicAccess = BlockPublicAccess.BLOCK_ALL }; }", DiagnosticSeverity.Info)]
    [InlineData(PublicObject, "using Amazon.CDK.AWS.S3; class Infra { object Run() => new BucketProps { BucketName = \"quarterly-reports\", BlockPublicAccess = BlockPublicAccess.BLOCK_ALL }; }", DiagnosticSeverity.Warning)]
    [InlineData(PublicObject, "using Amazon.CDK.AWS.S3; class Infra { object Run() => new BucketProps { BlockPublicAccess = BlockPublicAccess.BLOCK_ALL }; }", DiagnosticSeverity.Warning)]
    public async Task A_guard_in_another_file_lowers_the_finding(string app, string infrastructure, DiagnosticSeverity severity)
    {
        var found = Assert.Single(await StorageRun.AnalyzeAsync(app, infrastructure));
        Assert.Equal(severity, found.Severity);
        Assert.Equal(severity == DiagnosticSeverity.Info, found.GetMessage(CultureInfo.InvariantCulture).Contains("harmless", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guard_that_some_file_takes_away_does_not_count()
    {
        var found = await StorageRun.AnalyzeAsync(
            PublicContainer,
            "using Pulumi.AzureNative.Storage; class A { object Run() => new StorageAccountArgs { AllowBlobPublicAccess = false }; }",
            "using Pulumi.AzureNative.Storage; class B { object Run() => new StorageAccountArgs { AllowBlobPublicAccess = true }; }");
        Assert.Contains(found, diagnostic => diagnostic.Id == RuleIds.PublicStorage && diagnostic.Severity == DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("new DatabaseInstanceProps { PubliclyAccessible = true, VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED } };", true)]
    [InlineData("new DatabaseInstanceProps { PubliclyAccessible = true, VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC } };", false)]
    [InlineData("client.CreateBucket(\"p\", new Bucket { Name = \"videos\", IamConfiguration = new Bucket.IamConfigurationData { PublicAccessPrevention = \"enforced\" } }, new CreateBucketOptions { PredefinedAcl = PredefinedBucketAcl.PublicRead });", true)]
    [InlineData("client.CreateBucket(\"p\", new Bucket { Name = \"videos\" }, new CreateBucketOptions { PredefinedAcl = PredefinedBucketAcl.PublicRead });", false)]
    public async Task A_guard_in_the_same_statement_lowers_the_finding(string statement, bool isLowered)
    {
        var found = Assert.Single(await StorageRun.AnalyzeAsync(
            "using Amazon.CDK.AWS.EC2; using Amazon.CDK.AWS.RDS; using Google.Apis.Storage.v1.Data; using Google.Cloud.Storage.V1; class P { void Run(StorageClient client) { " + statement + " } }"));
        Assert.Equal(isLowered ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, found.Severity);
    }

    private const string Loosened = "new OwnershipControlsRule { ObjectOwnership = ObjectOwnership.BucketOwnerPreferred };";

    [Theory]
    [InlineData("Take(" + "new PutObjectRequest { CannedACL = S3CannedACL.PublicRead });", true)]
    [InlineData("Take(" + "new PutObjectRequest { CannedACL = S3CannedACL.Private });", false)]
    public async Task Loosened_ownership_is_a_finding_beside_a_public_ACL(string other, bool isFound)
    {
        var code = "using Amazon.S3; using Amazon.S3.Model; class P { void Run() { Take(" + Loosened.TrimEnd(';') + "); " + other + " } static extern void Take(object value); }";
        Assert.Equal(isFound, System.Linq.Enumerable.Any(await StorageRun.AnalyzeAsync(code), static diagnostic => diagnostic.Id == RuleIds.GuardSwitchedOff));
        Assert.Contains(
            await StorageRun.AnalyzeAsync(new Dictionary<string, string> { ["leakgate.strict_storage"] = "true" }, code),
            static diagnostic => diagnostic.Id == RuleIds.GuardSwitchedOff);
    }
}
