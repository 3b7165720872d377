using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Exposures;

/// <summary>What makes an open setting harmless lowers the finding and is said; what does not, does not.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData("LEAK2001", "public access block on the same bucket", "main.tf", """
        resource "aws_s3_bucket_acl" "a" {
          bucket = aws_s3_bucket.a.id
          acl    = "public-read"
        }
        resource "aws_s3_bucket_public_access_block" "a" {
          bucket                  = aws_s3_bucket.a.id
          block_public_acls       = true
          block_public_policy     = true
          ignore_public_acls      = true
          restrict_public_buckets = true
        }
        """)]
    [InlineData("LEAK2001", "account-wide public access block", "main.tf", """
        resource "aws_s3_object" "a" {
          bucket = "other"
          acl    = "public-read"
        }
        resource "aws_s3_account_public_access_block" "all" {
          block_public_acls       = true
          block_public_policy     = true
          ignore_public_acls      = true
          restrict_public_buckets = true
        }
        """)]
    [InlineData("LEAK2001", "object ownership ignores ACLs", "main.tf", """
        resource "aws_s3_bucket_acl" "a" {
          bucket = aws_s3_bucket.a.id
          acl    = "public-read"
        }
        resource "aws_s3_bucket_ownership_controls" "a" {
          bucket = aws_s3_bucket.a.id
          rule {
            object_ownership = "BucketOwnerEnforced"
          }
        }
        """)]
    [InlineData("LEAK2001", "disallows public access", "main.tf", """
        resource "azurerm_storage_container" "c" {
          storage_account_name  = azurerm_storage_account.a.name
          container_access_type = "blob"
        }
        resource "azurerm_storage_account" "a" {
          allow_nested_items_to_be_public = false
        }
        """)]
    [InlineData("LEAK2004", "public access prevention", "main.tf", """
        resource "google_storage_bucket" "b" {
          name                     = "b"
          public_access_prevention = "enforced"
        }
        resource "google_storage_bucket_iam_member" "m" {
          bucket = google_storage_bucket.b.name
          role   = "roles/storage.objectViewer"
          member = "allUsers"
        }
        """)]
    [InlineData("LEAK2001", "disallows public access", "main.bicep", """
        resource a 'Microsoft.Storage/storageAccounts@2023-01-01' = {
          name: 'a'
          properties: {
            allowBlobPublicAccess: false
          }
          resource b 'blobServices' = {
            name: 'default'
            resource c 'containers' = {
              name: 'c'
              properties: { publicAccess: 'Blob' }
            }
          }
        }
        """)]
    [InlineData("LEAK2001", "public access block on the same bucket", "template.yaml", """
        Resources:
          B:
            Type: AWS::S3::Bucket
            Properties:
              AccessControl: PublicRead
              PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true}
        """)]
    [InlineData("LEAK2004", "public access block on the same bucket", "template.yaml", """
        Resources:
          P:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref B
              PolicyDocument:
                Statement: [{Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: '*'}]
          B:
            Type: AWS::S3::Bucket
            Properties:
              PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true}
        """)]
    public async Task A_guard_makes_a_suggestion_that_names_it(string rule, string guard, string path, string text)
    {
        var finding = Assert.Single(await DocumentRun.AnalyzeAsync(path, text), d => d.Id == rule);
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Contains(guard, finding.GetMessage());
    }

    [Theory]
    [InlineData("LEAK2001", "main.tf", """
        resource "aws_s3_bucket_acl" "a" {
          bucket = aws_s3_bucket.a.id
          acl    = "public-read"
        }
        resource "aws_s3_bucket_public_access_block" "b" {
          bucket                  = aws_s3_bucket.b.id
          block_public_acls       = true
          block_public_policy     = true
          ignore_public_acls      = true
          restrict_public_buckets = true
        }
        """)]
    [InlineData("LEAK2001", "main.tf", """
        resource "azurerm_storage_container" "c" {
          storage_account_name  = azurerm_storage_account.a.name
          container_access_type = "blob"
        }
        resource "azurerm_storage_account" "a" {
          allow_nested_items_to_be_public = true
        }
        resource "azurerm_storage_account" "b" {
          allow_nested_items_to_be_public = false
        }
        """)]
    [InlineData("LEAK2004", "template.yaml", """
        Resources:
          P:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref B
              PolicyDocument:
                Statement: [{Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: '*'}]
          B:
            Type: AWS::S3::Bucket
            Properties:
              PublicAccessBlockConfiguration: !If
                - IsPrivate
                - {BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true}
                - !Ref AWS::NoValue
        """)]
    public async Task A_guard_of_another_resource_or_under_a_condition_changes_nothing(string rule, string path, string text)
        => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await DocumentRun.AnalyzeAsync(path, text), d => d.Id == rule).Severity);

    [Fact]
    public async Task A_guard_in_another_file_of_the_module_counts()
    {
        var found = await DocumentRun.AnalyzeAsync(
            BuildOptions.None,
            new TextFile("infra/bucket.tf", "resource \"aws_s3_bucket_acl\" \"a\" {\n  bucket = aws_s3_bucket.a.id\n  acl    = \"public-read\"\n}\n"),
            new TextFile("infra/block.tf", """
                resource "aws_s3_bucket_public_access_block" "a" {
                  bucket                  = aws_s3_bucket.a.id
                  block_public_acls       = true
                  block_public_policy     = true
                  ignore_public_acls      = true
                  restrict_public_buckets = true
                }
                """),
            new TextFile("other/bucket.tf", "resource \"aws_s3_bucket_acl\" \"a\" {\n  bucket = aws_s3_bucket.a.id\n  acl    = \"public-read\"\n}\n"));

        Assert.Equal(
            ["infra/bucket.tf Info", "other/bucket.tf Warning"],
            found.Where(d => d.Id == "LEAK2001").Select(d => d.Location.GetLineSpan().Path + " " + d.Severity));
    }

    [Theory]
    [InlineData("~> 3.90", DiagnosticSeverity.Warning)]
    [InlineData("= 4.0.1", DiagnosticSeverity.Warning)]
    [InlineData(">= 3.0, < 5.0", DiagnosticSeverity.Warning)]
    [InlineData(">= 3.0", DiagnosticSeverity.Info)]
    [InlineData("~> 5.0", null)]
    [InlineData("~> 2.50", null)]
    public async Task The_provider_version_decides_the_default(string version, DiagnosticSeverity? expected)
    {
        var found = await DocumentRun.AnalyzeAsync(
            BuildOptions.None,
            new TextFile("versions.tf", $"terraform {{\n  required_providers {{\n    azurerm = {{\n      version = \"{version}\"\n    }}\n  }}\n}}\n"),
            new TextFile("main.tf", "resource \"azurerm_storage_account\" \"a\" {\n  name = \"a\"\n}\n"));

        Assert.Equal(expected, found.SingleOrDefault(d => d.Id == "LEAK2002")?.Severity);
    }

    [Theory]
    [InlineData("docker-compose.yml", DiagnosticSeverity.Warning)]
    [InlineData("docker-compose.override.yml", DiagnosticSeverity.Info)]
    [InlineData("docker-compose.dev.yml", DiagnosticSeverity.Info)]
    public async Task What_runs_on_the_developers_machine_is_a_suggestion(string path, DiagnosticSeverity expected)
        => Assert.Equal(expected, Assert.Single(await DocumentRun.AnalyzeAsync(path, "services:\n  db:\n    image: postgres\n    ports: ['5432:5432']\n")).Severity);
}
