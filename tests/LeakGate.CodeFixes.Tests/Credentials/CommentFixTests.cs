using System.Threading.Tasks;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Credentials;

public sealed class CommentFixTests
{
    private const string Token = "ghp_" + "7mWfXr2LkQ9sVbNc4TzYpHd1JgEa6K0uXq3R";

    [Theory]
    [InlineData("// options.Password = \"{|LEAK1006:Tr4vel!ng-Owl-77|}\"; // old", "// options.Password = \"***\"; // old")]
    [InlineData("// var c = \"{|LEAK1003:Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77|}\";", "// var c = \"Server=db7.internal;Database=orders;User Id=svc_orders;Password=***\";")]
    [InlineData("/// <example><code>client.ApiKey = \"{|LEAK1006:k7Qm2Xv9Lt4Zp8Rw3Nd6|}\";</code></example>", "/// <example><code>client.ApiKey = \"***\";</code></example>")]
    [InlineData("// try it with {|LEAK1001:" + Token + "|}", "// try it with ***")]
    [InlineData("/* var apiKey = \"{|LEAK1006:k7Qm2Xv9Lt4Zp8Rw3Nd6|}\"; */", "/* var apiKey = \"***\"; */")]
    [InlineData("#if NEVER\n    void N() { var password = \"{|LEAK1006:Tr4vel!ng-Owl-77|}\"; }\n#endif", "#if NEVER\n    void N() { var password = \"***\"; }\n#endif")]
    public Task Comment_IsMasked(string before, string after) => CredentialFix.VerifyAsync(
        $"class C\n{{\n    {before}\n    void M() {{ }}\n}}\n",
        $"class C\n{{\n    {after}\n    void M() {{ }}\n}}\n",
        title: "Mask the secret in the comment (and revoke it: the history keeps it)");

    [Fact]
    public Task Secret_IsMaskedInTheCommentBesideToo() => CredentialFix.VerifyAsync(
        """
        using System;

        class Smtp
        {
            // It was Tr4vel!ng-Owl-77 before the move as well.
            string Password = {|LEAK1006:"Tr4vel!ng-Owl-77"|};
        }
        """,
        """
        using System;

        class Smtp
        {
            // It was *** before the move as well.
            string Password = Environment.GetEnvironmentVariable("SMTP_PASSWORD")
                ?? throw new InvalidOperationException("Set the environment variable SMTP_PASSWORD.");
        }
        """);

    [Fact]
    public Task Secret_IsReadWhereItStandsASecondTime() => CredentialFix.VerifyAsync(
        """
        using System;

        class Smtp
        {
            string Password = {|LEAK1006:"Tr4vel!ng-Owl-77"|};
            void M() { Console.WriteLine("Tr4vel!ng-Owl-77"); }
        }
        """,
        """
        using System;

        class Smtp
        {
            string Password = Environment.GetEnvironmentVariable("SMTP_PASSWORD")
                ?? throw new InvalidOperationException("Set the environment variable SMTP_PASSWORD.");
            void M() { Console.WriteLine((Environment.GetEnvironmentVariable("SMTP_PASSWORD") ?? throw new InvalidOperationException("Set the environment variable SMTP_PASSWORD."))); }
        }
        """);
}
