using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using LeakGate.Analyzers.Tests.Storage.Rules;
using LeakGate.Testing.Suppression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Analyzers.Tests.Policy;

/// <summary>Code under a policy.</summary>
internal static class PolicyTest
{
    public const string Path = "/0/leakgate.json";

    /// <summary>The verifier on one file of code, with storage SDKs at hand.</summary>
    public static CSharpAnalyzerTest<LeakGateAnalyzer, DefaultVerifier> Create(string code, string policy, string configuration = "", string editorConfig = "")
    {
        var test = new CSharpAnalyzerTest<LeakGateAnalyzer, DefaultVerifier>
        {
            CompilerDiagnostics = CompilerDiagnostics.None,
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            Suppressions = SuppressionExpectations.None,
        };
        test.TestState.Sources.Add(("/0/Test0.cs", code));
        test.TestState.AdditionalFiles.Add((Path, policy));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + configuration));
        if (editorConfig.Length > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\n" + editorConfig));
        }

        return test;
    }

    public static string Enforce(params string[] rules) => $$"""{ "enforce": [ {{string.Join(", ", rules.Select(rule => "\"" + rule + "\""))}} ] }""";

    /// <summary>What the analyzer reports for code under policies, by the compiler's own driver.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(
        IEnumerable<(string Path, string Text)> code, IEnumerable<(string Path, string Text)> policies, params (string, string)[] properties)
    {
        var compilation = Rules.RuleRun.Compile(code.Select(file => Rules.RuleRun.Parse(file.Text, file.Path)));
        var options = new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions(PolicyText.Texts(policies), new PolicyOptions(properties));
        var driver = Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerExtensions.WithAnalyzers(compilation, [new LeakGateAnalyzer()], options);
        return (await driver.GetAnalyzerDiagnosticsAsync(default))
            .OrderBy(one => one.Location.GetLineSpan().Path, System.StringComparer.Ordinal)
            .ThenBy(one => one.Location.GetLineSpan().StartLinePosition)
            .ThenBy(one => one.Id, System.StringComparer.Ordinal)
            .ToArray();
    }
}
