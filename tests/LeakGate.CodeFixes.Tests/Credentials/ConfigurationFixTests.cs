using System.Threading.Tasks;
using LeakGate.CodeFixes.Credentials;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Credentials;

public sealed class ConfigurationFixTests
{
    [Theory]
    [InlineData("private readonly IConfiguration _configuration; public Mailer(IConfiguration configuration) => _configuration = configuration;", "_configuration")]
    [InlineData("public IConfiguration Configuration { get; } public Mailer(IConfiguration configuration) => Configuration = configuration;", "Configuration")]
    [InlineData("private static readonly ConfigurationManager Settings = new();", "Settings")]
    [InlineData("private readonly Microsoft.AspNetCore.Builder.WebApplication _app = new();", "_app.Configuration")]
    public Task Member_InReach_IsRead(string member, string configuration) => Verify(
        member, $"object Open() => new NetworkCredential(\"svc\", {{|LEAK1005:\"Tr4vel!ng-Owl-77\"|}});",
        member, $"object Open() => new NetworkCredential(\"svc\", {configuration}[\"Mailer:Password\"]\n        ?? throw new InvalidOperationException(\"Set 'Mailer:Password' in the configuration.\"));");

    [Fact]
    public Task Parameter_IsNearerThanAField() => Verify(
        "private static readonly ConfigurationManager Settings = new();",
        "object Open(IConfiguration section) { var smtpPassword = {|LEAK1006:\"Tr4vel!ng-Owl-77\"|}; return smtpPassword; }",
        "private static readonly ConfigurationManager Settings = new();",
        "object Open(IConfiguration section) { var smtpPassword = section[\"Smtp:Password\"]\n        ?? throw new InvalidOperationException(\"Set 'Smtp:Password' in the configuration.\"); return smtpPassword; }");

    [Fact]
    public Task Constant_OfATypeWithConfiguration_BecomesAProperty() => Verify(
        "private readonly IConfiguration _configuration = new ConfigurationManager();",
        "private const string SmtpPassword = {|LEAK1005:\"Tr4vel!ng-Owl-77\"|}; object Open() => new NetworkCredential(\"svc\", SmtpPassword);",
        "private readonly IConfiguration _configuration = new ConfigurationManager();",
        "private string SmtpPassword => _configuration[\"Smtp:Password\"]\n        ?? throw new InvalidOperationException(\"Set 'Smtp:Password' in the configuration.\"); object Open() => new NetworkCredential(\"svc\", SmtpPassword);");

    [Fact]
    public Task Static_Context_CannotReadAnInstance() => Verify(
        "private readonly IConfiguration _configuration = new ConfigurationManager();",
        "static object Open() => new NetworkCredential(\"svc\", {|LEAK1005:\"Tr4vel!ng-Owl-77\"|});",
        "private readonly IConfiguration _configuration = new ConfigurationManager();",
        "static object Open() => new NetworkCredential(\"svc\", Environment.GetEnvironmentVariable(\"MAILER_PASSWORD\")\n        ?? throw new InvalidOperationException(\"Set the environment variable MAILER_PASSWORD.\"));");

    [Fact]
    public Task ConnectionString_IsReadByItsName() => Verify(
        "private readonly IConfiguration _configuration = new ConfigurationManager();",
        "string OrdersConnectionString() { var ordersConnectionString = {|LEAK1003:\"Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77\"|}; return ordersConnectionString; }",
        "private readonly IConfiguration _configuration = new ConfigurationManager();",
        "string OrdersConnectionString() { var ordersConnectionString = _configuration.GetConnectionString(\"Orders\")\n        ?? throw new InvalidOperationException(\"Set the connection string 'Orders' in the configuration.\"); return ordersConnectionString; }");

#if ROSLYN_LATEST
    [Fact]
    public Task PrimaryConstructor_ParameterIsRead() => CredentialFix.VerifyAsync(
        """
        using System;
        using System.Net;
        using Microsoft.Extensions.Configuration;

        class Mailer(IConfiguration configuration)
        {
            object Host => configuration["Smtp:Host"] ?? "";
            object Open() => new NetworkCredential("svc", {|LEAK1005:"Tr4vel!ng-Owl-77"|});
        }
        """,
        """
        using System;
        using System.Net;
        using Microsoft.Extensions.Configuration;

        class Mailer(IConfiguration configuration)
        {
            object Host => configuration["Smtp:Host"] ?? "";
            object Open() => new NetworkCredential("svc", configuration["Mailer:Password"]
                ?? throw new InvalidOperationException("Set 'Mailer:Password' in the configuration."));
        }
        """,
        stub: CredentialFix.ConfigurationStub);

#endif

