using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Credentials;

/// <summary>Every way of writing a value, and every way a file may stand.</summary>
public sealed class ShapeTests
{
    private const string Read = "Environment.GetEnvironmentVariable(\"FTP_PASSWORD\") ?? throw new InvalidOperationException(\"Set the environment variable FTP_PASSWORD.\")";

    [Theory]
    [InlineData("\"Tr4vel!ng-Owl-77\"")]
    [InlineData("@\"Tr4vel!ng-Owl-77\"")]
    [InlineData("\"Tr4vel!\" + \"ng-Owl-77\"")]
    [InlineData("$\"Tr4vel!ng-Owl-77\"")]
    [InlineData("\"\"\"Tr4vel!ng-Owl-77\"\"\"")]
    [InlineData("\"\\u0054r4vel!ng-Owl-77\"")]
    public Task Value_IsReplacedAsAWhole(string value) => CredentialFix.VerifyAsync(
        $"using System;\n\nclass C\n{{\n    void M()\n    {{\n        var ftpPassword = {{|LEAK1006:{value}|}};\n        Console.Write(ftpPassword);\n    }}\n}}\n",
        $"using System;\n\nclass C\n{{\n    void M()\n    {{\n        var ftpPassword = {Read};\n        Console.Write(ftpPassword);\n    }}\n}}\n".Replace(" ?? throw", "\n            ?? throw"));

    [Theory]
    [InlineData("\"\"\"https://svc:Owl77Travel93x@feed.example.net/v3\"\"\"", "$\"\"\"https://svc:{%}@feed.example.net/v3\"\"\"")]
    [InlineData("\"\"\"\n        https://svc:Owl77Travel93x@feed.example.net/v3\n        \"\"\"", "$\"\"\"\n        https://svc:{%}@feed.example.net/v3\n        \"\"\"", "Owl77Travel93x")]
    [InlineData("\"https://svc:Owl77Travel93x@\" + host", "\"https://svc:\" + (%) + \"@\" + host")]
    [InlineData("\"ftp\\t\\u0041 https://svc:Owl77Travel93x@feed.example.net\"", "\"ftp\\t\\u0041 https://svc:\" + (%) + \"@feed.example.net\"")]
    [InlineData("$@\"https://svc:Owl77Travel93x@{host}\"", "$@\"https://svc:{%}@{host}\"")]
    public Task Part_IsReplacedAndTheRestStays(string before, string after, string? found = null)
    {
        // The finding covers the expression, or what stands on the line of the secret.
        var marked = found is null ? $"{{|LEAK1004:{before}|}}" : before.Replace(found, $"{{|LEAK1004:{found}|}}");
        const string FeedPassword = "Environment.GetEnvironmentVariable(\"FEED_PASSWORD\") ?? throw new InvalidOperationException(\"Set the environment variable FEED_PASSWORD.\")";
        return CredentialFix.VerifyAsync(
            $"using System;\n\nclass C\n{{\n    string M(string host)\n    {{\n        var feed = {marked};\n        return feed;\n    }}\n}}\n",
            $"using System;\n\nclass C\n{{\n    string M(string host)\n    {{\n        var feed = {after.Replace("%", FeedPassword)};\n        return feed;\n    }}\n}}\n");
    }

    [Fact]
    public Task Utf8Literal_IsEncoded() => CredentialFix.VerifyAsync(
        "using System;\nusing System.Text;\n\nclass C\n{\n    byte[] Password = {|LEAK1006:\"Tr4vel!ng-Owl-77\"u8|}.ToArray();\n}\n",
        "using System;\nusing System.Text;\n\nclass C\n{\n    byte[] Password = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable(\"C_PASSWORD\")\n        ?? throw new InvalidOperationException(\"Set the environment variable C_PASSWORD.\"));\n}\n");

    [Fact]
    public Task Characters_StayCharacters() => CredentialFix.VerifyAsync(
        "using System;\n\nclass C\n{\n    char[] Password = {|LEAK1006:new[] { 'T', 'r', '4', 'v', 'e', 'l', '!', 'n', 'g', '7' }|};\n}\n",
        "using System;\n\nclass C\n{\n    char[] Password = (Environment.GetEnvironmentVariable(\"C_PASSWORD\")\n        ?? throw new InvalidOperationException(\"Set the environment variable C_PASSWORD.\")).ToCharArray();\n}\n");

    [Fact]
    public Task SeveralConstants_OfOneDeclaration_BecomeReadonly() => CredentialFix.VerifyAsync(
        "using System;\n\nclass C\n{\n    private const string Host = \"mail\", FtpPassword = {|LEAK1006:\"Tr4vel!ng-Owl-77\"|};\n}\n",
        $"using System;\n\nclass C\n{{\n    private static readonly string Host = \"mail\", FtpPassword = {Read};\n}}\n".Replace(" ?? throw", "\n        ?? throw"));

    [Fact]
    public Task TypeOfTheSameName_IsWrittenInFull() => CredentialFix.VerifyAsync(
        "class Environment { }\n\nclass C\n{\n    string FtpPassword = {|LEAK1006:\"Tr4vel!ng-Owl-77\"|};\n}\n",
        "using System;\n\nclass Environment { }\n\nclass C\n{\n    string FtpPassword = System.Environment.GetEnvironmentVariable(\"FTP_PASSWORD\") ?? throw new InvalidOperationException(\"Set the environment variable FTP_PASSWORD.\");\n}\n".Replace(" ?? throw", "\n        ?? throw"));

