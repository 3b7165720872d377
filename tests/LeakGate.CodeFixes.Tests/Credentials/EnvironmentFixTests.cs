using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Credentials;

public sealed class EnvironmentFixTests
{
    private const string Password = "Tr4vel!ng-Owl-77";

    [Fact]
    public Task Argument_IsReadInItsPlace() => CredentialFix.VerifyAsync(
        $$"""
        using System.Net;

        class Mailer
        {
            object Open() => new NetworkCredential("svc", {|LEAK1005:"{{Password}}"|}); // the mail server
        }
        """,
        """
        using System;
        using System.Net;

        class Mailer
        {
            object Open() => new NetworkCredential("svc", Environment.GetEnvironmentVariable("MAILER_PASSWORD")
                ?? throw new InvalidOperationException("Set the environment variable MAILER_PASSWORD.")); // the mail server
        }
        """,
        title: "Read it from the environment variable MAILER_PASSWORD (set it, and revoke the old value)");

    [Theory]
    [InlineData("private string _smtpPassword = ", "private string _smtpPassword = ")]
    [InlineData("private readonly string SmtpPassword = ", "private readonly string SmtpPassword = ")]
    [InlineData("private static readonly string SmtpPassword = ", "private static readonly string SmtpPassword = ")]
    [InlineData("public string SmtpPassword { get; set; } = ", "public string SmtpPassword { get; set; } = ")]
    [InlineData("public string SmtpPassword => ", "public string SmtpPassword => ")]
    [InlineData("private const string SmtpPassword = ", "private static string SmtpPassword => ")]
    [InlineData("internal const string SmtpPassword = ", "internal static string SmtpPassword => ")]
    [InlineData("const string SMTP_PASSWORD = ", "static string SMTP_PASSWORD => ")]
    public Task Member_ReadsIt(string before, string after) => CredentialFix.VerifyAsync(
        $$"""
        using System;

        class C
        {
            {{before}}{|LEAK1006:"{{Password}}"|};
        }
        """,
        $$"""
        using System;

        class C
        {
            {{after}}Environment.GetEnvironmentVariable("SMTP_PASSWORD")
                ?? throw new InvalidOperationException("Set the environment variable SMTP_PASSWORD.");
        }
        """);

    [Fact]
    public Task Local_ReadsIt() => CredentialFix.VerifyAsync(
        $$"""
        using System;

        class C
        {
            void M()
            {
                const string ftpPassword = {|LEAK1006:"{{Password}}"|};
                var apiKey = {|LEAK1006:"{{Password}}-x"|};
                Console.WriteLine(ftpPassword + apiKey);
            }
        }
        """,
        """
        using System;

        class C
        {
            void M()
            {
                string ftpPassword = Environment.GetEnvironmentVariable("FTP_PASSWORD")
                    ?? throw new InvalidOperationException("Set the environment variable FTP_PASSWORD.");
                var apiKey = Environment.GetEnvironmentVariable("C_API_KEY")
                    ?? throw new InvalidOperationException("Set the environment variable C_API_KEY.");
                Console.WriteLine(ftpPassword + apiKey);
            }
        }
        """);

    [Fact]
    public Task Part_OfAString_IsReadAndTheRestStays() => CredentialFix.VerifyAsync(
        """
        using System;

        class Orders
        {
            string Database = {|LEAK1003:"Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77;Encrypt=true"|};
            string Feed = {|LEAK1004:@"https://svc-orders:Owl77Travel93x@feed.example.net/v3/index.json"|};
        }
        """,
        """
        using System;

        class Orders
        {
            string Database = "Server=db7.internal;Database=orders;User Id=svc_orders;Password=" + (Environment.GetEnvironmentVariable("DATABASE_PASSWORD") ?? throw new InvalidOperationException("Set the environment variable DATABASE_PASSWORD.")) + ";Encrypt=true";
            string Feed = @"https://svc-orders:" + (Environment.GetEnvironmentVariable("FEED_PASSWORD") ?? throw new InvalidOperationException("Set the environment variable FEED_PASSWORD.")) + @"@feed.example.net/v3/index.json";
        }
        """);

    [Fact]
    public Task Part_OfAnInterpolation_BecomesAHole() => CredentialFix.VerifyAsync(
        """
        using System;

        class Orders
        {
            string Open(string host) => {|LEAK1003:$"Server={host};Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77;Encrypt=true"|};
        }
        """,
        """
        using System;

        class Orders
        {
            string Open(string host) => $"Server={host};Database=orders;User Id=svc_orders;Password={Environment.GetEnvironmentVariable("ORDERS_PASSWORD") ?? throw new InvalidOperationException("Set the environment variable ORDERS_PASSWORD.")};Encrypt=true";
        }
        """);

