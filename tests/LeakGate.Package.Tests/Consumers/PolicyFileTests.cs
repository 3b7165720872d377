using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>Which policy files a real build finds, and what it makes of them.</summary>
[Collection(PackageCollection.Name)]
public sealed class PolicyFileTests(PackedLeakGate package)
{
    private const string Enforce = """{ "enforce": [ "LEAK1005" ] }""";

    // A folder that many have, and that a list of paths in a property would be cut at.
    private const string Project = "C#/App";

    [Fact]
    public async Task PolicyAboveTheProject_EnforcesWhatNoWarnSwitchesOff()
    {
        using var consumer = CreateConsumer();
        consumer.Write("leakgate.json", Enforce).Write("C#/leakgate.json", "{ \"enforce\": [] }");

        var build = await consumer.BuildAsync(Project, "-p:NoWarn=LEAK1005%3BLEAK1001%3BLEAK1003");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(LeakySource.PasswordArgument, Finding.InConsole(build.Output, "error"));
        Assert.DoesNotContain(LeakySource.ConnectionString, Finding.InConsole(build.Output, "warning"));
    }

    [Fact]
    public async Task NamedPolicy_AddsToThoseFound()
    {
        using var consumer = CreateConsumer();
        consumer.Write("organisation/policy.json", Enforce).Write("leakgate.json", """{ "enforce": [ "LEAK1003" ] }""");

        var build = await consumer.BuildAsync(Project, "-p:LeakGatePolicyFile=../../organisation/policy.json");

        var errors = Finding.InConsole(build.Output, "error");
        Assert.Contains(LeakySource.PasswordArgument, errors);
        Assert.Contains(LeakySource.ConnectionString, errors);
    }

    [Fact]
    public async Task Exemption_LetsTheBuildPass_UntilItEnds()
    {
        using var consumer = CreateConsumer();
        consumer.Write("leakgate.json", $$"""
            {
              "enforce": [ "LEAK1005" ],
              "exemptions": [
                { "rule": "LEAK1005", "path": "C#/App/{{LeakySource.FileName}}", "reason": "An emulator.", "owner": "us", "expires": "2030-12-31" }
              ]
            }
            """);

        var before = await consumer.BuildAsync(Project, "-p:LeakGateToday=2030-12-31");
        var after = await consumer.BuildAsync(Project, "-p:LeakGateToday=2031-01-01");

        Assert.Equal(0, before.ExitCode);
        Assert.DoesNotContain(LeakySource.PasswordArgument, Finding.InConsole(before.Output, "warning"));
        Assert.Contains("warning LEAK9002", before.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, after.ExitCode);
        Assert.Contains(LeakySource.PasswordArgument, Finding.InConsole(after.Output, "error"));
        Assert.Matches(@"leakgate\.json\(4,\d+\): error LEAK9002: ", after.Output);
    }

    [Theory]
    [InlineData("{ \"enforce\": [ \"LEAK1005\" ", "leakgate.json(1,27): error LEAK9001: Policy: this is not JSON: expected ']'")]
    [InlineData("{\n  \"enfroce\": [] }", "leakgate.json(2,3): error LEAK9001: Policy: 'enfroce' is no key of a policy; did you mean 'enforce'?")]
    public async Task BrokenPolicy_FailsTheBuild(string policy, string message)
    {
        using var consumer = CreateConsumer();
        consumer.Write("leakgate.json", policy);

        var build = await consumer.BuildAsync(Project, "-p:NoWarn=LEAK9001", "-p:TreatWarningsAsErrors=false");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(message, build.Output, StringComparison.Ordinal);
    }

    /// <summary>Nobody can tell what it would have enforced, so that nothing may be switched off under it.</summary>
    [Theory]
    [InlineData("{ \"enfroce\": [ \"LEAK1005\" ] }", "-p:LeakGateEnabled=false")]
    [InlineData("{ \"exemptions\": [", "-p:LeakGateEnabled=false")]
    [InlineData("", "-p:RunAnalyzers=false")]
    [InlineData("{ \"enfroce\": [ \"LEAK1005\" ] }", "-p:RunAnalyzers=false")]
    public async Task BrokenPolicy_IsNotSwitchedOff(string policy, string argument)
    {
        using var consumer = CreateConsumer();
        consumer.Write("leakgate.json", policy);

        var build = await consumer.BuildAsync(Project, argument);

        Assert.NotEqual(0, build.ExitCode);
        Assert.Matches("error LEAK900[16]: ", build.Output);
    }

