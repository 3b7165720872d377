using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules;
using LeakGate.Testing.Suppression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

/// <summary>An enforced rule is an error that nothing silences; without a policy nothing changes.</summary>
public sealed class EnforcementTests
{
    private const string Leak = """
        class Program
        {
            string Password = {|#0:"Tr4vel!ng-Owl-77"|};
        }
        """;

    private const string PublicBucket = """
        using Amazon.S3;
        using Amazon.S3.Model;
        class Program
        {
            object M() => new PutBucketRequest { BucketName = "cc-videos", CannedACL = {|#0:S3CannedACL.PublicRead|} };
        }
        """;

    public static TheoryData<string> CredentialRules => SuppressionTests.Cases.Names;

    [Theory]
    [MemberData(nameof(CredentialRules))]
    public Task No_way_silences_a_credential_rule(string rule)
    {
        var one = SuppressionTests.Cases.All.Single(one => one.Name == rule);
        var test = PolicyTest.Create(one.Files[0].Text.Replace("{|" + rule + ":", "{|#0:"), PolicyTest.Enforce(rule));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(rule, DiagnosticSeverity.Error).WithLocation(0));
        test.Suppressions = SuppressionExpectations.Enforced;
        return test.RunAsync();
    }

    [Fact]
    public Task No_way_silences_a_storage_rule()
    {
        var test = PolicyTest.Create(PublicBucket, PolicyTest.Enforce("LEAK2*"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LEAK2001", DiagnosticSeverity.Error).WithLocation(0));
        test.Suppressions = SuppressionExpectations.Enforced;
        return test.RunAsync();
    }

    [Fact]
    public Task An_ordinary_rule_under_a_policy_stays_ordinary()
    {
        var test = PolicyTest.Create(Leak, PolicyTest.Enforce("LEAK2*", "LEAK1001"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LEAK1006", DiagnosticSeverity.Warning).WithLocation(0));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[System.CodeDom.Compiler.GeneratedCode(\"tool\", \"1\")]\nclass Program { string Password = \"Tr4vel!ng-Owl-77\"; }")]
    [InlineData("class Program { [System.CodeDom.Compiler.GeneratedCodeAttribute(\"tool\", \"1\")] string Password = \"Tr4vel!ng-Owl-77\"; }")]
    [InlineData("class Program\n{\n#line hidden\n    string Password = \"Tr4vel!ng-Owl-77\";\n#line default\n}")]
    [InlineData("class Program\n{\n    string Password = \"Tr4vel!ng-Owl-77\";\n#line hidden\n}")]
    public async Task Marked_members_are_left_out_until_the_rule_is_enforced(string code)
    {
        Assert.Empty(await PolicyTest.AnalyzeAsync([("/0/A.cs", code)], []));
        Assert.DoesNotContain(await PolicyTest.AnalyzeAsync([("/0/A.cs", code)], [(PolicyTest.Path, PolicyTest.Enforce("LEAK2*"))]), one => one.Id == "LEAK1006");
        var found = Assert.Single(await PolicyTest.AnalyzeAsync([("/0/A.cs", code)], [(PolicyTest.Path, PolicyTest.Enforce("LEAK1*"))]), one => one.Id == "LEAK1006");
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Theory]
    [InlineData("/0/A.cs", true)]
    [InlineData("/0/A.g.cs", false)]
    [InlineData("/0/A.g.i.cs", false)]
    [InlineData("/0/A.Designer.cs", false)]
    [InlineData("/0/A.generated.CS", false)]
    [InlineData("/0/TemporaryGeneratedFile_1.cs", false)]
    [InlineData("/0/Ag.cs", true)]
    [InlineData("/0/A.g.x.cs", true)]
    [InlineData("/0.g/A.cs", true)]
    public async Task File_names_are_generated_as_the_compiler_says(string path, bool reported)
        => Assert.Equal(reported, (await PolicyTest.AnalyzeAsync([(path, "class A { string Password = \"Tr4vel!ng-Owl-77\"; }")], [])).Count > 0);

    [Fact]
    public async Task The_option_for_generated_code_has_the_last_word()
        => Assert.Single(await PolicyTest.AnalyzeAsync([("/0/A.g.cs", "class A { string Password = \"Tr4vel!ng-Owl-77\"; }")], [], ("generated_code", "false")));

    [Theory]
    [InlineData("leakgate.test_code = skip")]
    [InlineData("leakgate.test_code = relax")]
    [InlineData("leakgate.test_code = report")]
    public async Task Test_code_does_not_weaken_an_enforced_rule(string option)
    {
        var test = PolicyTest.Create(Leak, PolicyTest.Enforce("LEAK1*"), "build_property.IsTestProject = true\n", option + "\n");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LEAK1006", DiagnosticSeverity.Error).WithLocation(0));
        await test.RunAsync();
    }

    [Fact]
    public async Task Skipped_test_code_stays_skipped_for_the_other_rules()
    {
        var leaks = Leak.Replace("{|#0:", string.Empty).Replace("|}", string.Empty);
        var storage = PublicBucket.Replace("class Program", "class Storage").Replace("{|#0:", string.Empty).Replace("|}", string.Empty);
        foreach (var (enforced, expected) in new[] { ("LEAK1006", "LEAK1006"), ("LEAK2001", "LEAK2001") })
        {
            var test = PolicyTest.Create(leaks, PolicyTest.Enforce(enforced), "build_property.IsTestProject = true\n", "leakgate.test_code = skip\n");
            test.TestState.Sources.Add(("/0/Storage.cs", storage));
            test.ExpectedDiagnostics.Add(expected == "LEAK1006"
                ? new DiagnosticResult(expected, DiagnosticSeverity.Error).WithSpan("/0/Test0.cs", 3, 23, 3, 41)
                : new DiagnosticResult(expected, DiagnosticSeverity.Error).WithSpan("/0/Storage.cs", 5, 80, 5, 102));
            await test.RunAsync();
        }
    }

    [Fact]
    public async Task A_project_that_calls_itself_a_test_is_judged_as_any_other()
    {
        const string code = "using Xunit; class A { string Password = \"password123\"; }";

        Assert.Equal(
            (await PolicyTest.AnalyzeAsync([("/0/A.cs", code[12..])], [(PolicyTest.Path, PolicyTest.Enforce("LEAK1*"))])).Select(one => one.Id),
            (await PolicyTest.AnalyzeAsync([("/0/A.cs", code)], [(PolicyTest.Path, PolicyTest.Enforce("LEAK1*"))], ("build_property.IsTestProject", "true"))).Select(one => one.Id));
    }

    [Theory]
    [InlineData("30", "LEAK2001", 0)]
    [InlineData("30", "LEAK2007", 1)]
    [InlineData("3", "LEAK2007", 1)]
    public async Task The_limit_of_links_can_be_lowered_and_not_raised_where_it_is_enforced(string days, string enforced, int found)
    {
        const string code = """
            using System;
            using Amazon.S3;
            using Amazon.S3.Model;
            class A
            {
                object M() => new GetPreSignedUrlRequest { BucketName = "cc-videos", Key = "k", Expires = DateTime.UtcNow.AddDays(14) };
            }
            """;

        var reported = await PolicyTest.AnalyzeAsync([("/0/A.cs", code)], [(PolicyTest.Path, PolicyTest.Enforce(enforced))], ("leakgate.shared_link_days", days));

        Assert.Equal(found, reported.Count(one => one.Id == "LEAK2007" && one.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task What_a_guard_makes_harmless_is_no_error()
    {
        const string code = """
            using Amazon.S3;
            using Amazon.S3.Model;
            class A
            {
                void M(AmazonS3Client s3)
                {
                    s3.PutPublicAccessBlockAsync(new PutPublicAccessBlockRequest { BucketName = "cc-videos", PublicAccessBlockConfiguration = new PublicAccessBlockConfiguration
                        { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true } });
                    s3.PutACLAsync(new PutACLRequest { BucketName = "cc-videos", CannedACL = S3CannedACL.PublicRead });
                }
            }
            """;

        var reported = await PolicyTest.AnalyzeAsync([("/0/A.cs", code)], [(PolicyTest.Path, PolicyTest.Enforce("LEAK2*"))]);

        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(reported, one => one.Id == "LEAK2001").Severity);
    }

    [Fact]
    public async Task A_missing_policy_file_breaks_the_build()
    {
        var found = Assert.Single(await PolicyTest.AnalyzeAsync([("/0/A.cs", "class A;")], [], ("build_property.LeakGatePolicyCount", "1")));

        Assert.Equal(("LEAK9001", DiagnosticSeverity.Error), (found.Id, found.Severity));
    }

    [Fact]
    public async Task A_build_date_that_is_none_breaks_the_build()
    {
        var found = Assert.Single(await PolicyTest.AnalyzeAsync([("/0/A.cs", "class A;")], [(PolicyTest.Path, "{}")], ("build_property.LeakGateToday", "yesterday")));

        Assert.Equal("LEAK9001", found.Id);
    }
}
