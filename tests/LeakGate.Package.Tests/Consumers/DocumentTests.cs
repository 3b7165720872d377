using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>Configuration files of real projects: the package brings them to the analyzers by itself.</summary>
[Collection(PackageCollection.Name)]
public sealed class DocumentTests(PackedLeakGate package)
{
    private const string Secret = "vK7!pondering-otter";
    private const string Settings = "{\n  \"Smtp\": {\n    \"Password\": \"" + Secret + "\"\n  }\n}\n";
    private const string Program = "System.Console.WriteLine();";

    [Fact]
    public async Task SettingsBesideTheCode_AreFoundAtLineAndColumn_WhateverTheFolderIsCalled()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("Fahrzeug API #1", consumer.Reference()).Write("Fahrzeug API #1/Program.cs", Program)
            .Write("Fahrzeug API #1/appsettings.json", Settings)
            .Write("Fahrzeug API #1/Straße/web.config", "<c>\n  <smtp password=\"" + Secret + "\" />\n</c>")
            .Write("Fahrzeug API #1/.github/workflows/it's.yml", "env:\n  SMTP_PASSWORD: " + Secret + "\n")
            .Write("Fahrzeug API #1/.env.production", "SMTP_PASSWORD=" + Secret + "\n");

        var build = (await consumer.BuildAsync("Fahrzeug API #1")).OrThrow();

        Assert.Equal(
            new[] { ".env.production 1,15", "it's.yml 2,18", "appsettings.json 3,18", "web.config 2,19" }.Order(),
            Places(build.Output).Order());
        Assert.DoesNotContain(Secret, build.Output, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task GeneratedAndForeignFolders_AreLeftOut()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference()).Write("App/Program.cs", Program);
        foreach (var folder in new[] { "bin/x", "obj/x", "node_modules/x", "cdk.out", "artifacts", ".git/x", "Nested" })
        {
            consumer.Write($"App/{folder}/appsettings.json", Settings);
        }

        consumer.Write("App/Nested/Nested.csproj", "<Project />").Write("appsettings.json", Settings);

        var build = (await consumer.BuildAsync("App")).OrThrow();

        Assert.Empty(Places(build.Output));
    }

    [Fact]
    public async Task Properties_SwitchOff_Exclude_AndAdd()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference() + """<LeakGateDocument Include="../shared/fleet.settings" LeakGateKind="json" />""")
            .Write("App/Program.cs", Program).Write("App/appsettings.json", Settings).Write("App/samples/appsettings.json", Settings).Write("shared/fleet.settings", Settings);

        var off = (await consumer.BuildAsync("App", "-p:LeakGateScanDocuments=false")).OrThrow();
        var some = (await consumer.BuildAsync("App", "-p:LeakGateDocumentExcludes=samples/**")).OrThrow();

        Assert.Empty(Places(off.Output));
        Assert.Equal(new[] { "appsettings.json 3,18", "fleet.settings 3,18" }, Places(some.Output).Order());
    }

    [Fact]
    public async Task AdditionalFileOfTheProject_IsReportedOnce()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference() + """<AdditionalFiles Include="appsettings.json" />""").Write("App/Program.cs", Program).Write("App/appsettings.json", Settings);

        var build = (await consumer.BuildAsync("App")).OrThrow();

        Assert.Single(Places(build.Output));
    }

    [Fact]
    public async Task KeyStoresAndKeys_AreFound_AndBinaryFilesDoNotBreakTheBuild()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference()).Write("App/Program.cs", Program)
            .Write("App/site.pfx", "0\0\0\0").Write("App/slides.key", "PK\0\0\0\0")
            .Write("App/server.key", "-----BEGIN RSA PRIVATE " + "KEY-----\nMIIEpAIBAAKCAQEAu1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt0gun\n-----END RSA PRIVATE " + "KEY-----\n");

        var build = (await consumer.BuildAsync("App")).OrThrow();

        Assert.Equal(new[] { "server.key 1,1", "site.pfx 1,1" }, Places(build.Output).Order());
    }

    [Fact]
    public async Task ChangedSettings_AreFoundByTheNextBuild()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference()).Write("App/Program.cs", Program).Write("App/appsettings.json", "{}");

        var before = (await consumer.BuildAsync("App")).OrThrow();
        consumer.Write("App/appsettings.json", Settings);
        var after = (await consumer.BuildAsync("App")).OrThrow();

        Assert.Empty(Places(before.Output));
        Assert.Single(Places(after.Output));
    }

    private static IEnumerable<string> Places(string output)
        => Regex.Matches(output, @"^\s*(?<path>.+?)\((?<place>\d+,\d+)\): warning LEAK", RegexOptions.Multiline)
            .Select(match => Path.GetFileName(match.Groups["path"].Value) + " " + match.Groups["place"].Value)
            .Distinct();
}
