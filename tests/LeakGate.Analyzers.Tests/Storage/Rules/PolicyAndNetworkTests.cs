using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Tests.Storage.Samples;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Rules;

/// <summary>Policies, networks, file serving and CORS, on code whose libraries are not at hand.</summary>
public sealed class PolicyAndNetworkTests
{
    private const string Allow = "\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"arn:aws:s3:::videos/*\\\"}]";

    [Theory]
    [InlineData("const string Policy = \"{" + Allow + "}\";")]
    [InlineData("const string Policy = \"{\" + \"" + Allow + "\" + \"}\";")]
    [InlineData("""string Policy(string bucket) => $"{{\"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":{{\"AWS\":\"*\"}},\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::{bucket}/*\"}}]}}";""")]
    [InlineData("""string Policy = @"{""Statement"":[{""Effect"":""Allow"",""NotPrincipal"":{""AWS"":""arn:aws:iam::123456789012:root""},""Action"":""s3:GetObject""}]}";""")]
    [InlineData("""object Policy = JsonSerializer.Serialize(new { Statement = new[] { new { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" } } });""")]
    [InlineData("""object Policy = new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = "*", ["Action"] = new[] { "s3:GetObject" } } } };""")]
    public async Task A_document_that_lets_everyone_read_is_found(string member)
        => Assert.Equal(RuleIds.GrantToEveryone, Assert.Single(await RunAsync($"using System.Collections.Generic; using System.Text.Json; class P {{ {member} }}")).Id);

    [Theory]
    [InlineData("""string P = "{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\"}]}";""")]
    [InlineData("""string P = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"cloudfront.amazonaws.com\"},\"Action\":\"s3:GetObject\"}]}";""")]
    [InlineData("""string P = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-1\"}}}]}";""")]
    [InlineData("""string P = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",";""")]
    [InlineData("""string P = "the \"Principal\" of a \"Statement\" may be *";""")]
    public async Task A_document_that_denies_narrows_or_is_broken_is_silent(string member)
        => Assert.Empty(await RunAsync($"class Q {{ {member} }}"));

    [Fact]
    public async Task A_document_that_lets_everyone_write_is_an_error_on_the_line_of_its_principal()
    {
        var found = Assert.Single(await RunAsync(""""
            class P
            {
                const string Policy = """
                    {
                      "Statement": [{
                        "Effect": "Allow",
                        "Principal": "*",
                        "Action": ["s3:PutObject"],
                        "Resource": "arn:aws:s3:::drop/*"
                      }]
                    }
                    """;
            }
            """"));
        Assert.Equal(RuleIds.PublicWrite, found.Id);
        Assert.Equal(6, found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal("drop", found.Properties[FindingProperties.Resource]);
    }

    [Theory]
    [InlineData("new PolicyStatement(new PolicyStatementProps { Principals = new[] { new AnyPrincipal() }, Actions = new[] { \"s3:GetObject\" } });", RuleIds.GrantToEveryone)]
    [InlineData("new PolicyStatement(new PolicyStatementProps { Effect = Effect.ALLOW, Principals = new[] { new StarPrincipal() }, Actions = new[] { \"s3:PutObject\" } });", RuleIds.PublicWrite)]
    [InlineData("var s = new PolicyStatement(); s.AddAnyPrincipal(); s.AddActions(\"s3:GetObject\");", RuleIds.GrantToEveryone)]
    [InlineData("new PolicyStatementProps { Principals = new[] { new ArnPrincipal(\"*\") } };", RuleIds.GrantToEveryone)]
    [InlineData("new BucketProps { PublicReadAccess = true };", RuleIds.PublicStorage)]
    [InlineData("new BucketProps { BlockPublicAccess = BlockPublicAccess.BLOCK_ACLS };", RuleIds.GuardSwitchedOff)]
    [InlineData("bucket.GrantPublicAccess();", RuleIds.PublicStorage)]
    [InlineData("group.AddIngressRule(Peer.AnyIpv4(), Port.Tcp(5432));", RuleIds.OpenNetwork)]
    [InlineData("group.AddIngressRule(Peer.Ipv4(\"0.0.0.0/0\"), Port.TcpRange(3000, 4000));", RuleIds.OpenNetwork)]
    [InlineData("var anyone = Peer.AnyIpv4(); group.AddIngressRule(anyone, Port.AllTraffic());", RuleIds.OpenNetwork)]
    [InlineData("new DatabaseInstanceProps { VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC } };", RuleIds.PublicByDefault)]
    [InlineData("var subnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC }; new DatabaseInstanceProps { VpcSubnets = subnets };", RuleIds.PublicByDefault)]
    public async Task CDK_code_that_opens_is_found(string body, string rule)
        => Assert.Equal(rule, Assert.Single(await RunAsync(Cdk(body))).Id);

    [Theory]
    [InlineData("new PolicyStatementProps { Effect = Effect.DENY, Principals = new[] { new AnyPrincipal() } };")]
    [InlineData("new PolicyStatementProps { Principals = new[] { new AnyPrincipal() }, Conditions = new Dictionary<string, object>() };")]
    [InlineData("var s = new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY }); s.AddAnyPrincipal();")]
    [InlineData("new PolicyStatementProps { Principals = new[] { new ArnPrincipal(\"arn:aws:iam::123456789012:root\") } };")]
    [InlineData("var s = new PolicyStatement(); s.AddAnyPrincipal(); s.AddActions(\"*\"); dynamoDbEndpoint.AddToPolicy(s);")]
    [InlineData("vpc.S3Endpoint.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Principals = new[] { new AnyPrincipal() }, Actions = new[] { \"s3:*\" } }));")]
    [InlineData("group.AddIngressRule(Peer.AnyIpv4(), Port.Tcp(443));")]
    [InlineData("group.AddIngressRule(Peer.Ipv4(\"10.0.0.0/8\"), Port.Tcp(5432));")]
    [InlineData("new BucketProps { BlockPublicAccess = BlockPublicAccess.BLOCK_ALL, PublicReadAccess = false };")]
    public async Task CDK_code_that_does_not_open_is_silent(string body) => Assert.Empty(await RunAsync(Cdk(body)));

    [Fact]
    public async Task A_block_on_the_same_bucket_lowers_the_finding()
    {
        var found = Assert.Single(await RunAsync(Cdk("new BucketProps { BucketName = \"videos\", BlockPublicAccess = BlockPublicAccess.BLOCK_ALL, AccessControl = BucketAccessControl.PUBLIC_READ };")));
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, found.Severity);
        Assert.Contains("makes it harmless", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ownership_loosened_and_block_removed_is_said_so()
    {
        var found = await RunAsync(Cdk("new BucketProps { ObjectOwnership = ObjectOwnership.OBJECT_WRITER, BlockPublicAccess = new BlockPublicAccess(new BlockPublicAccessOptions { BlockPublicAcls = false, IgnorePublicAcls = false, BlockPublicPolicy = true, RestrictPublicBuckets = true }), AccessControl = BucketAccessControl.PUBLIC_READ };"));
        Assert.Contains(found, diagnostic => diagnostic.Id == RuleIds.PublicStorage
            && diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("take effect at once", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("using Azure.ResourceManager.Sql;", "new SqlFirewallRuleData { StartIPAddress = \"0.0.0.0\", EndIPAddress = \"255.255.255.255\" };", "any network")]
    [InlineData("using Azure.ResourceManager.Sql;", "new SqlFirewallRuleData { StartIPAddress = \"0.0.0.0\", EndIPAddress = \"0.0.0.0\" };", "inside Azure")]
    [InlineData("using Azure.ResourceManager.Sql;", "var rule = new SqlFirewallRuleData(); rule.StartIPAddress = \"0.0.0.0\"; rule.EndIPAddress = \"255.255.255.255\";", "any network")]
    [InlineData("using System.Net; using Azure.ResourceManager.PostgreSql.FlexibleServers;", "new PostgreSqlFlexibleServerFirewallRuleData(IPAddress.Any, IPAddress.Broadcast);", "any network")]
    [InlineData("using System.Net; using Azure.ResourceManager.PostgreSql.FlexibleServers;", "new PostgreSqlFlexibleServerFirewallRuleData(IPAddress.Parse(\"0.0.0.0\"), IPAddress.Parse(\"255.255.255.255\"));", "any network")]
    [InlineData("using Azure.Provisioning.Sql;", "var hasPrivateEndpoint = Has(); if (!hasPrivateEndpoint) { Add(new SqlFirewallRule(\"all\") { StartIPAddress = \"0.0.0.0\", EndIPAddress = \"0.0.0.0\" }); }", "inside Azure")]
    [InlineData("using Google.Apis.SQLAdmin.v1beta4.Data;", "new AclEntry { Value = \"0.0.0.0/0\" };", "any network")]
    [InlineData("using Pulumi.Azure.Sql;", "new FirewallRule(\"all\", new() { StartIpAddress = \"0.0.0.0\", EndIpAddress = \"255.255.255.255\" });", "any network")]
    public async Task Open_ranges_are_found(string usings, string body, string words)
    {
        var found = Assert.Single(await RunAsync($"{usings} class P {{ void Run() {{ {body} }} }}"));
        Assert.Equal(RuleIds.OpenNetwork, found.Id);
        Assert.Contains(words, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new SqlFirewallRuleData { StartIPAddress = \"203.0.113.7\", EndIPAddress = \"203.0.113.9\" };")]
    [InlineData("new SqlFirewallRuleData { StartIPAddress = \"999.0.0.0\", EndIPAddress = \"what\" };")]
    [InlineData("new SqlFirewallRuleData { StartIPAddress = \"10.0.0.0\", EndIPAddress = \"10.255.255.255\" };")]
    public async Task Narrow_private_and_absurd_ranges_are_silent(string body)
        => Assert.Empty(await RunAsync($"using Azure.ResourceManager.Sql; class P {{ void Run() {{ {body} }} }}"));

    [Theory]
    [InlineData("using Microsoft.AspNetCore.Builder;", "app.UseDirectoryBrowser();")]
    [InlineData("", "var builder = WebApplication.CreateBuilder(); var web = builder.Build(); web.UseDirectoryBrowser();")]
    [InlineData("using Microsoft.AspNetCore.Builder;", "app.UseFileServer(enableDirectoryBrowsing: true);")]
    [InlineData("using Microsoft.AspNetCore.Builder;", "app.UseStaticFiles(new StaticFileOptions { ServeUnknownFileTypes = true });")]
    [InlineData("using Microsoft.AspNetCore.Builder; using Microsoft.Extensions.FileProviders;", "app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(env.ContentRootPath) });")]
    public async Task Open_file_serving_is_found(string usings, string body)
        => Assert.Equal(RuleIds.OpenFileServing, Assert.Single(await RunAsync($"{usings} class P {{ void Run(IApplicationBuilder app, dynamic env) {{ {body} }} }}")).Id);

    [Theory]
    [InlineData("request.Headers.Add(\"x-amz-acl\", \"public-read\");")]
    [InlineData("request.Headers[\"x-amz-acl\"] = \"public-read\";")]
    [InlineData("var headers = new Dictionary<string, string> { { \"x-amz-acl\", \"public-read\" } };")]
    [InlineData("var headers = new Dictionary<string, string> { [\"x-amz-acl\"] = \"public-read\" };")]
    public async Task A_header_that_carries_an_open_ACL_is_found(string body)
        => Assert.Equal(RuleIds.PublicStorage, Assert.Single(await RunAsync($"using System.Collections.Generic; class P {{ void Run(dynamic request) {{ {body} }} }}")).Id);

    [Fact]
    public async Task Options_change_the_limit_of_links()
    {
        const string Code = "using System; using Azure.Storage.Sas; class P { object Run() => new BlobSasBuilder { ExpiresOn = DateTimeOffset.UtcNow.AddDays(20) }; }";
        Assert.Single(await RunAsync(Code));
        Assert.Empty(await StorageRun.AnalyzeAsync(new Dictionary<string, string> { ["leakgate.shared_link_days"] = "30" }, Code));
    }

    [Theory]
    [InlineData("using Pulumi.AzureNative.Storage;", "new ListStorageAccountServiceSASInvokeArgs { SharedAccessStartTime = \"2021-01-01\", SharedAccessExpiryTime = \"2030-01-01\" }", true)]
    [InlineData("using Pulumi.AzureNative.Storage;", "new ListStorageAccountServiceSASInvokeArgs { SharedAccessExpiryTime = \"2199-01-01\" }", true)]
    [InlineData("using Pulumi.AzureNative.Storage;", "new ListStorageAccountServiceSASInvokeArgs { SharedAccessStartTime = \"2021-01-01\", SharedAccessExpiryTime = \"2021-01-02\" }", false)]
    [InlineData("using Pulumi.AzureNative.Storage;", "new ListStorageAccountServiceSASInvokeArgs { SharedAccessExpiryTime = \"99999-99-99\" }", false)]
    [InlineData("using AzureNative = Pulumi.AzureNative;", "AzureNative.Storage.ListStorageAccountServiceSAS.Invoke(new() { SharedAccessStartTime = \"2021-01-01\", SharedAccessExpiryTime = \"2030-01-01\" })", true)]
    [InlineData("using Pulumi.Azure.Storage;", "new GetAccountSASArgs { Start = \"2020-01-01\", Expiry = \"2100-01-01\" }", true)]
    public async Task A_link_of_a_deployment_lives_as_long_as_its_texts_say(string usings, string creation, bool isFound)
        => Assert.Equal(isFound, (await RunAsync($"{usings} class P {{ object Run() => {creation}; }}")).Any(static diagnostic => diagnostic.Id == RuleIds.BroadSharedLink));

    [Fact]
    public async Task The_library_that_lets_its_user_switch_listing_on_is_asked_and_not_told()
    {
        const string Library = """
            using Microsoft.AspNetCore.Builder;
            class Options { public bool EnableDirectoryBrowsing { get; set; } }
            class Extensions { void Use(IApplicationBuilder app, Options options) { if (options.EnableDirectoryBrowsing) { app.UseDirectoryBrowser(); } } }
            """;
        Assert.Equal(RuleIds.UndecidedAccess, Assert.Single(await RunAsync(Library)).Id);
        var found = await StorageRun.AnalyzeAsync("class User { Options Open() => new Options { EnableDirectoryBrowsing = true }; }", Library);
        Assert.Contains(found, static diagnostic => diagnostic.Id == RuleIds.OpenFileServing && diagnostic.Location.SourceTree!.ToString().StartsWith("class User", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_of_another_service_is_called_by_its_name()
    {
        var found = Assert.Single(await RunAsync("using Google.Cloud.Iam.V1; class P { void Run(Policy policy) => policy.AddRoleMember(\"roles/pubsub.publisher\", \"allUsers\"); }"));
        Assert.Contains("do what roles/pubsub.publisher allows", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_Alibaba_SDK_is_known()
        => Assert.Equal(RuleIds.PublicStorage, Assert.Single(await RunAsync(
            "using Aliyun.OpenServices.OpenStorageService; class P { void Run(OssClient client) => client.SetBucketAcl(\"b\", CannedAccessControlList.PublicRead); }")).Id);

    [Fact]
    public async Task A_finding_names_resource_exposure_and_row()
    {
        var found = Assert.Single(await RunAsync("""
            using Azure.Storage.Blobs;
            using Azure.Storage.Blobs.Models;
            class P { void Run(BlobServiceClient service) { var videos = service.GetBlobContainerClient("videos"); videos.CreateIfNotExists(PublicAccessType.BlobContainer); } }
            """));
        Assert.Equal("videos", found.Properties[FindingProperties.Resource]);
        Assert.Equal("public-list", found.Properties[FindingProperties.Exposure]);
        Assert.StartsWith("azure-blobs-", found.Properties[FindingProperties.Row], System.StringComparison.Ordinal);
        Assert.Contains("videos", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    private static async Task<Microsoft.CodeAnalysis.Diagnostic[]> RunAsync(string code) => (await StorageRun.AnalyzeAsync(code)).ToArray();

    private static string Cdk(string body) => $$"""
        using System.Collections.Generic;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.IAM;
        using Amazon.CDK.AWS.RDS;
        using Amazon.CDK.AWS.S3;

        class Stack { void Run(SecurityGroup group, Bucket bucket) { {{body}} } }
        """;
}
