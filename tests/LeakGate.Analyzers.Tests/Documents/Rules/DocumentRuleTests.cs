using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Analyzers.Tests.Documents.Rules;

/// <summary>What is found in files beside the code: rule, place, severity and message.</summary>
public sealed class DocumentRuleTests
{
    private const string Secret = "vK7!pondering-otter";

    [Theory]
    [InlineData("appsettings.json", "{ \"Smtp\": { \"Password\": \"vK7!pondering-otter\" } }", "LEAK1006 1,26")]
    [InlineData("appsettings.json", "{\n  \"ConnectionStrings\": {\n    \"Db\": \"Server=sql03;User ID=app;Password=lC5-dusty-piano\"\n  }\n}", "LEAK1003 3,46")]
    [InlineData("appsettings.json", "{ \"Jwt\": { \"Key\": \"q8Wm2ZxR7tLp0VbN4kYs9DfGhJ3cTe6A\" } }", "LEAK1007 1,20")]
    [InlineData("appsettings.json", "{ \"Search\": \"https://elastic:kZ3-swift-otters@search.contoso.example\" }", "LEAK1004 1,30")]
    [InlineData("appsettings.json", "{ \"Db\": \"Server=db.contoso.example;Database=x;Uid=root;Pwd=root\" }", "LEAK1010 1,60")]
    [InlineData("appsettings.json", "{ // \"Password\": \"vK7!pondering-otter\"\n}", "LEAK1006 1,19")]
    [InlineData("appsettings.json", "{ \"Db\": \"Data Source=a\\\\b;User ID=x;Password=k\\u0026Pw!m2-Zq\" }", "LEAK1003 1,46")]
    [InlineData("appsettings.json", "[ { \"value\": \"fR4-gilded-mango\", \"name\": \"Db__Password\" } ]", "LEAK1006 1,15")]
    [InlineData("appsettings.json", "{ \"Auth\": { \"ClientSecret\": \"secret\" } }", "LEAK1006 1,30")]
    [InlineData("web.config", "<configuration>\n<appSettings>\n  <add key=\"SmtpPassword\" value=\"a&amp;K7-pondering\" />\n</appSettings></configuration>", "LEAK1006 3,34")]
    [InlineData("NuGet.config", "<packageSourceCredentials><x><add key=\"ClearTextPassword\" value=\"xB7-rapid-thistle\" /></x></packageSourceCredentials>", "LEAK1006 1,66")]
    [InlineData(".env", "PORT=1\nexport DB_PASSWORD='xT5-ashen-violet'", "LEAK1006 2,21")]
    [InlineData("settings.ini", "[db]\npassword = hY7-broken-satchel", "LEAK1006 2,12")]
    [InlineData("Dockerfile", "FROM x\nENV A=1 \\\n    DB_PASSWORD=\"eV4-rusty-button\"", "LEAK1006 3,18")]
    [InlineData("docker-compose.yml", "services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD=pN6-woven-basket", "LEAK1006 4,27")]
    [InlineData("main.tf", "resource \"x\" \"y\" {\n  password = \"wC6-marble-finch\"\n}", "LEAK1006 2,15")]
    [InlineData("main.bicep", "param adminPassword string = 'rD9-solemn-ledger'", "LEAK1006 1,31")]
    public async Task Credential_IsFoundAtItsPlace(string path, string text, string expected)
        => Assert.Equal(new[] { expected }, await DocumentRun.PlacesAsync(path, text));

    [Theory]
    [InlineData("${SMTP_PASSWORD}")]
    [InlineData("#{SmtpPassword}#")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/smtp/)")]
    [InlineData("%SMTP_PASSWORD%")]
    [InlineData("__SmtpPassword__")]
    [InlineData("$(SmtpPassword)")]
    [InlineData("{{ smtp_password }}")]
    [InlineData("<SmtpPassword>")]
    [InlineData("")]
    public async Task Substitution_IsNoFinding(string value)
    {
        Assert.Empty(await DocumentRun.PlacesAsync("appsettings.json", $$"""{ "Smtp": { "Password": "{{value}}" } }"""));
        Assert.Empty(await DocumentRun.PlacesAsync("appsettings.json", $$"""{ "Db": "Server=sql03;Database=x;User ID=app;Password={{value}}" , "Other": 1 }""").ContinueWith(
            places => places.Result.Where(place => !place.StartsWith("LEAK1010", StringComparison.Ordinal)), TaskScheduler.Default));
    }

