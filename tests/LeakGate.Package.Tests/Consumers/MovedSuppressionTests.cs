using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary><c>dotnet format analyzers --diagnostics LEAK9005</c> moves what silences a rule into the policy, and the next build says so by saying nothing.</summary>
[Collection(PackageCollection.Name)]
public sealed class MovedSuppressionTests(PackedLeakGate package)
{
    // The value is put together so that the test's own source holds no literal of it.
    private const string Code = """
        using System.Diagnostics.CodeAnalysis;
        using System.Net;

        namespace Cars;

        public static class Emulators
        {
        #pragma warning disable LEAK1005, CS0618 // The emulator's own account.
            public static object First() => new NetworkCredential("admin", "Regal-Wand-7" + "-12y");
        #pragma warning restore LEAK1005, CS0618

            [SuppressMessage("LeakGate.Credentials", "LEAK1005", Justification = "A second emulator.")]
            public static object Second() => new NetworkCredential("admin", "Regal-Wand-8" + "-13z");

        #pragma warning disable LEAK2001
            public static int Third() => 3;
        #pragma warning restore LEAK2001

            public static object Fourth() => new NetworkCredential("admin", "Regal-Wand-9" + "-14a");
        }

        """;

    [Fact]
    public async Task Format_MovesWhatIsHidden_AndTheBuildSaysNothingMoreOfIt()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference(), "<OutputType>Library</OutputType>")
            .Write("leakgate.json", "{\n  \"enforce\": [\"LEAK1001\"] // Ours.\n}\n")
            .Write("App/GlobalSuppressions.cs", """
                using System.Diagnostics.CodeAnalysis;

                [assembly: SuppressMessage("x", "LEAK1005", Justification = "A fourth one.", Scope = "member", Target = "~M:Cars.Emulators.Fourth~System.Object")]

                """)
            .Write("App/Emulators.cs", Code);
        (await consumer.RunAsync("restore", "App")).OrThrow();
        var before = (await consumer.BuildAsync("App")).OrThrow();
        Assert.Equal(["LEAK9005"], Finding.InConsole(before.Output, "warning").Select(finding => finding.Id).Distinct());

        var format = (await consumer.RunAsync("format", "analyzers", "App/App.csproj", "--no-restore", "--severity", "warn", "--diagnostics", "LEAK9005", "--verbosity", "normal")).OrThrow();

        Assert.DoesNotContain("Unable to fix", format.Output, StringComparison.Ordinal);
        var code = File.ReadAllText(Path.Combine(consumer.Folder, "App", "Emulators.cs"));
        Assert.Equal(
            Code.Replace("LEAK1005, CS0618", "CS0618", StringComparison.Ordinal)
                .Replace("    [SuppressMessage(\"LeakGate.Credentials\", \"LEAK1005\", Justification = \"A second emulator.\")]\n", "", StringComparison.Ordinal)
                .Replace("#pragma warning disable LEAK2001\n", "", StringComparison.Ordinal)
                .Replace("#pragma warning restore LEAK2001\n", "", StringComparison.Ordinal),
            code);
        Assert.DoesNotContain("LEAK", File.ReadAllText(Path.Combine(consumer.Folder, "App", "GlobalSuppressions.cs")), StringComparison.Ordinal);

        var policy = File.ReadAllText(Path.Combine(consumer.Folder, "leakgate.json"));
        Assert.Equal(3, policy.Split("\"fingerprint\"").Length - 1);
        Assert.Contains("// Ours.", policy, StringComparison.Ordinal);
        Assert.Contains("\"reason\": \"The emulator's own account.\"", policy, StringComparison.Ordinal);
        Assert.Contains("\"reason\": \"A second emulator.\"", policy, StringComparison.Ordinal);
        Assert.Contains("\"reason\": \"A fourth one.\"", policy, StringComparison.Ordinal);
        Assert.Contains("\"where\": \"App/Emulators.cs#Cars.Emulators.Fourth", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("Regal", policy + format.Output, StringComparison.Ordinal);

        var after = (await consumer.BuildAsync("App", "--no-incremental")).OrThrow();
        Assert.DoesNotContain("LEAK", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Format_LeavesAnEnforcedFindingAnError_UntilItsExemptionIsFilledIn()
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference(), "<OutputType>Library</OutputType>")
            .Write("leakgate.json", "{ \"enforce\": [\"LEAK1*\"] }\n")
            .Write("App/Emulators.cs", Code.Replace(", CS0618", "", StringComparison.Ordinal));
        (await consumer.RunAsync("restore", "App")).OrThrow();
        (await consumer.RunAsync("format", "analyzers", "App/App.csproj", "--no-restore", "--severity", "warn", "--diagnostics", "LEAK9005")).OrThrow();

        var policyFile = Path.Combine(consumer.Folder, "leakgate.json");
        var unfilled = await consumer.BuildAsync("App");
        Assert.NotEqual(0, unfilled.ExitCode);
        Assert.Contains("error LEAK9003", unfilled.Output, StringComparison.Ordinal);
        Assert.Contains("error LEAK1005", unfilled.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("LEAK9005", unfilled.Output, StringComparison.Ordinal);

        File.WriteAllText(policyFile, File.ReadAllText(policyFile)
            .Replace("\"owner\": \"\"", "\"owner\": \"it@example.com\"", StringComparison.Ordinal)
            .Replace("\"expires\": \"\"", "\"expires\": \"2999-12-31\"", StringComparison.Ordinal));
        var filled = await consumer.BuildAsync("App");

        // The fourth one was never suppressed.
        Assert.Equal("LEAK1005", Assert.Single(Finding.InConsole(filled.Output, "error").Distinct()).Id);
    }
}
