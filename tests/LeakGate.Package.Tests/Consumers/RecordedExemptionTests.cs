using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary><c>dotnet format analyzers</c> on a project with a policy file: it mends, and records exemptions only when it is told to and only of what it cannot mend.</summary>
[Collection(PackageCollection.Name)]
public sealed class RecordedExemptionTests(PackedLeakGate package)
{
    private const string Policy = "{\n  // Ours.\n}\n";

    [Theory]
    [InlineData("", 0)]
    [InlineData("leakgate.record_exemptions = true", 1)]
    public async Task Format_RecordsWhatItCannotMend_WhenItMay(string option, int entries)
    {
        using var consumer = new Consumer(package);
        consumer.WithProject("App", consumer.Reference(), "<OutputType>Library</OutputType>")
            .Write("leakgate.json", Policy)
            .Write(".editorconfig", $"root = true\n[*.cs]\n{option}\n")
            .Write("App/Signed.cs", """
                [Login(Password = "Regal-Wand-9" + "-11x")]
                internal static class Signed
                {
                    public static object Run() => new System.Net.NetworkCredential("new", "Regal-Wand-7" + "-12y");
                }

                internal sealed class LoginAttribute : System.Attribute { public string Password { get; set; } = ""; }
                """);
        (await consumer.RunAsync("restore", "App")).OrThrow();
        var format = (await consumer.RunAsync("format", "analyzers", "App/App.csproj", "--no-restore", "--severity", "warn", "--verbosity", "normal")).OrThrow();

        Assert.DoesNotContain("Unable to fix", format.Output, StringComparison.Ordinal);
        var policy = File.ReadAllText(Path.Combine(consumer.Folder, "leakgate.json"));
        Assert.Equal(entries, policy.Split("\"fingerprint\"").Length - 1);
        Assert.Contains("// Ours.", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("Regal", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("Regal-Wand-7", File.ReadAllText(Path.Combine(consumer.Folder, "App", "Signed.cs")), StringComparison.Ordinal);
    }
}