    [Theory]
    [InlineData("appsettings.Development.json")]
    [InlineData("local.settings.json")]
    [InlineData("Properties/launchSettings.json")]
    [InlineData("appsettings.Local.json")]
    public async Task DevelopmentFile_GetsALowerLevel_AndSaysWhenItMatters(string path)
    {
        var found = Assert.Single(await DocumentRun.AnalyzeAsync(path, $$"""{ "Smtp": { "Password": "{{Secret}}" } }"""));

        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Contains("development only: matters if", found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("appsettings.json", true)]
    [InlineData("appsettings.Production.json", true)]
    [InlineData("appsettings.Development.json", false)]
    public async Task LocalDatabaseWithATrivialPassword_IsSilentInDevelopmentFilesOnly(string path, bool isFound)
        => Assert.Equal(isFound, (await DocumentRun.PlacesAsync(path, """{ "ConnectionStrings": { "Db": "Host=localhost;Database=blog;Username=postgres;Password=postgres" } }""")).Length > 0);

    [Fact]
    public async Task ProviderFormat_StaysAWarning_InADevelopmentFile()
    {
        var found = Assert.Single(await DocumentRun.AnalyzeAsync("local.settings.json", "{ \"Aws\": \"AK" + "IAZ7Q3XW5RKLMN2VTB\" }"));

        Assert.Equal(("LEAK1001", DiagnosticSeverity.Warning), (found.Id, found.Severity));
    }

    [Fact]
    public async Task Message_NamesKindPlaceAndLength_NeverTheSecret()
    {
        var found = Assert.Single(await DocumentRun.AnalyzeAsync("appsettings.json", $$"""{ "Smtp": { "Password": "{{Secret}}" } }"""));

        Assert.Equal($"Hard-coded password, {Secret.Length} characters, in 'Smtp:Password'", found.GetMessage());
        Assert.DoesNotContain(found.Properties.Values, value => value is not null && value.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task KeyThatIsASecretItself_IsNotShown()
    {
        var found = await DocumentRun.AnalyzeAsync("appsettings.json", $$"""{ "ApiKeys": { "x7Kq2mZr9LtVb5NyGcWw3Ds8PfJh": { "Password": "{{Secret}}" } } }""");

        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.DoesNotContain("x7Kq2mZr", diagnostic.GetMessage(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("docs/settings with space/appsettings.json")]
    [InlineData("C:\\Käufer\\Straße\\appsettings.json")]
    [InlineData("/src/設定/appsettings.json")]
    public async Task Path_IsThatOfTheFile(string path)
    {
        var found = Assert.Single(await DocumentRun.AnalyzeAsync(path, $$"""{ "Smtp": { "Password": "{{Secret}}" } }"""));

        Assert.Equal(LocationKind.ExternalFile, found.Location.Kind);
        Assert.Equal(path, found.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task KeyStore_IsFoundByItsName_AndNeverOpened()
    {
        var store = new TextFile("site.pfx", "binary");

        var found = Assert.Single(await DocumentRun.AnalyzeAsync(BuildOptions.None, store));

        Assert.Equal("LEAK1002", found.Id);
        Assert.Equal(0, store.Opened);
    }

    [Fact]
    public async Task ListOfKeyStores_IsReportedAtTheStores()
    {
        var list = new TextFile("obj/leakgate.keystores.txt", "/src/a.pfx\n/src/b b.p12\n");

        var found = await DocumentRun.AnalyzeAsync(BuildOptions.None.With("LeakGateKind", "KeyStoreList"), list);

        Assert.Equal(new[] { "/src/a.pfx", "/src/b b.p12" }, found.Select(diagnostic => diagnostic.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task RandomValue_IsReportedOnlyWhenTheRuleIsOn()
    {
        var file = new TextFile("appsettings.json", """{ "Unnamed": "x7Kq2mZr9LtVb5NyGcWw3Ds8PfJh" }""");
        var on = Tests.Rules.RuleRun.WithEveryRule(Tests.Rules.RuleRun.Compile(Array.Empty<SyntaxTree>()));

        Assert.Empty(await DocumentRun.AnalyzeAsync(BuildOptions.None, file));
        Assert.Equal("LEAK1009", Assert.Single(await DocumentRun.AnalyzeAsync(on, BuildOptions.None, file)).Id);
    }
}
