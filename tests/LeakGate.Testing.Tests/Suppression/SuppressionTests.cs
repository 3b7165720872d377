using System.Linq;
using System.Threading.Tasks;
using LeakGate.Testing.Suppression;
using LeakGate.Testing.Tests.Analyzers;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Testing.Tests.Suppression;

public sealed class SuppressionTests
{
    private const string Bad = "namespace N;\nclass C { string s = [|\"bad\"|]; class D { string t = [|\"bad\"|]; } }";

    public static TheoryData<SuppressionWay> EveryWay => new(SuppressionExpectations.EveryWay);

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task Every_way_silences_an_ordinary_rule(SuppressionWay way)
    {
        await RunAsync<OrdinaryAnalyzer>(SuppressionExpectations.None.SilencedBy(way));
        await Failure.ExpectAsync(
            () => RunAsync<OrdinaryAnalyzer>(SuppressionExpectations.None.NotSilencedBy(way)),
            "Suppressed by " + way,
            "Expected to survive, but silenced:");
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task No_way_silences_an_enforced_rule(SuppressionWay way)
    {
        var others = SuppressionExpectations.None.NotSilencedBy(SuppressionWay.GeneratedCodeHeader);
        await RunAsync<EnforcedAnalyzer>(others.NotSilencedBy(way));
        await Failure.ExpectAsync(
            () => RunAsync<EnforcedAnalyzer>(others.SilencedBy(way)),
            "Suppressed by " + way,
            "Expected to be silenced, but still reported:");
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task Every_way_silences_a_rule_that_is_off_by_default(SuppressionWay way)
        => await RunAsync<OffByDefaultAnalyzer>(SuppressionExpectations.None.SilencedBy(way));

    [Fact]
    public async Task Presets_state_every_way()
    {
        await RunAsync<OrdinaryAnalyzer>(SuppressionExpectations.Ordinary);
        await RunAsync<EnforcedAnalyzer>(SuppressionExpectations.Enforced);
        await Failure.ExpectAsync(() => RunAsync<EnforcedAnalyzer>(SuppressionExpectations.Ordinary), "Expected to be silenced");
        await Failure.ExpectAsync(() => RunAsync<OrdinaryAnalyzer>(SuppressionExpectations.Enforced), "Expected to survive");
    }

    [Fact]
    public Task A_not_configurable_rule_falls_to_attributes_and_generated_code() => RunAsync<NotConfigurableAnalyzer>(
        SuppressionExpectations.Enforced.SilencedBy(
            SuppressionWay.SuppressMessageOnSymbol,
            SuppressionWay.SuppressMessageOnAssembly,
            SuppressionWay.GeneratedCodeHeader,
            SuppressionWay.GeneratedFileName,
            SuppressionWay.GeneratedCodeConfig,
            SuppressionWay.LineHidden));

    [Fact]
    public Task A_later_statement_replaces_an_earlier_one() => RunAsync<OrdinaryAnalyzer>(
        SuppressionExpectations.Enforced.SilencedBy(SuppressionExpectations.EveryWay.ToArray()));

    [Fact]
    public async Task Configuration_of_the_test_stays_in_force()
    {
        var test = Create<OrdinaryAnalyzer>(SuppressionExpectations.Ordinary);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.WORD1.severity = warning\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "[*.cs]\ndotnet_diagnostic.WORD1.severity = warning\n"));

        // The test's own .editorconfig wins over any .globalconfig, and over NoWarn.
        test.Suppressions = test.Suppressions.Without(SuppressionWay.GlobalConfigNone, SuppressionWay.NoWarn);
        await test.RunAsync();
    }

    [Fact]
    public async Task A_suppressed_diagnostic_can_be_expected()
    {
        const string code = "class C {\n#pragma warning disable WORD1\nstring s = {|#0:\"bad\"|};\n#pragma warning restore WORD1\n}";
        var expected = CSharpAnalyzerVerifier<OrdinaryAnalyzer, DefaultVerifier>.Diagnostic().WithLocation(0);
        await CSharpAnalyzerVerifier<OrdinaryAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync(code, expected.WithIsSuppressed(true));
        await CSharpAnalyzerVerifier<OrdinaryAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync(code);
        await Failure.ExpectAsync(
            () => CSharpAnalyzerVerifier<OrdinaryAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync(code, expected),
            "1 missing, 0 unexpected");
        await Failure.ExpectAsync(
            () => CSharpAnalyzerVerifier<OrdinaryAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync(
                "class C { string s = {|#0:\"bad\"|}; }",
                expected.WithIsSuppressed(true)),
            "1 missing, 1 unexpected");
    }

    private static Task RunAsync<TAnalyzer>(SuppressionExpectations expectations)
        where TAnalyzer : DiagnosticAnalyzer, new()
        => Create<TAnalyzer>(expectations).RunAsync();

    private static CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> Create<TAnalyzer>(SuppressionExpectations expectations)
        where TAnalyzer : DiagnosticAnalyzer, new()
        => new() { TestCode = Bad, Suppressions = expectations };
}
