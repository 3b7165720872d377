using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using LeakGate.Analyzers.Presence;
using LeakGate.Analyzers.Tests.Policy;
using LeakGate.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LeakGate.Analyzers.Tests.Presence;

/// <summary>LEAK9006 from inside the compiler.</summary>
public sealed class PresenceWatchdogTests
{
    private const string Enforcing = """{ "enforce": [ "LEAK1005" ] }""";

    [Theory]
    [InlineData(Enforcing, "LeakGateEnabled=false", "LeakGateEnabled is false")]
    [InlineData(Enforcing, "LeakGateEnabled=False", "LeakGateEnabled is false")]
    [InlineData(Enforcing, "RunAnalyzers=false", "RunAnalyzers or RunAnalyzersDuringBuild is false")]
    [InlineData(Enforcing, "RunAnalyzersDuringBuild=false", "RunAnalyzers or RunAnalyzersDuringBuild is false")]
    [InlineData(Enforcing, "RunAnalyzersDuringBuild=false;RunAnalyzers=true", null)]
    [InlineData(Enforcing, "RunAnalyzers=true", null)]
    [InlineData(Enforcing, "LeakGatePolicyCount=2", "a policy file was taken out")]
    [InlineData("{ \"enforce\": [ \"LEAK1005\"", "RunAnalyzers=false", "RunAnalyzers or RunAnalyzersDuringBuild is false")]
    [InlineData("{ \"enforce\": [ ] }", "RunAnalyzers=false", null)]
    [InlineData("{ \"enforce\": [ ] }", "LeakGateEnabled=false", null)]
    [InlineData(null, "RunAnalyzers=false", null)]
    [InlineData(null, "LeakGateEnabled=false", null)]
    public void WithTargets(string? policy, string properties, string? reason)
        => Assert.Equal(reason is null ? [] : [reason], Reasons(policy, properties + ";LeakGateTargets=true", null).Select(message => reason is not null && message.Contains(reason) ? reason : message));

    [Theory]
    [InlineData("/repo/leakgate.json", Enforcing, true)]
    [InlineData("/repo/src/App/leakgate.json", Enforcing, true)]
    [InlineData("/leakgate.json", Enforcing, true)]
    [InlineData("/repo/leakgate.json", "{ \"enforce\": [", true)]
    [InlineData("/repo/leakgate.json", "{ \"enforce\": [ ] }", false)]
    [InlineData("/repo/other/leakgate.json", Enforcing, false)]
    [InlineData("/elsewhere/leakgate.json", Enforcing, false)]
    public void WithoutTargets_APolicyAboveTheCodeIsLookedFor(string path, string policy, bool isReported)
        => Assert.Equal(isReported ? 1 : 0, Reasons(null, "", new Files(path, policy)).Length);

    [Fact]
    public void WithoutTargetsAndResolver_NothingIsReported() => Assert.Empty(Reasons(null, "", null));

    [Fact]
    public void Descriptor_IsAnErrorThatNothingSilences()
    {
        Assert.Equal(DiagnosticSeverity.Error, Descriptors.Absence.DefaultSeverity);
        Assert.True(Descriptors.IsLocked(Descriptors.Absence));
    }

    private static string[] Reasons(string? policy, string properties, XmlReferenceResolver? resolver)
    {
        var compilation = RuleRun.Compile([RuleRun.Parse("class A { }", "/repo/src/App/A.cs")]);
        compilation = compilation.WithOptions(compilation.Options.WithXmlReferenceResolver(resolver));
        var pairs = properties.Split(';', System.StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).Select(p => ("build_property." + p[0], p[1])).ToArray();
        var driver = CSharpGeneratorDriver.Create(
            [new PresenceWatchdog().AsSourceGenerator()],
            PolicyText.Texts(policy is null ? [] : [(PolicyTest.Path, policy)]),
            (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            new PolicyOptions(pairs));

        driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var diagnostics);

        Assert.Equal(compilation.SyntaxTrees.Count(), updated.SyntaxTrees.Count());
        Assert.All(diagnostics, d => Assert.Equal("LEAK9006", d.Id));
        return [.. diagnostics.Select(d => d.GetMessage())];
    }

    /// <summary>A file system with one file.</summary>
    private sealed class Files(string path, string text) : XmlReferenceResolver
    {
        public override string? ResolveReference(string reference, string? baseFilePath) => reference == path ? path : null;

        public override Stream OpenRead(string resolvedPath) => new MemoryStream(Encoding.UTF8.GetBytes(text));

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => 0;
    }
}
