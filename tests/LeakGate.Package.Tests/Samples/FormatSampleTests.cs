using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>
/// The leaky sample with the packed package, mended by <c>dotnet format analyzers</c> as docs/fixes.md says: what is left is what no fix can decide, no
/// secret stands in it any more, it compiles and its API answers.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed partial class FormatSampleTests(PackedLeakGate package)
{
    /// <summary>File and rule of what stays: docs/fixes.md says of each that it has no fix, or that the fix leaves something to fill in.</summary>
    private static readonly (string File, string Rule)[] Left =
    [
        ("DatabaseStack.cs", "LEAK2006"),
    ];

    [Fact]
    public async Task ConnectedCar_IsMendedAndStillAnswers()
    {
        using var consumer = Copy();
        var secrets = SampleMarkers.InFolder(consumer.Folder).Where(f => f.Id.StartsWith("LEAK1", StringComparison.Ordinal)).SelectMany(SecretsOf).ToArray();
        Assert.NotEmpty(secrets);

        (await consumer.RunAsync("restore", "ConnectedCar")).OrThrow();
        var format = (await consumer.RunAsync("format", "analyzers", "ConnectedCar/ConnectedCar.sln", "--no-restore", "--severity", "warn", "--verbosity", "normal")).OrThrow();
        var build = (await consumer.RunAsync("build", "ConnectedCar", "--no-restore", "-v:m")).OrThrow();

        Assert.DoesNotContain("Unable to fix", format.Output, StringComparison.Ordinal);
        Assert.Equal(Left, Finding.InConsole(build.Output, "warning").Select(f => (Path.GetFileName(f.File), f.Id)).Distinct().Order());
        var sources = string.Concat(Directory.EnumerateFiles(consumer.Folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(secrets, secret => Assert.False(sources.Contains(secret, StringComparison.Ordinal), "A secret is still there."));

        var api = Directory.EnumerateFiles(consumer.Folder, "ConnectedCar.Api.dll", SearchOption.AllDirectories).First(file => file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        using var program = await RunningProgram.StartAsync(Path.Combine(consumer.Folder, "ConnectedCar", "ConnectedCar.Api"), api);
        using var answer = await program.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Consumer Copy()
    {
        var consumer = new Consumer(package);
        var source = Path.Combine(TestPaths.RepositoryRoot, "samples", "ConnectedCar");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(source, file);
            if (!path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "cdk.out"))
            {
                consumer.Write(Path.Combine("ConnectedCar", path), File.ReadAllText(file));
            }
        }

        var versions = File.ReadAllText(Path.Combine(TestPaths.RepositoryRoot, "Directory.Packages.props"));
        consumer.Write("Directory.Packages.props", versions.Replace("</Project>", $"""
              <ItemGroup><PackageVersion Include="LeakGate" Version="{package.Version}" /></ItemGroup>
            </Project>
            """, StringComparison.Ordinal));
        // The SDKs are large: those that the tests were restored with are used where they lie.
        consumer.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{package.FeedFolder}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{TestPaths.NuGetPackageRoot}" />
              </fallbackPackageFolders>
            </configuration>
            """);

        // What the samples get from the repository, with the package in the place of its source.
        return consumer.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <LangVersion>latest</LangVersion>
                <ImplicitUsings>enable</ImplicitUsings>
                <NoWarn>$(NoWarn);NU1603;NU1901;NU1902;NU1903;NU1904</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LeakGate" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
    }

    // The texts on a marked line that are long enough to be told from everything else, and the password in one that is a list of settings.
    private static IEnumerable<string> SecretsOf(Finding finding)
        => Text().Matches(File.ReadLines(finding.File).ElementAt(finding.Line - 1))
            .Select(match => match.Groups[1].Value)
            .SelectMany(text => text.Split(';').Select(part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]))
            .Where(text => text.Length >= 12 && text.Any(char.IsDigit));

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Text();
}
