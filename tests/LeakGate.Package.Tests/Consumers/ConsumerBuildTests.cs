using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>Real projects that take the packed package from a feed and are built by a real <c>dotnet build</c>.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerBuildTests(PackedLeakGate package)
{
    [Fact]
    public async Task FreshProject_ShowsFindings_InConsoleAndSarif_WithoutTheSecrets()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference()).WithLeaks("App");

        var build = (await consumer.BuildAsync("App", "-p:ErrorLog=app.sarif%2cversion=2.1")).OrThrow();

        var findings = Finding.InConsole(build.Output, "warning");
        Assert.Contains(LeakySource.ConnectionString, findings);
        Assert.Contains(LeakySource.PasswordArgument, findings);
        Assert.Contains(LeakySource.AccessKey, findings);
        Assert.Equal(LeakySource.LeakyLines, findings.Select(f => f.Line).Distinct());

        var log = SarifLog.Read(Path.Combine(consumer.Folder, "App", "app.sarif"));
        Assert.Equal(findings, log.Findings.Select(f => f with { File = Path.GetFileName(f.File) }));
        Assert.All(findings, f => Assert.EndsWith($"/docs/rules/{f.Id}.md", log.HelpUris[f.Id], StringComparison.Ordinal));

        AssertNoSecret(build.Output);
        AssertNoSecret(log.Text);
        AssertNoAnalyzerTrouble(build.Output);
    }

    [Fact]
    public async Task WarnAsError_FailsTheBuild()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference()).WithLeaks("App");

        var build = await consumer.BuildAsync("App", "-warnaserror");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(LeakySource.PasswordArgument, Finding.InConsole(build.Output, "error"));
        AssertNoSecret(build.Output);
    }

    [Fact]
    public async Task TreatWarningsAsErrors_FailsTheBuild_UntilTheLeaksAreGone()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference(), "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>").WithLeaks("App");

        var leaky = await consumer.BuildAsync("App");
        consumer.Write("App/" + LeakySource.FileName, "System.Console.WriteLine(System.Environment.GetEnvironmentVariable(\"UPLOADER_PASSWORD\"));");
        var clean = await consumer.BuildAsync("App");

        Assert.NotEqual(0, leaky.ExitCode);
        Assert.Contains(LeakySource.PasswordArgument, Finding.InConsole(leaky.Output, "error"));
        Assert.Equal(0, clean.ExitCode);
        Assert.DoesNotContain("LEAK", clean.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabled_IsSilent_AndEnabledAgainWithoutACleanBuild_IsNot()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference()).WithLeaks("App");

        var disabled = (await consumer.BuildAsync("App", "-p:LeakGateEnabled=false", "-p:ErrorLog=off.sarif%2cversion=2.1")).OrThrow();
        var enabled = (await consumer.BuildAsync("App")).OrThrow();

        Assert.DoesNotContain("LEAK", disabled.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("LEAK", File.ReadAllText(Path.Combine(consumer.Folder, "App", "off.sarif")), StringComparison.Ordinal);
        Assert.Contains(LeakySource.PasswordArgument, Finding.InConsole(enabled.Output, "warning"));
    }

    [Fact]
    public async Task DisabledInTheProject_IsSilent()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference(), "<LeakGateEnabled>false</LeakGateEnabled>").WithLeaks("App");

        var build = (await consumer.BuildAsync("App")).OrThrow();

        Assert.DoesNotContain("LEAK", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MultiTargetedProject_ShowsFindingsForEachFramework()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("Lib", consumer.Reference(), "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><OutputType>Library</OutputType>").WithLeaks("Lib");

        var build = (await consumer.BuildAsync("Lib")).OrThrow();

        foreach (var framework in new[] { "net10.0", "netstandard2.0" })
        {
            var ofOne = string.Join('\n', build.Output.Split('\n').Where(l => l.Contains("::TargetFramework=" + framework, StringComparison.Ordinal)));
            Assert.Contains(LeakySource.PasswordArgument, Finding.InConsole(ofOne, "warning"));
        }
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("PrivateAssets=\"all\"", false)]
    public async Task ProjectBehindTheReferencingOne_IsAnalysedUnlessAssetsArePrivate(string attributes, bool analysed)
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("Core", consumer.Reference(attributes), "<OutputType>Library</OutputType>").Write("Core/Core.cs", "public class Core { }");
        consumer.WithProject("App", """<ProjectReference Include="../Core/Core.csproj" />""").WithLeaks("App");

        var build = (await consumer.BuildAsync("App")).OrThrow();

        Assert.Equal(analysed, Finding.InConsole(build.Output, "warning").Contains(LeakySource.PasswordArgument));
    }

    private static void AssertNoSecret(string text)
        => Assert.All(LeakySource.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));

    /// <summary>Neither thrown (AD0001) nor failed to load (CS8032, CS8034, CS8040) nor too new for the compiler (CS9057).</summary>
    private static void AssertNoAnalyzerTrouble(string output)
        => Assert.All(new[] { "AD0001", "CS8032", "CS8034", "CS8040", "CS9057" }, id => Assert.DoesNotContain(id, output, StringComparison.Ordinal));
}