    [Fact]
    public Task AnImportThatWouldConfuse_IsNotMade() => CredentialFix.VerifyAsync(
        "using Other;\n\nnamespace Other { class Random { } }\n\nclass C\n{\n    Random R = new Random();\n    string FtpPassword = {|LEAK1006:\"Tr4vel!ng-Owl-77\"|};\n}\n",
        "using Other;\n\nnamespace Other { class Random { } }\n\nclass C\n{\n    Random R = new Random();\n    string FtpPassword = System.Environment.GetEnvironmentVariable(\"FTP_PASSWORD\")\n        ?? throw new System.InvalidOperationException(\"Set the environment variable FTP_PASSWORD.\");\n}\n");

    [Fact]
    public Task SeveralInOneExpression_AreFixedTogether() => CredentialFix.VerifyAsync(
        "using System;\nusing System.Net;\n\nclass C\n{\n    object M() => new[] { new NetworkCredential(\"a\", {|LEAK1005:\"Tr4vel!ng-Owl-77\"|}), new NetworkCredential(\"b\", {|LEAK1005:\"Tr4vel!ng-Owl-78\"|}) };\n}\n",
        "using System;\nusing System.Net;\n\nclass C\n{\n    object M() => new[] { new NetworkCredential(\"a\", Environment.GetEnvironmentVariable(\"C_PASSWORD\")\n        ?? throw new InvalidOperationException(\"Set the environment variable C_PASSWORD.\")), new NetworkCredential(\"b\", Environment.GetEnvironmentVariable(\"C_PASSWORD2\")\n            ?? throw new InvalidOperationException(\"Set the environment variable C_PASSWORD2.\")) };\n}\n",
        batch: "using System;\nusing System.Net;\n\nclass C\n{\n    object M() => new[] { new NetworkCredential(\"a\", Environment.GetEnvironmentVariable(\"C_PASSWORD\")\n        ?? throw new InvalidOperationException(\"Set the environment variable C_PASSWORD.\")), new NetworkCredential(\"b\", Environment.GetEnvironmentVariable(\"C_PASSWORD2\")\n        ?? throw new InvalidOperationException(\"Set the environment variable C_PASSWORD2.\")) };\n}\n");

    [Fact]
    public async Task SeveralFiles_AreFixedInOneGo()
    {
        var test = CredentialFix.Create(
            "using System;\n\nclass A\n{\n    string FtpPassword = {|LEAK1006:\"Tr4vel!ng-Owl-77\"|};\n}\n",
            $"using System;\n\nclass A\n{{\n    string FtpPassword = {Read};\n}}\n".Replace(" ?? throw", "\n        ?? throw"),
            stub: null,
            OutputKind.DynamicallyLinkedLibrary);
        test.TestState.Sources.Add("using System;\n\nclass B\n{\n    string FtpPassword = {|LEAK1006:\"Tr4vel!ng-Owl-78\"|};\n}\n");
        test.FixedState.Sources.Add("using System;\n\nclass B\n{\n    string FtpPassword = {|FTP2|};\n}\n".Replace("{|FTP2|}", Read.Replace("FTP_PASSWORD", "FTP_PASSWORD2")).Replace(" ?? throw", "\n        ?? throw"));
        // One by one, nobody knows of the other file's name.
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInDocumentCheck;
        test.BatchFixedState.Sources.Add(test.FixedState.Sources[0]);
        test.BatchFixedState.Sources.Add(test.FixedState.Sources[1]);
        test.FixedState.Sources.Clear();
        foreach (var name in new[] { "A", "B" })
        {
            test.FixedState.Sources.Add($"using System;\n\nclass {name}\n{{\n    string FtpPassword = {Read};\n}}\n".Replace(" ?? throw", "\n        ?? throw"));
        }

        await test.RunAsync();
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7, true)]
    [InlineData(LanguageVersion.CSharp6, false)]
    public async Task OldLanguage_GetsAFix_FromThrowExpressionsOn(LanguageVersion version, bool hasFix)
    {
        const string Source = "using System;\n\nclass C\n{\n    string FtpPassword = {|LEAK1006:\"Tr4vel!ng-Owl-77\"|};\n}\n";
        var expected = $"using System;\n\nclass C\n{{\n    string FtpPassword = {Read};\n}}\n".Replace(" ?? throw", "\n        ?? throw");
        var test = CredentialFix.Create(Source, hasFix ? expected : Source, null, OutputKind.DynamicallyLinkedLibrary);
        test.LanguageVersion = version;
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        await test.RunAsync();
    }

    [Fact]
    public Task ExpressionTree_GetsNone() => CredentialFix.VerifyNoneAsync(
        "using System;\nusing System.Linq.Expressions;\n\nclass C\n{\n    string Password = \"\";\n    Expression<Func<C, bool>> M() => c => c.Password == {|LEAK1008:\"Tr4vel!ng-Owl-77\"|};\n}\n");
}