    [Fact]
    public async Task PolicyThatEnforcesNothing_LetsLeakGateBeSwitchedOff()
    {
        using var consumer = CreateConsumer();
        consumer.Write("leakgate.json", """
            {
              "$schema": "https://example.com/leakgate.schema.json",
              // "enforce": [ "LEAK1005" ],
              "enforce": [],
              "credentialNames": [ { "words": "vault phrase", "kind": "passphrase" } ],
              "exemptions": [ { "rule": "LEAK1005", "path": "C#/**", "reason": "See \"the page\", and: more.", "owner": "us", "expires": "2999-12-31" } ],
            }
            """);

        var build = (await consumer.BuildAsync(Project, "-p:LeakGateEnabled=false")).OrThrow();

        Assert.DoesNotContain("LEAK", build.Output, StringComparison.Ordinal);
    }

    /// <summary>The targets tell a policy in order from a broken one by its keys, before the compiler has read it.</summary>
    [Fact]
    public void Targets_KnowTheKeysOfTheSchema()
    {
        var schema = File.ReadAllText(Path.Combine(TestPaths.RepositoryRoot, "src", "LeakGate", "leakgate.schema.json"));
        var targets = File.ReadAllText(Path.Combine(TestPaths.RepositoryRoot, "src", "LeakGate", "build", "LeakGate.Presence.targets"));
        var listed = targets.Split("<_LeakGatePolicyKeys>")[1].Split('<')[0].Replace("\\", "", StringComparison.Ordinal).Split('|');

        Assert.Equal(KeysOf(JsonDocument.Parse(schema).RootElement).Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysOf(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member.Name == "properties"
            ? member.Value.EnumerateObject().SelectMany(property => KeysOf(property.Value).Prepend(property.Name))
            : KeysOf(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(KeysOf),
        _ => [],
    };

    [Fact]
    public async Task MissingNamedPolicy_FailsTheBuild()
    {
        using var consumer = CreateConsumer();

        var build = await consumer.BuildAsync(Project, "-p:LeakGatePolicyFile=none.json");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error LEAK9001: LeakGatePolicyFile names ", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PolicyTakenFromTheCompiler_FailsTheBuild()
    {
        using var consumer = CreateConsumer();
        consumer.Write("leakgate.json", Enforce).Write("Directory.Build.targets", """
            <Project><Target Name="Take" BeforeTargets="CoreCompile"><ItemGroup><AdditionalFiles Remove="@(AdditionalFiles)" /></ItemGroup></Target></Project>
            """);

        var build = await consumer.BuildAsync(Project);

        // Whichever is first: the generator that watches over presence, or the analyzer that counts the files.
        Assert.NotEqual(0, build.ExitCode);
        Assert.Matches("error LEAK900[16]: ", build.Output);
    }

    [Fact]
    public async Task WithoutAPolicy_NoDateAndNoFileReachTheCompiler()
    {
        using var consumer = CreateConsumer();

        (await consumer.BuildAsync(Project)).OrThrow();
        var without = Configuration(consumer);
        consumer.Write("leakgate.json", "{}");
        (await consumer.BuildAsync(Project)).OrThrow();

        Assert.Contains("build_property.LeakGateToday = \n", without + "\n", StringComparison.Ordinal);
        Assert.DoesNotContain("leakgate.json", without, StringComparison.Ordinal);
        Assert.Contains("build_property.LeakGateToday = 2", Configuration(consumer), StringComparison.Ordinal);
        Assert.Contains("build_metadata.AdditionalFiles.LeakGatePolicy = found", Configuration(consumer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WebProject_DoesNotPublishItsPolicy()
    {
        using var consumer = new Consumer(package);
        consumer.Write("Web/Web.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>{consumer.Reference()}</ItemGroup>
            </Project>
            """).Write("Web/Program.cs", "System.Console.WriteLine();").Write("Web/leakgate.json", "{}").Write("Web/appsettings.json", "{}");

        (await consumer.BuildAsync("Web", "-t:Publish", "-p:PublishDir=out/", "-p:UseAppHost=false")).OrThrow();

        Assert.True(File.Exists(Path.Combine(consumer.Folder, "Web/out/appsettings.json")));
        Assert.False(File.Exists(Path.Combine(consumer.Folder, "Web/out/leakgate.json")));
    }

    private Consumer CreateConsumer()
    {
        var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference()).WithLeaks(Project);
        File.Move(Path.Combine(consumer.Folder, "App/App.csproj"), Path.Combine(consumer.Folder, Project, "App.csproj"));
        return consumer;
    }

    private static string Configuration(Consumer consumer)
        => File.ReadAllText(Directory.GetFiles(Path.Combine(consumer.Folder, Project, "obj"), "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories).Single());
}
