using System;
using System.IO;
using System.Linq;
using LeakGate.Analyzers.Tests.Documents;
using Xunit;

namespace LeakGate.Fuzzing.Tests;

/// <summary>Every kind of file beside the code, through the analyzer as the compiler runs it: no exception and no secret in what it says.</summary>
public sealed class DocumentFuzzTests
{
    private const string Secret = "Tr4vel!ng-Owl-77";

    [Theory]
    [InlineData("appsettings.json", "{ // a\n \"ConnectionStrings\": { \"Main\": \"Server=db;User ID=app;Password=SECRET\" }, \"Smtp\": { \"Password\": \"SECRET\", \"Ports\": [25, 587,], \"Tls\": true } }")]
    [InlineData("azuredeploy.json", "{ \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\", \"parameters\": { \"open\": { \"type\": \"bool\", \"defaultValue\": true } }, \"resources\": [ { \"type\": \"Microsoft.Storage/storageAccounts\", \"name\": \"fleet\", \"properties\": { \"allowBlobPublicAccess\": \"[parameters('open')]\" } } ] }")]
    [InlineData("web.config", "<configuration><connectionStrings><add name=\"Main\" connectionString=\"Server=db;User ID=app;Password=SECRET\"/></connectionStrings><appSettings><!-- a --><add key=\"SmtpPassword\" value=\"SECRET\"/></appSettings><system.webServer><directoryBrowse enabled=\"true\"/></system.webServer></configuration>")]
    [InlineData("docker-compose.yml", "services:\n  db: &db\n    image: postgres\n    ports: [\"5432:5432\"]\n    environment:\n      POSTGRES_PASSWORD: SECRET\n      NOTE: |\n        text\n  copy:\n    <<: *db\n")]
    [InlineData("template.yaml", "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Data:\n    Type: AWS::S3::Bucket\n    Properties:\n      AccessControl: PublicRead\n      BucketName: !Sub '${AWS::StackName}-data'\n  Policy:\n    Type: AWS::S3::BucketPolicy\n    Properties:\n      PolicyDocument:\n        Statement:\n          - {Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: '*'}\n")]
    [InlineData(".env", "# a\nexport SMTP_PASSWORD=\"SECRET\"\nAPI_URL=https://example.com\nMULTI='a\nb'\n")]
    [InlineData("settings.ini", "[smtp]\npassword = SECRET\n; a\nport: 25\n")]
    [InlineData("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS base\nARG TOKEN=SECRET\nENV SMTP_PASSWORD=SECRET \\\n    PORT=80\nRUN curl -u app:SECRET https://example.com\n")]
    [InlineData("main.tf", "terraform {\n  required_providers { aws = { source = \"hashicorp/aws\", version = \"~> 5.0\" } }\n}\nresource \"aws_s3_bucket_acl\" \"a\" {\n  bucket = aws_s3_bucket.b.id\n  acl    = var.open ? \"public-read\" : \"private\"\n  policy = <<EOT\n{ \"Statement\": [] }\nEOT\n}\nvariable \"password\" { default = \"SECRET\" }\n")]
    [InlineData("main.bicep", "@secure()\nparam adminPassword string = 'SECRET'\nresource s 'Microsoft.Storage/storageAccounts@2023-01-01' = if (true) {\n  name: 'fleet${uniqueString(resourceGroup().id)}'\n  properties: {\n    allowBlobPublicAccess: true\n    note: '''\ntext'''\n  }\n}\n")]
    [InlineData("storage.rules", "rules_version = '2';\nservice firebase.storage {\n  match /b/{bucket}/o {\n    match /{all=**} { allow read, write: if true; }\n  }\n}\n")]
    [InlineData("nuget.config", "<configuration><packageSourceCredentials><Feed><add key=\"Username\" value=\"app\"/><add key=\"ClearTextPassword\" value=\"SECRET\"/></Feed></packageSourceCredentials></configuration>")]
    public void Broken_files(string name, string sample)
        => Fuzz.Run([sample.Replace("SECRET", Secret)], text => Analyze("/project/" + name, text), share: 0.3);

    private static void Analyze(string path, string text)
    {
        var found = DocumentRun.AnalyzeAsync(path, text).GetAwaiter().GetResult();
        foreach (var diagnostic in found)
        {
            Assert.DoesNotContain(Secret, diagnostic.GetMessage(), StringComparison.Ordinal);
            Assert.DoesNotContain(diagnostic.Properties.Values, value => value is not null && value.Contains(Secret, StringComparison.Ordinal));
            Assert.InRange(diagnostic.Location.SourceSpan.End, 0, text.Length);
        }
    }
}
