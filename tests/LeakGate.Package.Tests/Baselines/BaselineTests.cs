using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>An old code base starts with LeakGate: what is there is written down once, and only new leaks fail.</summary>
[Collection(PackageCollection.Name)]
public sealed class BaselineTests(PackedLeakGate package)
{
    private const string Today = "-p:LeakGateToday=2026-11-22";

    [Fact]
    public async Task Solution_PassesAfterIt_AndFailsForANewLeak()
    {
        using var consumer = Prepare();
        Assert.NotEqual(0, (await BuildAsync(consumer)).ExitCode);

        var written = (await BuildAsync(consumer, "-t:LeakGateBaseline")).OrThrow();
        var policy = ReadPolicy(consumer);
        var entries = Entries(policy);

        // Two leaks a class; the attribute in App that hides an enforced rule is exempt with its file, or the build would fail for it.
        Assert.Equal(7, entries.Length);
        Assert.Equal(["App/Leaky.cs"], entries.Where(e => e["rule"] == "LEAK9005").Select(e => e["path"]));
        Assert.All(entries, e => Assert.Equal("2027-02-20", e["expires"]));
        Assert.All(entries, e => Assert.NotEmpty(e["reason"]));
        Assert.All(entries, e => Assert.NotEmpty(e["owner"]));
        Assert.Equal(entries.Select(e => e["rule"] + e.GetValueOrDefault("fingerprint")).Order(StringComparer.Ordinal), entries.Select(e => e["rule"] + e.GetValueOrDefault("fingerprint")));
        Assert.Contains("// What the matrix stands on.", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(": error ", written.Output, StringComparison.Ordinal);
        AssertNoSecret(policy + written.Output);

        var next = (await BuildAsync(consumer)).OrThrow();
        Assert.Empty(Finding.InConsole(next.Output, "error"));
        Assert.DoesNotContain(Finding.InConsole(next.Output, "warning"), f => f.Id is MatrixSource.EnforcedRule or MatrixSource.OrdinaryRule);

        consumer.Write("App/New.cs", "internal static class New { public static object Run() => new System.Net.NetworkCredential(\"new\", \"Regal-Wand-9\" + \"-11x\"); }");
        var later = await BuildAsync(consumer);
        Assert.Equal([("New.cs", MatrixSource.EnforcedRule)], Finding.InConsole(later.Output, "error").Select(f => (f.File, f.Id)));
    }

    [Fact]
    public async Task SecondTime_ChangesNothing_AndWhatStandsThereStays()
    {
        using var consumer = Prepare();
        (await BuildAsync(consumer, "-t:LeakGateBaseline")).OrThrow();
        var judged = ReadPolicy(consumer).Replace("\"nobody yet\"", "\"cars@example.com\"", StringComparison.Ordinal);
        consumer.Write("leakgate.json", judged);

        (await DotnetCommand.RunAsync(consumer.Folder, package.CacheFolder, "build", "All.slnx", "-t:LeakGateBaseline", "-p:LeakGateToday=2026-12-24")).OrThrow();

        Assert.Equal(judged, ReadPolicy(consumer));
        Assert.Equal(["leakgate.json"], Directory.GetFiles(consumer.Folder, "leakgate*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task WithoutAPolicy_OneIsMade_WhereFindingsAre()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("Clean", consumer.Reference()).Write("Clean/Program.cs", "System.Console.WriteLine();");
        consumer.WithProject("App", consumer.Reference()).WithLeaks("App");

        (await consumer.BuildAsync("Clean", "-t:LeakGateBaseline")).OrThrow();
        (await consumer.BuildAsync("App", "-t:LeakGateBaseline", "-p:LeakGateBaselineOwner=cars@example.com")).OrThrow();

        Assert.False(File.Exists(Path.Combine(consumer.Folder, "Clean", "leakgate.json")));
        var policy = File.ReadAllText(Path.Combine(consumer.Folder, "App", "leakgate.json"));
        Assert.All(Entries(policy), e => Assert.Equal("cars@example.com", e["owner"]));
        Assert.All(LeakySource.Secrets, secret => Assert.DoesNotContain(secret, policy, StringComparison.Ordinal));
        Assert.DoesNotContain("LEAK", (await consumer.BuildAsync("App", "-warnaserror")).OrThrow().Output, StringComparison.Ordinal);
    }

    /// <summary>Three projects, one of two frameworks, one behind another: what a first build of them cannot compile must not matter.</summary>
    private Consumer Prepare()
    {
        var consumer = new Consumer(package);
        consumer.Write("leakgate.json", MatrixSource.Policy);
        consumer.WithProject("Core", consumer.Reference(), "<OutputType>Library</OutputType>").Write("Core/Core.cs", MatrixSource.Of("Core").Replace("internal", "public", StringComparison.Ordinal));
        consumer.WithProject("App", consumer.Reference() + """<ProjectReference Include="../Core/Core.csproj" />""", "<OutputType>Library</OutputType>")
            .Write("App/Leaky.cs", MatrixSource.Of("Leaky", onMember: $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"x\", \"{MatrixSource.EnforcedRule}\")]", inMember: "Core.Run();"));
        consumer.WithProject("Two", consumer.Reference(), "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><OutputType>Library</OutputType>").Write("Two/Two.cs", MatrixSource.Of("Two"));
        return consumer.Write("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Core/Core.csproj" /><Project Path="Two/Two.csproj" /></Solution>""");
    }

    private Task<CommandResult> BuildAsync(Consumer consumer, params string[] arguments)
        => DotnetCommand.RunAsync(consumer.Folder, package.CacheFolder, ["build", "All.slnx", "-m", "-v:m", Today, .. arguments]);

    private static string ReadPolicy(Consumer consumer) => File.ReadAllText(Path.Combine(consumer.Folder, "leakgate.json"));

    private static Dictionary<string, string>[] Entries(string policy)
    {
        using var document = JsonDocument.Parse(policy, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return [.. document.RootElement.GetProperty("exemptions").EnumerateArray().Select(e => e.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!))];
    }

    private static void AssertNoSecret(string text)
        => Assert.All(new[] { "Tr4ktor", "g7Vw" }, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
}
