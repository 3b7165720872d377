using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Exposures;

/// <summary>Values that only the deployment knows (LEAK2009), and values that are followed to a default.</summary>
public sealed class UndecidedTests
{
    [Theory]
    [InlineData("main.bicep", "param level string\nresource c 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-01-01' = {\n  properties: {\n    publicAccess: level\n  }\n}\n", "parameter 'level'")]
    [InlineData("main.tf", "variable \"acl\" {}\nresource \"aws_s3_bucket_acl\" \"a\" {\n  acl = var.acl\n}\n", "variable 'acl'")]
    [InlineData("template.yaml", "Parameters:\n  A: {Type: String}\nResources:\n  B:\n    Type: AWS::S3::Bucket\n    Properties:\n      AccessControl: !Ref A\n", "parameter 'A'")]
    [InlineData("azuredeploy.json", "{\"contentVersion\":\"1\",\"parameters\":{\"p\":{\"type\":\"string\"}},\"resources\":[{\"type\":\"Microsoft.Storage/storageAccounts\",\"properties\":{\"allowBlobPublicAccess\":\"[parameters('p')]\"}}]}", "parameter 'p'")]
    public async Task What_the_deployment_decides_is_asked_only_on_request(string path, string text, string decider)
    {
        Assert.Empty(await DocumentRun.AnalyzeAsync(path, text));

        var compilation = RuleRun.WithEveryRule(RuleRun.Compile([]));
        var finding = Assert.Single(await DocumentRun.AnalyzeAsync(compilation, BuildOptions.None, new TextFile(path, text)), d => d.Id == "LEAK2009");
        Assert.Contains(decider, finding.GetMessage());
    }

    [Theory]
    [InlineData("main.bicep", "param p bool = true\nvar v = p\nresource a 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  properties: {\n    allowBlobPublicAccess: v\n  }\n}\n", "LEAK2003 5,28")]
    [InlineData("main.bicep", "var c = {\n  net: {\n    rule: 'Allow'\n  }\n}\nresource a 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  properties: {\n    networkAcls: {\n      defaultAction: c.net.rule\n    }\n  }\n}\n", "LEAK2006 9,22")]
    [InlineData("main.bicep", "var acls = {\n  defaultAction: 'Allow'\n}\nresource a 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  properties: {\n    networkAcls: acls\n  }\n}\n", "LEAK2006 2,18")]
    [InlineData("main.tf", "locals {\n  acl = var.acl\n}\nvariable \"acl\" {\n  default = \"public-read\"\n}\nresource \"aws_s3_bucket_acl\" \"a\" {\n  acl = local.acl\n}\n", "LEAK2001 8,9")]
    [InlineData("main.tf", "variable \"s\" {\n  default = { acl = \"public-read\" }\n}\nresource \"aws_s3_bucket_acl\" \"a\" {\n  acl = var.s.acl\n}\n", "LEAK2001 5,9")]
    [InlineData("main.tf", "variable \"a\" {\n  default = var.b\n}\nvariable \"b\" {\n  default = var.a\n}\nresource \"aws_s3_bucket_acl\" \"a\" {\n  acl = var.a\n}\n")]
    [InlineData("template.yaml", "Resources:\n  B:\n    Type: AWS::S3::Bucket\n    Properties:\n      AccessControl:\n        Fn::If: [C, PublicRead, Private]\n", "LEAK2001 6,21")]
    public async Task Values_are_followed_to_where_they_are_typed(string path, string text, params string[] expected)
        => Assert.Equal(expected, await DocumentRun.PlacesAsync(path, text));

    [Theory]
    [InlineData("param p bool = false\n", "p", null)]
    [InlineData("param p bool = true\n", "p", DiagnosticSeverity.Warning)]
    [InlineData("param p bool\n", "p", DiagnosticSeverity.Info)]
    [InlineData("param p string = 'x'\n", "p == 'y'", DiagnosticSeverity.Info)]
    public async Task A_condition_is_decided_by_its_default_or_makes_a_suggestion(string declaration, string condition, DiagnosticSeverity? expected)
    {
        var found = await DocumentRun.AnalyzeAsync(
            "main.bicep", declaration + $"resource c 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-01-01' = {{\n  properties: {{\n    publicAccess: {condition} ? 'Blob' : 'None'\n  }}\n}}\n");
        Assert.Equal(expected, found.SingleOrDefault(d => d.Id == "LEAK2001")?.Severity);
    }

    [Fact]
    public async Task A_default_in_another_file_of_the_module_is_followed()
    {
        var found = await DocumentRun.AnalyzeAsync(
            BuildOptions.None,
            new TextFile("m/main.tf", "resource \"aws_s3_bucket_acl\" \"a\" {\n  acl = var.acl\n}\n"),
            new TextFile("m/variables.tf", "variable \"acl\" {\n  default = \"public-read\"\n}\n"),
            new TextFile("n/main.tf", "resource \"aws_s3_bucket_acl\" \"a\" {\n  acl = var.acl\n}\n"));

        var finding = Assert.Single(found);
        Assert.Equal("m/main.tf", finding.Location.GetLineSpan().Path);
        Assert.Contains("variable 'acl'", finding.GetMessage());
    }
}
