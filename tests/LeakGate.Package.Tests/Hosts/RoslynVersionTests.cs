using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>The shipped dll on the oldest compiler supported, on those of older SDKs and on the newest there is.</summary>
[Collection(PackageCollection.Name)]
public sealed class RoslynVersionTests(PackedLeakGate package, RoslynVersionTests.Hosts hosts) : IClassFixture<RoslynVersionTests.Hosts>
{
    private static readonly Dictionary<string, string> BadInput = new()
    {
        ["an empty file"] = "",
        ["code that does not compile"] = "using System.Net class { static void Main( { var p = new NetworkCredential(\"a\", \"b",
        ["text that is no code"] = "\0\uFFFC\uD800 <<<<<<< HEAD }}}} \"\"\" $@\"{",
        ["a literal of 5 MB"] = "class C { string password = \"" + string.Concat(Enumerable.Repeat("aB3/", 1_310_720)) + "\"; }",
        ["3,000 nested parentheses"] = "class C { object secret = " + new string('(', 3000) + "1" + new string(')', 3000) + "; }",
        ["a sum of 5,000 literals"] = "class C { string token = " + string.Join(" + ", Enumerable.Repeat("\"x\"", 5000)) + "; }",
    };

    // The names alone: a test's arguments travel between processes and into its report.
    public static TheoryData<string> BadInputNames => [.. BadInput.Keys];

    [Fact]
    public void Findings_AreTheSameOnEveryRoslyn()
    {
        Assert.All(hosts.All, host => Assert.StartsWith(host.Version, host.RoslynVersion, StringComparison.Ordinal));

        var findings = hosts.All[0].Findings(package.AnalyzerPath, LeakySource.Text);
        Assert.All(hosts.All, host => Assert.Equal(findings, host.Findings(package.AnalyzerPath, LeakySource.Text)));
        Assert.All(
            new[] { LeakySource.ConnectionString, LeakySource.PasswordArgument, LeakySource.AccessKey },
            expected => Assert.Contains(findings, f => f.StartsWith($"{expected.Line} {expected.Id} Warning ", StringComparison.Ordinal)));
        Assert.DoesNotContain(findings, f => f.StartsWith("crash", StringComparison.Ordinal));
        Assert.All(LeakySource.Secrets, secret => Assert.DoesNotContain(findings, f => f.Contains(secret, StringComparison.Ordinal)));
    }

    // As in the compiler server: one loaded dll, several projects at once, and again and again.
    [Fact]
    public void Projects_ThatAreCompiledAtOnceInOneProcess_DoNotDisturbEachOther()
    {
        var sources = Enumerable.Range(0, 24).Select(i => i % 3 == 0 ? LeakySource.Text : $"class C{i} {{ string password = \"Tr4vel!ng-Owl-{i}\"; }}").ToArray();
        foreach (var host in hosts.All)
        {
            var alone = sources.Select(source => host.Findings(package.AnalyzerPath, source)).ToArray();
            var together = new string[sources.Length][];
            Parallel.For(0, sources.Length, i => together[i] = host.Findings(package.AnalyzerPath, sources[i]));

            Assert.All(alone, Assert.NotEmpty);
            Assert.Equal(alone, together);
        }
    }

    [Theory]
    [MemberData(nameof(BadInputNames))]
    public void BadInput_NeitherCrashesNorHangs(string what)
    {
        foreach (var host in hosts.All)
        {
            var crash = host.Findings(package.AnalyzerPath, BadInput[what]).FirstOrDefault(f => f.StartsWith("crash", StringComparison.Ordinal));

            Assert.True(crash is null, $"{what}, Roslyn {host.Version}: {crash}");
        }
    }

    /// <summary>The compilers, loaded once: compiling them to machine code takes longer than the tests.</summary>
    public sealed class Hosts : IDisposable
    {
        internal RoslynHost[] All { get; } = [new("4.5.0"), new("4.8.0"), new("4.14.0"), new("5.12.0")];

        public void Dispose()
        {
            foreach (var host in All)
            {
                host.Dispose();
            }
        }
    }
}
