using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>The sample of an organisation's policy package, packed and consumed: one reference brings LeakGate and the policy.</summary>
[Collection(PackageCollection.Name)]
public sealed class OrganisationPolicyTests(PackedLeakGate package)
{
    private const string PackageReference = """<PackageReference Include="Acme.LeakPolicy" Version="1.0.0" />""";

    [Fact]
    public async Task Consumer_HasLeakGateWithThePolicy_AndCannotTakeItBack()
    {
        using var consumer = await PackAsync();
        consumer.WithProject("App", PackageReference, "<NoWarn>LEAK1005</NoWarn>").WithLeaks("App").Write("leakgate.json", """{ "enforce": [] }""");

        var build = await consumer.BuildAsync("App");

        var errors = Finding.InConsole(build.Output, "error");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(LeakySource.PasswordArgument, errors);
        Assert.Contains(LeakySource.ConnectionString, errors);
        Assert.Contains(errors, f => f.Id == "LEAK9005" && f.File == "App.csproj");
    }

    [Fact]
    public async Task Repository_AddsItsExemption_InsideThePolicy()
    {
        using var consumer = await PackAsync();
        consumer.WithProject("App", PackageReference).WithLeaks("App").Write("leakgate.json", """
            {
              "exemptions": [
                { "rule": "LEAK1001", "path": "App/Program.cs", "reason": "Replayed incident.", "owner": "cars@example.com", "expires": "2999-12-31" },
                { "rule": "LEAK1003", "path": "App/Program.cs", "reason": "Replayed incident.", "owner": "cars@example.com", "expires": "2999-12-31" },
                { "rule": "LEAK1005", "path": "App/Program.cs", "reason": "Replayed incident.", "owner": "cars@example.com", "expires": "2999-12-31" },
              ],
            }
            """);

        var build = (await consumer.BuildAsync("App")).OrThrow();

        Assert.Empty(Finding.InConsole(build.Output, "error"));
    }

    private async Task<Consumer> PackAsync()
    {
        var consumer = new Consumer(package);
        var sample = Path.Combine(TestPaths.RepositoryRoot, "samples", "OrganisationPolicy");
        foreach (var file in Directory.GetFiles(sample, "*", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)))
        {
            consumer.Write(Path.Combine("Policy", Path.GetRelativePath(sample, file)), File.ReadAllText(file));
        }

        consumer.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{package.FeedFolder}" />
                <add key="own" value="{consumer.Folder}/feed" />
              </packageSources>
            </configuration>
            """);
        Directory.CreateDirectory(Path.Combine(consumer.Folder, "feed"));
        (await DotnetCommand.RunAsync(consumer.Folder, package.CacheFolder, "pack", "Policy", "-o", "feed", "-v:m", $"-p:LeakGateVersion={package.Version}")).OrThrow();
        // The cache is shared by the tests of a run; this package has one version.
        var cached = Path.Combine(package.CacheFolder, "acme.leakpolicy");
        if (Directory.Exists(cached))
        {
            Directory.Delete(cached, recursive: true);
        }

        return consumer;
    }
}
