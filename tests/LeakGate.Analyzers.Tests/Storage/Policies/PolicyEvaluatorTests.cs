using System;
using System.Collections.Immutable;
using System.Linq;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Storage.Policies;
using Xunit;

namespace LeakGate.Analyzers.Tests.Storage.Policies;

public sealed class PolicyEvaluatorTests
{
    [Theory]
    [InlineData("\"*\"")]
    [InlineData("""{"AWS":"*"}""")]
    [InlineData("""{"AWS":["*"]}""")]
    [InlineData("""{"AWS":["arn:aws:iam::123456789012:root","*"]}""")]
    [InlineData("""{"*":"*"}""")]
    [InlineData("""["*"]""")]
    [InlineData("""{"ID":["*"]}""")]
    [InlineData("""{"ID":"*"}""")]
    [InlineData("""{"qcs":["qcs::cam::anyone:anyone"]}""")]
    [InlineData("""{"AWS":"arn:aws:iam::*:root"}""")]
    public void Everyone_in_all_spellings(string principal)
    {
        var grant = Assert.Single(Evaluate(principal, "\"s3:GetObject\""));

        Assert.Equal(PublicPrincipal.Everyone, grant.Principal);
        Assert.Equal(Exposure.PublicRead, grant.Exposure);
        Assert.Equal("LEAK2004", grant.Rule);
        Assert.False(grant.IsNarrowed);
    }