    [Fact]
    public Task TopLevelProgram_ReadsTheBuilder() => CredentialFix.VerifyAsync(
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;

        var builder = WebApplication.CreateBuilder(args);
        var orders = {|LEAK1003:"Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77"|};
        var app = builder.Build();
        app.MapGet("/", () => new System.Net.NetworkCredential("svc", {|LEAK1005:"Tr4vel!ng-Owl-78"|}).Domain + orders);
        app.Run();
        """,
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;

        var builder = WebApplication.CreateBuilder(args);
        var orders = builder.Configuration.GetConnectionString("Orders")
            ?? throw new InvalidOperationException("Set the connection string 'Orders' in the configuration.");
        var app = builder.Build();
        app.MapGet("/", () => new System.Net.NetworkCredential("svc", app.Configuration["TestProject:Password"]
            ?? throw new InvalidOperationException("Set 'TestProject:Password' in the configuration.")).Domain + orders);
        app.Run();
        """,
        stub: CredentialFix.ConfigurationStub,
        kind: OutputKind.ConsoleApplication);

    [Fact]
    public Task GetConnectionString_IsImported() => CredentialFix.VerifyAsync(
        """
        using System;

        class Orders
        {
            string Open(Microsoft.Extensions.Configuration.IConfiguration configuration)
                => {|LEAK1003:"Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77"|};
        }
        """,
        """
        using System;
        using Microsoft.Extensions.Configuration;

        class Orders
        {
            string Open(Microsoft.Extensions.Configuration.IConfiguration configuration)
                => configuration.GetConnectionString("Orders")
                    ?? throw new InvalidOperationException("Set the connection string 'Orders' in the configuration.");
        }
        """,
        stub: CredentialFix.ConfigurationStub);

    [Theory]
    [InlineData("configuration.GetConnectionString(\"Owners\")", "Set the connection string 'Owners' in the configuration.", "Owners")]
    [InlineData("configuration[\"Db:Owners\"]", "Set 'Db:Owners' in the configuration.", "Db:Owners")]
    [InlineData("configuration.GetValue<string>(\"Db:Owners\")", "Set 'Db:Owners' in the configuration.", "Db:Owners")]
    [InlineData("Environment.GetEnvironmentVariable(\"OWNERS_DB\")", "Set the environment variable OWNERS_DB.", "OWNERS_DB")]
    public Task Fallback_BecomesAnException(string read, string message, string name) => CredentialFix.VerifyAsync(
        $$"""
        using System;
        using Microsoft.Extensions.Configuration;

        class Owners
        {
            string Open(IConfiguration configuration) => {{read}} ?? {|LEAK1003:"Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77"|};
        }
        """,
        $$"""
        using System;
        using Microsoft.Extensions.Configuration;

        class Owners
        {
            string Open(IConfiguration configuration) => {{read}} ?? throw new InvalidOperationException("{{message}}");
        }
        """,
        title: $"Fail when '{name}' is not set, instead of falling back to this value (revoke it)",
        stub: CredentialFix.ConfigurationStub);

    [Fact]
    public Task TheEnvironment_CanBeChosenInstead() => CredentialFix.VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.Configuration;

        class Owners
        {
            void Open(IConfiguration configuration) { var ftpPassword = {|LEAK1006:"Tr4vel!ng-Owl-77"|}; Console.Write(ftpPassword); }
        }
        """,
        """
        using System;
        using Microsoft.Extensions.Configuration;

        class Owners
        {
            void Open(IConfiguration configuration) { var ftpPassword = Environment.GetEnvironmentVariable("FTP_PASSWORD")
                ?? throw new InvalidOperationException("Set the environment variable FTP_PASSWORD."); Console.Write(ftpPassword); }
        }
        """,
        key: EnvironmentFix.Key,
        stub: CredentialFix.ConfigurationStub);

    private static Task Verify(string member, string code, string fixedMember, string fixedCode)
        => CredentialFix.VerifyAsync(Wrap(member, code), Wrap(fixedMember, fixedCode), stub: CredentialFix.ConfigurationStub);

    private static string Wrap(string member, string code) => $$"""
        using System;
        using System.Net;
        using Microsoft.Extensions.Configuration;

        class Mailer
        {
            {{member}}
            {{code}}
        }
        """;
}