    [Fact]
    public Task Bytes_AreReadAsBase64() => CredentialFix.VerifyAsync(
        """
        using System.Security.Cryptography;

        class Vault
        {
            void M(Aes aes) { aes.Key = {|LEAK1007:new byte[] { 0x3A, 0x91, 0x5C, 0x07, 0xE8, 0x44, 0xB2, 0x6F, 0x3A, 0x91, 0x5C, 0x07, 0xE8, 0x44, 0xB2, 0x6F }|}; }
        }
        """,
        """
        using System;
        using System.Security.Cryptography;

        class Vault
        {
            void M(Aes aes) { aes.Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("AES_KEY")
                ?? throw new InvalidOperationException("Set the environment variable AES_KEY.")); }
        }
        """);

    [Fact]
    public Task Comparison_IsMadeWithWhatIsRead() => CredentialFix.VerifyAsync(
        """
        using System;

        class Door
        {
            bool M(string password) => password == {|LEAK1008:"Tr4vel!ng-Owl-77"|};
        }
        """,
        """
        using System;

        class Door
        {
            bool M(string password) => password == (Environment.GetEnvironmentVariable("DOOR_PASSWORD")
                ?? throw new InvalidOperationException("Set the environment variable DOOR_PASSWORD."));
        }
        """);

    [Theory]
    [InlineData("is", "==")]
    [InlineData("is not", "!=")]
    public Task Pattern_BecomesAComparison(string before, string after) => CredentialFix.VerifyAsync(
        $$"""
        using System;

        class Door
        {
            bool M(string password) => password {{before}} {|LEAK1008:"Tr4vel!ng-Owl-77"|};
        }
        """,
        $$"""
        using System;

        class Door
        {
            bool M(string password) => password {{after}} (Environment.GetEnvironmentVariable("DOOR_PASSWORD")
                ?? throw new InvalidOperationException("Set the environment variable DOOR_PASSWORD."));
        }
        """);

    [Theory]
    [InlineData("[System.ComponentModel.DefaultValue(Password)] const string Password = {|LEAK1006:\"Tr4vel!ng-Owl-77\"|};")]
    [InlineData("void M(string password = {|LEAK1006:\"Tr4vel!ng-Owl-77\"|}) { }")]
    [InlineData("bool M(string password) => password switch { {|LEAK1008:\"Tr4vel!ng-Owl-77\"|} => true, _ => false };")]
    [InlineData("bool M(string password) => password is {|LEAK1008:\"Tr4vel!ng-Owl-77\"|} or null;")]
    [InlineData("const string Password = {|LEAK1006:\"Tr4vel!ng-Owl-77\"|}; const string Login = \"u:\" + Password;")]
    [InlineData("const string Password = {|LEAK1006:\"Tr4vel!ng-Owl-77\"|}; void M(string s) { switch (s) { case Password: break; } }")]
    [InlineData("void M(System.Security.Cryptography.Aes aes) { aes.IV = {|LEAK1007:new byte[] { 0x3A, 0x91, 0x5C, 0x07, 0xE8, 0x44, 0xB2, 0x6F }|}; }")]
    public Task WhereAConstantIsNeeded_NoFixIsOffered(string member) => CredentialFix.VerifyNoneAsync($"class C\n{{\n    {member}\n}}\n");

    [Fact]
    public Task TopLevelStatements_ReadIt() => CredentialFix.VerifyAsync(
        """
        var smtpPassword = {|LEAK1006:"Tr4vel!ng-Owl-77"|};
        System.Console.WriteLine(smtpPassword);
        """,
        """
        using System;

        var smtpPassword = Environment.GetEnvironmentVariable("SMTP_PASSWORD")
            ?? throw new InvalidOperationException("Set the environment variable SMTP_PASSWORD.");
        System.Console.WriteLine(smtpPassword);
        """,
        kind: OutputKind.ConsoleApplication);

    [Fact]
    public Task TwoSecretsOfOneName_GetTwoVariables() => CredentialFix.VerifyAsync(
        """
        using System;
        using System.Net;

        class Mailer
        {
            object A = new NetworkCredential("a", {|LEAK1005:"Tr4vel!ng-Owl-77"|});
            object B = new NetworkCredential("b", {|LEAK1005:"Tr4vel!ng-Owl-78"|});
        }
        """,
        """
        using System;
        using System.Net;

        class Mailer
        {
            object A = new NetworkCredential("a", Environment.GetEnvironmentVariable("MAILER_PASSWORD")
                ?? throw new InvalidOperationException("Set the environment variable MAILER_PASSWORD."));
            object B = new NetworkCredential("b", Environment.GetEnvironmentVariable("MAILER_PASSWORD2")
                ?? throw new InvalidOperationException("Set the environment variable MAILER_PASSWORD2."));
        }
        """);
}