    [Theory]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:root"}""")]
    [InlineData("""{"AWS":["123456789012"]}""")]
    [InlineData("""{"Service":"cloudfront.amazonaws.com"}""")]
    [InlineData("""{"Service":"*"}""")]
    [InlineData("""{"Federated":"*"}""")]
    [InlineData("""{"CanonicalUser":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"}""")]
    [InlineData("""{"qcs":["qcs::cam::uin/100000000001:uin/100000000001"]}""")]
    [InlineData("\"\uFFFC\"")]
    [InlineData("\uFFFC")]
    [InlineData("{\"AWS\":\uFFFC}")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("7")]
    public void Named_or_unknown_principals_are_no_finding(string principal) => Assert.Empty(Evaluate(principal, "\"s3:GetObject\""));

    [Fact]
    public void A_role_policy_without_principal_is_no_finding()
        => Assert.Empty(PolicyEvaluator.Evaluate("""{"Principal":"","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));

    [Fact]
    public void NotPrincipal_with_Allow_is_everyone_but()
    {
        const string text = """{"Statement":{"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"s3:GetObject","Resource":"*"}}""";

        Assert.Equal(PublicPrincipal.EveryoneBut, Assert.Single(PolicyEvaluator.Evaluate(text)).Principal);
        Assert.Empty(PolicyEvaluator.Evaluate(text.Replace("Allow", "Deny", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"s3:GetObject\"", PolicyAccess.Read)]
    [InlineData("""["s3:GetObject","s3:ListBucket"]""", PolicyAccess.Read | PolicyAccess.List)]
    [InlineData("\"s3:*\"", PolicyAccess.Read | PolicyAccess.List | PolicyAccess.Write)]
    [InlineData("\"*\"", PolicyAccess.Read | PolicyAccess.List | PolicyAccess.Write)]
    [InlineData("\"s3:PutObject\"", PolicyAccess.Write)]
    [InlineData("\"s3:DeleteObject\"", PolicyAccess.Write)]
    [InlineData("\"s3:PutBucketPolicy\"", PolicyAccess.Write)]
    [InlineData("\"s3:List*\"", PolicyAccess.List)]
    [InlineData("\"s3:Put*\"", PolicyAccess.Write)]
    [InlineData("\"s3:GetBucketLocation\"", PolicyAccess.Other)]
    [InlineData("\"oss:GetObject\"", PolicyAccess.Read)]
    [InlineData("\"oss:*\"", PolicyAccess.Read | PolicyAccess.List | PolicyAccess.Write)]
    [InlineData("\"name/cos:GetObject\"", PolicyAccess.Read)]
    [InlineData("\"name/cos:*\"", PolicyAccess.Read | PolicyAccess.List | PolicyAccess.Write)]
    [InlineData("\"GetObject\"", PolicyAccess.Read)]
    [InlineData("\"es:ESHttpPost\"", PolicyAccess.Write)]
    [InlineData("\"dynamodb:GetItem\"", PolicyAccess.Read)]
    [InlineData("\"sts:AssumeRole\"", PolicyAccess.Other)]
    [InlineData("\"\uFFFC\"", PolicyAccess.Other)]
    public void Actions_are_sorted(string action, object access)
        => Assert.Equal(access, Assert.Single(Evaluate("\"*\"", action)).Access);

    [Fact]
    public void A_wildcard_over_get_actions_reads_and_does_not_write()
    {
        var grant = Assert.Single(Evaluate("\"*\"", "\"s3:Get*\""));

        Assert.Equal(Exposure.PublicRead, grant.Exposure);
        Assert.Equal(PolicyAccess.None, grant.Access & PolicyAccess.Write);
    }

    [Fact]
    public void Writing_is_LEAK2005() => Assert.Equal("LEAK2005", Assert.Single(Evaluate("\"*\"", "\"s3:PutObject\"")).Rule);

    [Fact]
    public void NotAction_leaves_everything_else()
    {
        const string text = """{"Statement":[{"Effect":"Allow","Principal":"*","NotAction":"s3:DeleteBucket","Resource":"*"}]}""";

        Assert.Equal(Exposure.PublicWrite, Assert.Single(PolicyEvaluator.Evaluate(text)).Exposure);
    }

    [Theory]
    [InlineData("""{"StringEquals":{"aws:SourceArn":"arn:aws:cloudfront::123456789012:distribution/E1"}}""", "aws:SourceArn")]
    [InlineData("""{"StringEquals":{"AWS:SourceArn":"arn:aws:cloudfront::123456789012:distribution/E1"}}""", "AWS:SourceArn")]
    [InlineData("""{"StringEquals":{"aws:PrincipalOrgID":"o-abc"}}""", "aws:PrincipalOrgID")]
    [InlineData("{\"StringEquals\":{\"aws:SourceAccount\":\"\uFFFC\"}}", "aws:SourceAccount")]
    [InlineData("""{"StringEquals":{"aws:SourceVpce":["vpce-1","vpce-2"]}}""", "aws:SourceVpce")]
    [InlineData("""{"IpAddress":{"aws:SourceIp":["203.0.113.0/24","2001:db8::/48"]}}""", "aws:SourceIp")]
    [InlineData("""{"ip_equal":{"qcs:ip":["203.0.113.7"]}}""", "qcs:ip")]
    [InlineData("""{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/*"}}""", "aws:PrincipalArn")]
    [InlineData("""{"Bool":{"aws:SecureTransport":"true"},"StringLike":{"aws:userid":"AROAEXAMPLE:*"}}""", "aws:userid")]
    [InlineData("\uFFFC", "a condition")]
    public void Conditions_that_narrow(string condition, string key)
    {
        var grant = Assert.Single(Evaluate("\"*\"", "\"s3:GetObject\"", condition));

        Assert.True(grant.IsNarrowed);
        Assert.Equal(key, grant.NarrowedBy);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Bool":{"aws:SecureTransport":"true"}}""")]
    [InlineData("""{"StringLike":{"aws:Referer":["https://www.example.com/*"]}}""")]
    [InlineData("""{"StringEquals":{"aws:UserAgent":"x"}}""")]
    [InlineData("""{"StringEquals":{"s3:x-amz-acl":"bucket-owner-full-control"}}""")]
    [InlineData("""{"StringLike":{"s3:prefix":"public/*"}}""")]
    [InlineData("""{"DateLessThan":{"aws:CurrentTime":"2030-01-01T00:00:00Z"}}""")]
    [InlineData("""{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}""")]
    [InlineData("""{"IpAddress":{"aws:SourceIp":["203.0.113.0/24","::/0"]}}""")]
    [InlineData("""{"IpAddress":{"aws:SourceIp":["0.0.0.0/1","128.0.0.0/1"]}}""")]
    [InlineData("""{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}""")]
    [InlineData("""{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}""")]
    [InlineData("""{"StringLike":{"aws:PrincipalArn":"*"}}""")]
    [InlineData("""{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/x"}}""")]
    [InlineData("""{"StringEqualsIfExists":{"aws:SourceVpce":"vpce-1"}}""")]
    [InlineData("""{"ForAllValues:StringEquals":{"aws:PrincipalOrgID":"o-abc"}}""")]
    [InlineData("""{"StringEquals":{"aws:SourceVpce":[]}}""")]
    [InlineData("""{"StringEquals":7}""")]
    public void Conditions_that_do_not_narrow(string condition)
        => Assert.False(Assert.Single(Evaluate("\"*\"", "\"s3:GetObject\"", condition)).IsNarrowed);

    [Fact]
    public void A_denial_of_plain_http_is_normal_and_narrows_nothing()
    {
        const string deny = """{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""";

        Assert.Empty(PolicyEvaluator.Evaluate("{\"Version\":\"2012-10-17\",\"Statement\":[" + deny + "]}"));
        Assert.False(Assert.Single(PolicyEvaluator.Evaluate("{\"Statement\":[" + deny + "," + Statement("\"*\"", "\"s3:GetObject\"", null) + "]}")).IsNarrowed);
    }

    [Theory]
    [InlineData("""{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}""", "\"s3:*\"", true)]
    [InlineData("""{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}""", "\"s3:*\"", true)]
    [InlineData("""{"NotIpAddress":{"aws:SourceIp":"0.0.0.0/0"}}""", "\"s3:*\"", false)]
    [InlineData("""{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}""", "\"s3:PutObject\"", false)]
    [InlineData("""{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"},"Bool":{"aws:SecureTransport":"false"}}""", "\"s3:*\"", false)]
    public void A_denial_of_all_others_narrows_what_is_allowed(string condition, string denied, bool narrowed)
    {
        var deny = Statement("\"*\"", denied, condition).Replace("Allow", "Deny", StringComparison.Ordinal);
        var text = "{\"Statement\":[" + Statement("\"*\"", "\"s3:GetObject\"", null) + "," + deny + "]}";

        Assert.Equal(narrowed, Assert.Single(PolicyEvaluator.Evaluate(text)).IsNarrowed);
    }

    [Fact]
    public void A_missing_effect_allows_only_where_that_is_the_default()
    {
        const string text = """{"Statement":[{"Principal":"*","Action":"s3:GetObject","Resource":"*"}]}""";

        Assert.Empty(PolicyEvaluator.Evaluate(text));
        Assert.Single(PolicyEvaluator.Evaluate(text, allowIsDefault: true));
    }

    [Fact]
    public void An_unknown_effect_is_no_finding()
        => Assert.Empty(PolicyEvaluator.Evaluate("{\"Statement\":[{\"Effect\":\"\uFFFC\",\"Principal\":\"*\",\"Action\":\"s3:*\"}]}", allowIsDefault: true));

    [Fact]
    public void Cos_and_Oss_spell_the_members_their_own_way()
    {
        const string cos = """
            {"statement":[{"principal":{"qcs":["qcs::cam::anyone:anyone"]},"effect":"allow","action":["name/cos:GetObject"],"resource":["qcs::cos:*"]}],"version":"2.0"}
            """;
        const string oss = """{"Version":"1","Statement":[{"Effect":"Allow","Action":["oss:PutObject"],"Principal":["*"],"Resource":["acs:oss:*:*:b/*"]}]}""";

        Assert.Equal("LEAK2004", Assert.Single(PolicyEvaluator.Evaluate(cos)).Rule);
        Assert.Equal("LEAK2005", Assert.Single(PolicyEvaluator.Evaluate(oss)).Rule);
    }

    [Fact]
    public void A_policy_is_found_inside_a_template_and_points_at_the_principal()
    {
        const string text = """
            {"Resources":{"P":{"Type":"AWS::S3::BucketPolicy","Properties":{"PolicyDocument":{"Statement":[
              {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"s3:*"},
              {"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:GetObject"}]}}}}}
            """;
        var grant = Assert.Single(PolicyEvaluator.Evaluate(text));

        Assert.Equal("\"*\"", text.Substring(grant.PrincipalStart, grant.PrincipalLength));
        Assert.StartsWith("{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"}", text.Substring(grant.Start, grant.Length), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("allUsers", "roles/storage.objectViewer", Exposure.PublicList)]
    [InlineData("allUsers", "roles/storage.objectAdmin", Exposure.PublicWrite)]
    [InlineData("allAuthenticatedUsers", "roles/storage.legacyObjectReader", Exposure.PublicRead)]
    [InlineData("user:a@example.com", "roles/storage.objectAdmin", Exposure.None)]
    public void Google_bindings(string member, string role, object exposure)
    {
        var grants = PolicyEvaluator.Evaluate($$"""{"bindings":[{"role":"{{role}}","members":["user:b@example.com","{{member}}"]}]}""");

        Assert.Equal(exposure, grants.IsEmpty ? Exposure.None : grants.Single().Exposure);
    }

    [Fact]
    public void Statements_built_in_code_are_judged_alike()
    {
        var statement = new PolicyStatement
        {
            Principals = ImmutableArray.Create(new PolicyPrincipal("AWS", "*")),
            Actions = ImmutableArray.Create("s3:GetObject"),
            Conditions = ImmutableArray.Create(new PolicyCondition("IpAddress", "aws:SourceIp", ImmutableArray.Create("10.0.0.0/8"))),
        };

        Assert.True(Assert.Single(PolicyEvaluator.Evaluate(ImmutableArray.Create(statement), allowIsDefault: true)).IsNarrowed);
        Assert.Empty(PolicyEvaluator.Evaluate(ImmutableArray.Create(statement), allowIsDefault: false));
    }

    [Fact]
    public void Large_documents_take_linear_time()
    {
        var statements = string.Join(",", Enumerable.Repeat(Statement("\"*\"", "\"" + new string('*', 500) + "x\"", null), 2_000));

        Assert.Equal(2_000, PolicyEvaluator.Evaluate("{\"Statement\":[" + statements + "]}").Length);
    }

    private static ImmutableArray<PolicyGrant> Evaluate(string principal, string action, string? condition = null)
        => PolicyEvaluator.Evaluate("{\"Version\":\"2012-10-17\",\"Statement\":[" + Statement(principal, action, condition) + "]}");

    private static string Statement(string principal, string action, string? condition)
        => "{\"Sid\":\"x\",\"Effect\":\"Allow\",\"Principal\":" + principal + ",\"Action\":" + action + ",\"Resource\":\"arn:aws:s3:::b/*\""
            + (condition is null ? "" : ",\"Condition\":" + condition) + "}";
}
