using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Storage.Samples;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Rules;

/// <summary>The many ways in which real code writes one and the same opening.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("IPAddress.Any", "IPAddress.Broadcast")]
    [InlineData("IPAddress.Any", "IPAddress.None")]
    [InlineData("IPAddress.Parse(\"0.0.0.0\")", "IPAddress.Parse(\"255.255.255.255\")")]
    [InlineData("new IPAddress(0)", "new IPAddress(0xFFFFFFFF)")]
    [InlineData("new IPAddress(0L)", "new IPAddress(4294967295)")]
    [InlineData("new IPAddress(new byte[] { 0, 0, 0, 0 })", "new IPAddress(new byte[] { 255, 255, 255, 255 })")]
    [InlineData("new IPAddress(new byte[4])", "new(new byte[] { 255, 255, 255, 255 })")]
#if ROSLYN_LATEST
    [InlineData("new IPAddress([0, 0, 0, 0])", "new IPAddress([255, 255, 255, 255])")]
    [InlineData("new([0, 0, 0, 0])", "new([255, 255, 255, 255])")]
#endif
    [InlineData("IPAddress.Parse(Lowest)", "IPAddress.Parse(Highest)")]
    [InlineData("s_lowest", "s_highest")]
    [InlineData("Low()", "High()")]
    public async Task An_address_in_every_spelling(string start, string end)
    {
        var code = $$"""
            using System.Net;
            using Azure.ResourceManager.PostgreSql.FlexibleServers;
            class P
            {
                const string Lowest = "0.0.0.0", Highest = "255.255.255.255";
                static readonly IPAddress s_lowest = IPAddress.Any, s_highest = IPAddress.Broadcast;
                static IPAddress Low() => IPAddress.Parse(Lowest);
                static IPAddress High() { return IPAddress.Parse(Highest); }
                object Run() => new PostgreSqlFlexibleServerFirewallRuleData({{start}}, {{end}});
                object Set() => new PostgreSqlFlexibleServerFirewallRuleData(null, null) { StartIPAddress = {{start}}, EndIPAddress = {{end}} };
            }
            """;
        var found = await StorageRun.AnalyzeAsync(code);
        Assert.Equal(2, found.Count(static diagnostic => diagnostic.Id == RuleIds.OpenNetwork));
    }

    [Theory]
    [InlineData("Peer.Ipv4(\"0.0.0.0/0\")")]
    [InlineData("Peer.Ipv6(\"::/0\")")]
    [InlineData("Peer.Ipv6(\"0:0:0:0:0:0:0:0/0\")")]
    [InlineData("Peer.AnyIpv6()")]
    [InlineData("Peer.Ipv4($\"{Everywhere}/0\")")]
    [InlineData("Peer.Ipv4(Everywhere + \"/0\")")]
    [InlineData("Peer.Ipv4(\"128.0.0.0/1\")")]
    public async Task A_network_in_every_spelling(string peer)
        => Assert.Equal(RuleIds.OpenNetwork, Assert.Single(await StorageRun.AnalyzeAsync(
            "using Amazon.CDK.AWS.EC2; class P { const string Everywhere = \"0.0.0.0\"; void Run(SecurityGroup group) => group.AddIngressRule(" + peer + ", Port.Tcp(3306)); }")).Id);

    [Theory]
    [InlineData("Peer.Ipv4(\"0.0.0.0/99\")")]
    [InlineData("Peer.Ipv4(\"300.0.0.0/0\")")]
    [InlineData("Peer.Ipv6(\"::1::/0\")")]
    [InlineData("Peer.Ipv4(\"\")")]
    [InlineData("Peer.Ipv4(\"10.0.0.0/8\")")]
    [InlineData("Peer.Ipv6(\"fd00::/8\")")]
    public async Task An_absurd_or_private_network_is_silent(string peer)
        => Assert.Empty(await StorageRun.AnalyzeAsync("using Amazon.CDK.AWS.EC2; class P { void Run(SecurityGroup group) => group.AddIngressRule(" + peer + ", Port.Tcp(3306)); }"));

    [Theory]
    [InlineData("class B { protected virtual PublicAccessType Level => PublicAccessType.None; void Run(BlobContainerClient c) => c.Create(Level); } class D : B { protected override PublicAccessType Level => PublicAccessType.Blob; }")]
    [InlineData("class F { static PublicAccessType Make() { return PublicAccessType.Blob; } void Run(BlobContainerClient c) => c.Create(Make()); }")]
    [InlineData("class F { static PublicAccessType Make(int i) => (PublicAccessType)i; void Run(BlobContainerClient c) => c.Create((PublicAccessType)1); }")]
    [InlineData("class F { readonly PublicAccessType _level = PublicAccessType.BlobContainer; void Run(BlobContainerClient c) => c.Create(_level); }")]
    [InlineData("record Options(PublicAccessType Level = PublicAccessType.Blob); class F { void Run(BlobContainerClient c, Options o) => c.Create(o.Level); }")]
    [InlineData("record Options { public PublicAccessType Level { get; init; } } class F { Options Run(Options o) => o with { Level = PublicAccessType.Blob }; }")]
    [InlineData("class F { void Run(BlobContainerClient c) { if (!Enum.TryParse<PublicAccessType>(\"x\", out var level)) { level = PublicAccessType.Blob; } c.Create(level); } }")]
    [InlineData("class F { void Run(BlobContainerClient c) { PublicAccessType level; level = PublicAccessType.Blob; c.Create(level); } }")]
    [InlineData("class F { (PublicAccessType, string) Pair() => (PublicAccessType.None, \"\"); Func<PublicAccessType> _level = () => PublicAccessType.Blob; }")]
    [InlineData("class F { void Run(BlobContainerClient c, PublicAccessType? level = null) => c.Create(level ?? PublicAccessType.Blob); }")]
    [InlineData("class F { void Run(BlobContainerClient c) => c.Create(publicAccessType: PublicAccessType.Blob); }")]
    [InlineData("enum Kind { Open } class F { static PublicAccessType Of(Kind k) => k switch { Kind.Open => PublicAccessType.Blob, _ => PublicAccessType.None }; void Run(BlobContainerClient c) => c.Create(Of(Kind.Open)); }")]
    public async Task A_level_on_every_way(string code)
    {
        var found = await StorageRun.AnalyzeAsync("using System; using Azure.Storage.Blobs; using Azure.Storage.Blobs.Models; " + code);
        Assert.Contains(found, static diagnostic => diagnostic.Id is RuleIds.PublicStorage);
    }

    [Theory]
    [InlineData("JsonSerializer.Serialize(new { Version = \"2012-10-17\", Statement = new[] { new { Effect = \"Allow\", Principal = new { AWS = \"*\" }, Action = new[] { \"s3:GetObject\" }, Resource = $\"arn:aws:s3:::{bucket}/*\" } } })")]
    [InlineData("JsonSerializer.Serialize(new { Statement = new object[] { new { Effect = \"Allow\", Principal = \"*\", Action = \"s3:GetObject\", Resource = \"*\" } } }, new JsonSerializerOptions())")]
    [InlineData("JsonConvert.SerializeObject(new { Statement = new { Effect = \"Allow\", Principal = \"*\", Action = \"s3:*\", Resource = \"*\" } })")]
    [InlineData("Text.Replace(\"BUCKET\", bucket)")]
    [InlineData("string.Format(Format, bucket)")]
    [InlineData("Text")]
    [InlineData("\"\"\"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}]}\"\"\"")]
    [InlineData("$$\"\"\"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::{{bucket}}/*\"}]}\"\"\"")]
    [InlineData("PolicyOf(bucket)")]
    public async Task A_policy_on_every_way(string policy)
    {
        var code = """"
            using System.Text.Json;
            using Amazon.S3;
            using Amazon.S3.Model;
            class P
            {
                const string Text = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::BUCKET/*\"}]}";
                const string Format = "{{\"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::{0}/*\"}}]}}";
                static string PolicyOf(string bucket) => Text.Replace("BUCKET", bucket);
                object Run(string bucket) => new PutBucketPolicyRequest { BucketName = bucket, Policy = POLICY };
            }
            """".Replace("POLICY", policy, System.StringComparison.Ordinal);
        Assert.Contains(await StorageRun.AnalyzeAsync(code), static diagnostic => diagnostic.Id is RuleIds.GrantToEveryone or RuleIds.PublicWrite);
    }

    [Theory]
    [InlineData("{\\\"Effect\\\":\\\"Allow\\\",\\\"NotPrincipal\\\":{\\\"AWS\\\":\\\"arn:aws:iam::123456789012:root\\\"},\\\"Action\\\":\\\"s3:GetObject\\\"}", true)]
    [InlineData("{\\\"Effect\\\":\\\"Deny\\\",\\\"NotPrincipal\\\":{\\\"AWS\\\":\\\"arn:aws:iam::123456789012:root\\\"},\\\"Action\\\":\\\"s3:GetObject\\\"}", false)]
    [InlineData("{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Condition\\\":{\\\"Bool\\\":{\\\"aws:SecureTransport\\\":\\\"true\\\"}}}", true)]
    [InlineData("{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Condition\\\":{\\\"StringLike\\\":{\\\"aws:Referer\\\":\\\"https://example.com/*\\\"}}}", true)]
    [InlineData("{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Condition\\\":{\\\"IpAddress\\\":{\\\"aws:SourceIp\\\":\\\"0.0.0.0/0\\\"}}}", true)]
    [InlineData("{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Condition\\\":{\\\"IpAddress\\\":{\\\"aws:SourceIp\\\":\\\"203.0.113.0/24\\\"}}}", false)]
    [InlineData("{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Condition\\\":{\\\"StringEquals\\\":{\\\"aws:SourceVpce\\\":\\\"vpce-1\\\"}}}", false)]
    public async Task A_condition_counts_only_when_it_narrows(string statement, bool isFound)
    {
        var code = "using Amazon.S3; using Amazon.S3.Model; class P { object Run() => new PutBucketPolicyRequest { Policy = \"{\\\"Statement\\\":[" + statement + "]}\" }; }";
        Assert.Equal(isFound, (await StorageRun.AnalyzeAsync(code)).Any(static diagnostic => diagnostic.Id == RuleIds.GrantToEveryone));
    }

    [Theory]
    [InlineData("new Statement(Statement.StatementEffect.Allow).WithPrincipals(Principal.AllUsers).WithActionIdentifiers(S3ActionIdentifiers.GetObject)")]
    [InlineData("new Statement(Statement.StatementEffect.Allow) { Principals = { Principal.Anonymous }, Actions = { S3ActionIdentifiers.GetObject } }")]
    [InlineData("new Statement(Statement.StatementEffect.Allow) { Principals = { new Principal(\"*\") } }")]
    public async Task A_policy_object_of_the_SDK(string statement)
        => Assert.Contains(
            await StorageRun.AnalyzeAsync("using Amazon.Auth.AccessControlPolicy; using Amazon.Auth.AccessControlPolicy.ActionIdentifiers; class P { object Run() => " + statement + "; }"),
            static diagnostic => diagnostic.Id == RuleIds.GrantToEveryone);

    [Theory]
    [InlineData("new GetPreSignedUrlRequest { Expires = new DateTime(9999, 12, 31) }")]
    [InlineData("new GetPreSignedUrlRequest { Expires = DateTime.UtcNow.AddDays(double.MaxValue) }")]
    [InlineData("new GetPreSignedUrlRequest { Expires = DateTime.UtcNow + TimeSpan.MaxValue }")]
    [InlineData("new GetPreSignedUrlRequest { Expires = DateTime.UtcNow.AddDays(int.MaxValue * 2.0) }")]
    public async Task A_date_that_overflows_is_for_ever(string request)
        => Assert.Equal(RuleIds.BroadSharedLink, Assert.Single(await StorageRun.AnalyzeAsync("using System; using Amazon.S3; using Amazon.S3.Model; class P { object Run() => " + request + "; }")).Id);

    [Theory]
    [InlineData("new GetPreSignedUrlRequest { Expires = new DateTime(2026, 99, 99) }")]
    [InlineData("new GetPreSignedUrlRequest { Expires = DateTime.UtcNow.AddDays(double.NaN) }")]
    [InlineData("new GetPreSignedUrlRequest { Expires = DateTime.Parse(\"31.31.9999\") }")]
    [InlineData("new GetPreSignedUrlRequest { Expires = DateTime.UtcNow.AddDays(1 / 0) }")]
    public async Task An_absurd_date_is_silent(string request)
        => Assert.Empty(await StorageRun.AnalyzeAsync("using System; using Amazon.S3; using Amazon.S3.Model; class P { object Run() => " + request + "; }"));
}
