using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.CodeFixes.Storage.Policies;
using LeakGate.CodeFixes.Tests.Storage.Sweep;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Storage;

/// <summary>Everyone is taken out of policy documents; what is left keeps its formatting, in every kind of string.</summary>
public sealed class PolicyFixTests
{
    [Theory]
    [InlineData(
        """ "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a/*\"}]}" """,
        """ "{\"Statement\":[]}" """)]
    [InlineData(
        """ "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a/*\"}}" """,
        """ "{\"Statement\":[]}" """)]
    [InlineData(
        """ @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""AWS"":[""*"", ""arn:aws:iam::111122223333:root""]},""Action"":""s3:GetObject""}]}" """,
        """ @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""AWS"":[""arn:aws:iam::111122223333:root""]},""Action"":""s3:GetObject""}]}" """)]
    [InlineData(
        """ "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\": \"*\", \"Service\": \"s3.amazonaws.com\"},\"Action\":\"s3:GetObject\"}]}" """,
        """ "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\": \"s3.amazonaws.com\"},\"Action\":\"s3:GetObject\"}]}" """)]
    [InlineData(
        """ "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"s3:GetObject\"},{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:PutObject\"}]}" """,
        """ "{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:PutObject\"}]}" """)]
    [InlineData(
        """ "{\"Statement\":[{\"Effect\":\"Allow\",\"NotPrincipal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},\"Action\":\"s3:GetObject\"}]}" """,
        """ "{\"Statement\":[]}" """)]
    [InlineData(
        """" """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject"}]}""" """",
        """" """{"Statement":[]}""" """")]
    [InlineData(
        """ "{\"Statement\":[" + "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\"}" + "]}" """,
        """ "{\"Statement\":[]}" """)]
    [InlineData(
        """ "\x7b\u0022Statement\u0022:[{\u0022Effect\u0022:\u0022Allow\u0022,\"Principal\":\u0022\x2A\u0022,\"Action\":\"s3:GetObject\"}]}" """,
        """ "\x7b\u0022Statement\u0022:[]}" """)]
    public Task A_document_on_one_line(string before, string after) => StorageFixMarkup.MembersAsync(
        $"    private const string Policy = {{|LEAK2004:{before.Trim()}|}}; // kept", $"    private const string Policy = {after.Trim()}; // kept");

    [Theory]
    [InlineData(
        """ $"{{\"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::{bucket}/*\"}}]}}" """,
        """ $"{{\"Statement\":[]}}" """)]
    [InlineData(
        """ $@"{{""Statement"":[{{""Effect"":""Allow"",""Principal"":{{""AWS"":""*""}},""Action"":""s3:GetObject"",""Resource"":""{bucket}""}},{{""Effect"":""Deny"",""Principal"":""*"",""Action"":""s3:*""}}]}}" """,
        """ $@"{{""Statement"":[{{""Effect"":""Deny"",""Principal"":""*"",""Action"":""s3:*""}}]}}" """)]
    [InlineData(
        """ "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::" + bucket + "/*\"}]}" """,
        """ "{\"Statement\":[]}" """)]
    public Task A_document_that_is_put_together(string before, string after) => StorageFixMarkup.MembersAsync(
        $"    string Policy(string bucket) => {{|LEAK2004:{before.Trim()}|}};", $"    string Policy(string bucket) => {after.Trim()};");

    [Fact]
    public Task A_raw_string_keeps_its_lines() => StorageFixMarkup.MembersAsync(""""
            private const string Policy = """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      {|LEAK2005:"Principal": "*",|}
                      "Action": ["s3:PutObject"],
                      "Resource": "arn:aws:s3:::drop/*"
                    },
                    {
                      "Effect": "Deny",
                      "Principal": "*",
                      "Action": "s3:*",
                      "Condition": { "Bool": { "aws:SecureTransport": "false" } }
                    }
                  ]
                }
                """;
        """", """"
            private const string Policy = """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Deny",
                      "Principal": "*",
                      "Action": "s3:*",
                      "Condition": { "Bool": { "aws:SecureTransport": "false" } }
                    }
                  ]
                }
                """;
        """");

    // Not in markup, where two dollars mean a place.
    [Fact]
    public async Task An_interpolated_raw_string_keeps_its_lines()
    {
        const string Before = """"
            class Program
            {
                string Policy(string bucket, string role) => $$"""
                    {
                      "Statement": [
                        { "Effect": "Allow", "Principal": { "AWS": "{{role}}" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::{{bucket}}/*" },
                        { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::{{bucket}}/*" }
                      ]
                    }
                    """;
            }
            """";
        var run = FixRun.Of(ImmutableArray<MetadataReference>.Empty, Before);
        var finding = Assert.Single(await run.FindAsync());
        var after = await run.ApplyAsync((await run.ActionsAsync(finding))[0]);
        Assert.Equal(
            Before.Replace(",\n            { \"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::{{bucket}}/*\" }", "", System.StringComparison.Ordinal),
            await after.TextAsync());
        Assert.NotEqual(Before, await after.TextAsync());
    }

    [Theory]
    [InlineData("""{"bindings": [{"role": "a", "members": ["user:ann@example.com", "allUsers"]}]}""", """{"bindings": [{"role": "a", "members": ["user:ann@example.com"]}]}""")]
    [InlineData("""{"bindings": [{"role": "a", "members": ["allUsers"]}, {"role": "b", "members": ["user:b"]}]}""", """{"bindings": [{"role": "b", "members": ["user:b"]}]}""")]
    [InlineData("""{"bindings": [{"role": "a", "members": ["allUsers"]}]}""", """{"bindings": []}""")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:*"}, {"Effect": "Allow", "Principal": ["*", "a"], "Action": "s3:*"}]}""", """{"Statement": [{"Effect": "Allow", "Principal": ["a"], "Action": "s3:*"}]}""")]
    [InlineData("""{"Resources": {"P": {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:*"}]}}}""", """{"Resources": {"P": {"Statement": []}}}""")]
    [InlineData("""{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}]}""", null)]
    [InlineData("""{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*"}]}""", null)]
    public void Only_everyone_is_cut(string before, string? after)
    {
        var text = before;
        foreach (var cut in PolicyText.CutsOf(before).OrderByDescending(cut => cut.Start))
        {
            text = text.Remove(cut.Start, cut.End - cut.Start).Insert(cut.Start, cut.Replacement);
        }

        Assert.Equal(after ?? before, text);
    }

    [Theory]
    [InlineData(
        "new { Statement = new[] { new { Effect = \"Allow\", Principal = {|LEAK2004:\"*\"|}, Action = \"s3:GetObject\" } } }",
        "new { Statement = new object[0] }")]
    [InlineData(
        "new { Statement = new object[] { new { Effect = \"Allow\", Principal = {|LEAK2004:\"*\"|}, Action = \"s3:GetObject\" }, new { Effect = \"Deny\", Principal = \"*\", Action = \"s3:*\" } } }",
        "new { Statement = new object[] { new { Effect = \"Deny\", Principal = \"*\", Action = \"s3:*\" } } }")]
    [InlineData(
        "new { Statement = new { Effect = \"Allow\", Principal = {|LEAK2004:\"*\"|}, Action = \"s3:GetObject\" } }",
        "new { Statement = new object[0] }")]
    [InlineData(
        "new { Statement = new[] { new { Effect = \"Allow\", Principal = new { AWS = new[] { {|LEAK2004:\"*\"|}, \"arn:aws:iam::111122223333:root\" } }, Action = \"s3:GetObject\" } } }",
        "new { Statement = new[] { new { Effect = \"Allow\", Principal = new { AWS = new[] { \"arn:aws:iam::111122223333:root\" } }, Action = \"s3:GetObject\" } } }")]
    [InlineData(
        "new Dictionary<string, object> { [\"Statement\"] = new[] { new Dictionary<string, object> { [\"Effect\"] = \"Allow\", [\"Principal\"] = {|LEAK2004:\"*\"|}, [\"Action\"] = \"s3:GetObject\" } } }",
        "new Dictionary<string, object> { [\"Statement\"] = new Dictionary<string, object>[0] }")]
    public Task A_document_of_objects(string before, string after) => StorageFixMarkup.MembersAsync(
        $"    string Policy() => System.Text.Json.JsonSerializer.Serialize({before});", $"    string Policy() => System.Text.Json.JsonSerializer.Serialize({after});");

    [Theory]
    [InlineData("new PolicyStatementProps { Principals = new[] { {|LEAK2004:new AnyPrincipal()|} }, Actions = new[] { \"s3:GetObject\" } }", "new PolicyStatementProps { Principals = new[] { new AccountRootPrincipal() }, Actions = new[] { \"s3:GetObject\" } }")]
    [InlineData("new PolicyStatementProps { Principals = new IPrincipal[] { {|LEAK2005:new StarPrincipal()|} }, Actions = new[] { \"s3:PutObject\" } }", "new PolicyStatementProps { Principals = new IPrincipal[] { new AccountRootPrincipal() }, Actions = new[] { \"s3:PutObject\" } }")]
    [InlineData("new PolicyStatementProps { Principals = new IPrincipal[] { new ArnPrincipal({|LEAK2004:\"*\"|}) } }", "new PolicyStatementProps { Principals = new IPrincipal[] { new AccountRootPrincipal() } }")]
    [InlineData(
        "new PolicyStatementProps { Principals = new IPrincipal[] { new AccountPrincipal(\"111122223333\"), {|LEAK2004:new AnyPrincipal()|} } }",
        "new PolicyStatementProps { Principals = new IPrincipal[] { new AccountPrincipal(\"111122223333\") } }")]
    [InlineData("new PolicyStatementProps { {|LEAK2004:NotPrincipals = new[] { new AccountPrincipal(\"111122223333\") }|} }", "new PolicyStatementProps { Principals = new[] { new AccountRootPrincipal() } }")]
    public Task A_statement_of_the_CDK_names_the_own_account(string before, string after) => StorageFixMarkup.BodyAsync($"var props = {before};", $"var props = {after};");

    [Fact]
    public Task A_principal_that_is_added_becomes_the_own_account() => StorageFixMarkup.BodyAsync(
        "var s = new PolicyStatement(); {|LEAK2004:s.AddAnyPrincipal()|}; s.AddActions(\"s3:GetObject\");",
        "var s = new PolicyStatement(); s.AddAccountRootPrincipal(); s.AddActions(\"s3:GetObject\");");

    [Fact]
    public Task Or_the_whole_statement_goes() => StorageFixMarkup.BodyAsync(
        "bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = new[] { {|LEAK2004:new AnyPrincipal()|} }, Actions = new[] { \"s3:GetObject\" } })); Console.WriteLine();",
        "Console.WriteLine();",
        test => test.CodeActionEquivalenceKey = "LeakGate.Storage.RemoveGrant");

    [Theory]
    [InlineData("new CORSRule { AllowedOrigins = new List<string> { {|LEAK2010:\"*\"|} } }", "new CORSRule { AllowedOrigins = new List<string> { \"https://your-app.invalid\" } }")]
    [InlineData("new CORSRule { AllowedOrigins = new List<string> { \"https://a.example\", {|LEAK2010:\"*\"|} } }", "new CORSRule { AllowedOrigins = new List<string> { \"https://a.example\" } }")]
    [InlineData("new Cdk.CorsRule { AllowedOrigins = new[] { {|LEAK2010:\"*\"|} } }", "new Cdk.CorsRule { AllowedOrigins = new[] { \"https://your-app.invalid\" } }")]
    public Task Any_origin_becomes_one_to_be_filled_in(string before, string after) => StorageFixMarkup.BodyAsync($"object rule = {before};", $"object rule = {after};");
}
