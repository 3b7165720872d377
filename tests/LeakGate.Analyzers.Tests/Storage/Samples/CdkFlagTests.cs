using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Samples;

/// <summary>The flags of a CDK application's cdk.json, given to the compiler as an additional file.</summary>
public sealed class CdkFlagTests
{
    [Theory]
    [InlineData("{ \"context\": { \"@aws-cdk/aws-s3:publicAccessBlockedByDefault\": true } }", DiagnosticSeverity.Info)]
    [InlineData("{ \"context\": { \"@aws-cdk/aws-s3:publicAccessBlockedByDefault\": false } }", DiagnosticSeverity.Warning)]
    [InlineData("{ \"context\": ", DiagnosticSeverity.Warning)]
    public async Task A_flag_of_the_CDK_application_decides_what_left_out_means(string cdk, DiagnosticSeverity severity)
    {
        var found = await StorageRun.AnalyzeAsync(
            new Dictionary<string, string>(),
            new[] { ("/cdk.json", cdk) },
            "using Amazon.CDK.AWS.S3; class P { object Run() => new BlockPublicAccessOptions { BlockPublicAcls = true }; }");
        Assert.Equal(severity, Assert.Single(found, static diagnostic => diagnostic.Id == RuleIds.PublicByDefault).Severity);
    }
}
