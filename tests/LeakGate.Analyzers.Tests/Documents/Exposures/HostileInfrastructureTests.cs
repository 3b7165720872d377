using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Exposures;

/// <summary>Infrastructure files that are cut off, mixed up, huge or full of themselves: the analysis never throws and takes time in proportion.</summary>
public sealed class HostileInfrastructureTests
{
    private const string Terraform = "variable \"a\" {\n  default = \"public-read\"\n}\nresource \"aws_s3_bucket_acl\" \"b\" {\n  bucket = aws_s3_bucket.b.id\n  acl = var.a\n}\nresource \"aws_s3_bucket_policy\" \"p\" {\n  policy = <<E\n{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:*\"}]}\nE\n}\n";

    private const string Bicep = "param p bool = true\nresource a 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  properties: {\n    allowBlobPublicAccess: p\n  }\n  resource b 'blobServices' = {\n    resource c 'containers' = {\n      properties: { publicAccess: p ? 'Blob' : 'None' }\n    }\n  }\n}\n";

    private const string Template = "Parameters:\n  A: {Default: PublicRead}\nResources:\n  B:\n    Type: AWS::S3::Bucket\n    Properties: &p\n      AccessControl: !Ref A\n      PublicAccessBlockConfiguration:\n        BlockPublicAcls: false\n  C:\n    Type: AWS::S3::BucketPolicy\n    Properties:\n      PolicyDocument: {Statement: [{Effect: Allow, Principal: '*', Action: 's3:*'}]}\n";

    private const string Script = "az storage container create -n x \\\n  --public-access blob\naws s3 cp a s3://b --acl \"public-read\"\nmc anonymous set public \"x/y\"\n";

    private const string Rules = "service firebase.storage {\n  // c\n  match /b/{x} {\n    function f() { return true; }\n    allow read, write: if (true);\n    allow get\n  }\n}\n";

    private const string Arm = "{\"contentVersion\":\"1\",\"parameters\":{\"p\":{\"defaultValue\":\"[parameters('p')]\"}},\"resources\":[{\"type\":\"Microsoft.Storage/storageAccounts\",\"properties\":{\"allowBlobPublicAccess\":\"[if(true(), parameters('p'), variables('v'))]\"}}]}";

    public static TheoryData<string, string> Samples => new()
    {
        { "main.tf", Terraform }, { "main.bicep", Bicep }, { "template.yaml", Template }, { "deploy.sh", Script }, { "storage.rules", Rules }, { "azuredeploy.json", Arm },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_beginning_of_a_file_is_analysed(string path, string text)
    {
        for (var i = 0; i <= text.Length; i += 3)
        {
            await DocumentRun.AnalyzeAsync(path, text[..i]);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Mixed_up_files_are_analysed(string path, string text)
    {
        var random = new Random(4711);
        const string Marks = "{}[]()\"'`:,-#|>&*!?$%=<\n\t \\/@.";
        for (var run = 0; run < 200; run++)
        {
            var mixed = new StringBuilder(text);
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                mixed[random.Next(mixed.Length)] = Marks[random.Next(Marks.Length)];
            }

            await DocumentRun.AnalyzeAsync(path, mixed.ToString());
        }
    }

    // 20,000 lines: what is linear takes a second or less, what is quadratic takes minutes. The limit leaves room for a busy machine.
    [Theory]
    [InlineData("main.tf", "resource \"aws_s3_bucket_acl\" \"b{0}\" {{\n  acl = \"public-read\"\n}}\n")]
    [InlineData("main.tf", "resource \"x\" \"y\" {{\n  default = var.v{0}\n}}\n")]
    [InlineData("main.bicep", "param p{0} string = 'x'\n")]
    [InlineData("docker-compose.yml", "services: {{a{0}: {{image: x}}}}\n---\n")]
    [InlineData("deploy.sh", "aws s3 cp \"a b\" s3://{0}\n")]
    [InlineData("deploy.sh", "mc \"")]
    [InlineData("storage.rules", "service firebase.storage {{ allow read\n")]
    public async Task Time_grows_with_the_file_and_no_faster(string path, string line)
    {
        const int Lines = 20_000;
        var text = string.Concat(Enumerable.Range(0, Lines).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i)));
        var watch = Stopwatch.StartNew();
        await DocumentRun.AnalyzeAsync(path, text);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }
}
