using System.Threading.Tasks;
using LeakGate.Testing.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Testing.Tests.Checks;

public sealed class DefaultCheckTests
{
    private const string Bad = "class C { string s = [|\"bad\"|]; }";

    [Fact]
    public Task Reporting_in_generated_code_fails() => Failure.ExpectAsync(
        () => new CSharpAnalyzerTest<GeneratedCodeAnalyzer, DefaultVerifier> { TestCode = Bad }.RunAsync(),
        "Suppressed by GeneratedCodeHeader",
        "Expected nothing, but reported");

    [Fact]
    public Task Reporting_in_generated_code_can_be_allowed() => new CSharpAnalyzerTest<GeneratedCodeAnalyzer, DefaultVerifier>
    {
        TestCode = Bad,
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck,
    }.RunAsync();

    [Fact]
    public Task A_rule_that_ignores_pragmas_fails() => Failure.ExpectAsync(
        () => new CSharpAnalyzerTest<DisguisedAnalyzer, DefaultVerifier> { TestCode = "class {|TYPE1:C|} { }" }.RunAsync(),
        "Suppressed by Pragma",
        "Expected nothing, but reported");

    [Fact]
    public Task A_rule_that_ignores_pragmas_can_be_allowed() => new CSharpAnalyzerTest<DisguisedAnalyzer, DefaultVerifier>
    {
        TestCode = "class {|TYPE1:C|} { }",
        TestBehaviors = TestBehaviors.SkipSuppressionCheck,
    }.RunAsync();

    [Fact]
    public Task A_rule_that_is_not_configurable_need_not_heed_pragmas()
        => new CSharpAnalyzerTest<NotConfigurableAnalyzer, DefaultVerifier> { TestCode = Bad }.RunAsync();

    [Fact]
    public Task An_exception_fails() => Failure.ExpectAsync(
        () => new CSharpAnalyzerTest<ThrowingAnalyzer, DefaultVerifier> { TestCode = "class Throw { }" }.RunAsync(),
        "ThrowingAnalyzer threw: System.FormatException: thrown on purpose");

    [Fact]
    public Task No_exception_passes()
        => new CSharpAnalyzerTest<ThrowingAnalyzer, DefaultVerifier> { TestCode = "class Other { }" }.RunAsync();

    [Fact]
    public Task A_test_without_code_fails() => Failure.ExpectAsync(
        () => new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>().RunAsync(),
        "The test has no code");

    [Theory]
    [InlineData(CompilerDiagnostics.None, false)]
    [InlineData(CompilerDiagnostics.Errors, false)]
    [InlineData(CompilerDiagnostics.Warnings, true)]
    [InlineData(CompilerDiagnostics.All, true)]
    public async Task Compiler_diagnostics_count_from_a_severity_on(CompilerDiagnostics severity, bool fails)
    {
        var test = new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { void M() { int unused; } }",
            CompilerDiagnostics = severity,
        };
        if (fails)
        {
            await Failure.ExpectAsync(() => test.RunAsync(), "unexpected: CS0168");
        }
        else
        {
            await test.RunAsync();
        }
    }

    [Fact]
    public Task Code_that_does_not_compile_can_be_allowed() => new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
    {
        TestCode = "class C { string s = [|\"bad\"|]; Missing m; ",
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task A_callback_sees_the_pairs() => Failure.ExpectAsync(
        () => new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
        {
            TestCode = Bad,
            DiagnosticVerifier = (diagnostic, expected, verifier) => verifier.Equal("other", diagnostic.Descriptor.Category),
        }.RunAsync(),
        "Expected 'other' but found 'Words'");

    [Fact]
    public Task Findings_that_depend_on_order_fail_beside_copies() => Failure.ExpectAsync(
        () => new CSharpAnalyzerTest<StatefulAnalyzer, DefaultVerifier> { TestCode = "class [|C|] { }", ConcurrentCopies = 3 }.RunAsync(),
        "Analysed beside 3 copies",
        "Missing:");

    [Theory]
    [InlineData("class C { string s = [|\"bad\"|]; }")]
    [InlineData("using System;\nnamespace A.B;\nclass C { string s = [|\"bad\"|]; }\nclass D { C c; }")]
    [InlineData("namespace A { class C { string s = [|\"bad\"|]; } }\nnamespace B { using A; class D { C c; string t = [|\"bad\"|]; } }")]
    public Task Independent_findings_pass_beside_copies(string code) => new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
    {
        TestCode = code,
        ConcurrentCopies = 4,
    }.RunAsync();
}
