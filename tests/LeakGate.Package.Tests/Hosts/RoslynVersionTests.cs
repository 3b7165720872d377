using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace LeakGate.Package.Tests;

/// <summary>The shipped dll on the oldest compiler supported and on the newest there is.</summary>
[Collection(PackageCollection.Name)]
public sealed class RoslynVersionTests(PackedLeakGate package)
{
    private const string Oldest = "4.5.0";
    private const string Newest = "5.12.0";

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
    public void Findings_AreTheSameOnOldestAndNewestRoslyn()
    {
        using var oldest = new RoslynHost(Oldest);
        using var newest = new RoslynHost(Newest);

        Assert.StartsWith(Oldest, oldest.RoslynVersion, StringComparison.Ordinal);
        Assert.StartsWith(Newest, newest.RoslynVersion, StringComparison.Ordinal);

        var findings = oldest.Findings(package.AnalyzerPath, LeakySource.Text);
        Assert.Equal(findings, newest.Findings(package.AnalyzerPath, LeakySource.Text));
        Assert.All(
            new[] { LeakySource.ConnectionString, LeakySource.PasswordArgument, LeakySource.AccessKey },
            expected => Assert.Contains(findings, f => f.StartsWith($"{expected.Line} {expected.Id} Warning ", StringComparison.Ordinal)));
        Assert.DoesNotContain(findings, f => f.StartsWith("crash", StringComparison.Ordinal));
        Assert.All(LeakySource.Secrets, secret => Assert.DoesNotContain(findings, f => f.Contains(secret, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(BadInputNames))]
    public void BadInput_NeitherCrashesNorHangs(string what)
    {
        foreach (var version in new[] { Oldest, Newest })
        {
            using var host = new RoslynHost(version);

            var crash = host.Findings(package.AnalyzerPath, BadInput[what]).FirstOrDefault(f => f.StartsWith("crash", StringComparison.Ordinal));

            Assert.True(crash is null, $"{what}, Roslyn {version}: {crash}");
        }
    }
}
