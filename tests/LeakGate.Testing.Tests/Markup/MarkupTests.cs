using System;
using System.Threading.Tasks;
using LeakGate.Testing.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    LeakGate.Testing.Tests.Analyzers.OrdinaryAnalyzer,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace LeakGate.Testing.Tests.Markup;

public sealed class MarkupTests
{
    private const string TwoFindings = "class C { string s = {|#0:\"bad\"|}; string t = {|#1:\"bad\"|}; }";

    [Fact]
    public Task Numbered_spans_give_locations() => Verify.VerifyAnalyzerAsync(
        TwoFindings,
        Verify.Diagnostic().WithLocation(1).WithArguments("bad"),
        Verify.Diagnostic().WithLocation(0).WithMessage("The word is 'bad'"));

    [Fact]
    public Task A_numbered_span_expects_nothing_by_itself() => Failure.ExpectAsync(
        () => Verify.VerifyAnalyzerAsync(TwoFindings, Verify.Diagnostic().WithLocation(0)),
        "1 as expected, 0 missing, 1 unexpected");

    [Fact]
    public Task Spans_may_nest_and_overlap() => Verify.VerifyAnalyzerAsync(
        "class C { string s = {|#0:[|\"bad\"|]; string t = {|#1:\"bad\"|#0}|}; }",
        Verify.Diagnostic().WithLocation(1));

    [Fact]
    public Task An_overlapping_span_has_its_own_end() => Failure.ExpectAsync(
        () => Verify.VerifyAnalyzerAsync(
            "class C { string s = {|#0:\"bad\"; string t = {|#1:\"good\"|#0}|}; }",
            Verify.Diagnostic().WithLocation(0)),
        "1 missing, 1 unexpected");

    [Theory]
    [InlineData("class C { string s = [|\"bad\"; }", "the span [| is never closed")]
    [InlineData("class C { string s = {|WORD1:\"bad\"; }", "the span {|WORD1: is never closed")]
    [InlineData("class C {\n string s = \"bad\"|]; }", "line 2 of the test code: |] closes nothing")]
    [InlineData("class C { string s = \"bad\"|}; }", "|} closes nothing")]
    [InlineData("class C { string s = \"bad\"|#3}; }", "|#3} closes nothing")]
    [InlineData("class C { string s = {|#0:\"a\"|}; string t = {|#0:\"b\"|}; }", "marks two spans")]
    public async Task Ill_formed_markup_is_an_error(string code, string expected)
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => Verify.VerifyAnalyzerAsync(code));
        Assert.Contains(expected, failure.Message);
    }

    [Fact]
    public async Task A_number_that_is_not_there_is_an_error()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(
            () => Verify.VerifyAnalyzerAsync(TwoFindings, Verify.Diagnostic().WithLocation(7)));
        Assert.Contains("{|#7:", failure.Message);
    }

    [Fact]
    public Task Braces_and_bars_of_code_are_not_markup() => Verify.VerifyAnalyzerAsync(
        "class C { bool b = new[] { 1 | 2 } is [1 or 2] || false | true; string s = \"{|\"; }");

    [Fact]
    public Task Dollars_are_code_when_asked() => new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
    {
        TestCode = "class C { string s = $$\"\"\"a{{1}}\"\"\"; string t = [|\"bad\"|]; }",
        MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode,
    }.RunAsync();

    [Fact]
    public Task Dollars_are_positions_otherwise() => Failure.ExpectAsync(
        () => Verify.VerifyAnalyzerAsync("class C { string t = \"pa$$word\"; }"),
        "missing:    WORD1");

    [Fact]
    public Task Unnamed_spans_need_one_rule() => Failure.ExpectAsync(
        () => new CSharpAnalyzerTest<TwoRulesAnalyzer, DefaultVerifier> { TestCode = "class [|C|] { }" }.RunAsync(),
        "exactly one rule, but there are 2 (TYPE1, TYPE2)");

    [Fact]
    public Task Unnamed_spans_mean_the_first_rule_when_asked() => new CSharpAnalyzerTest<TwoRulesAnalyzer, DefaultVerifier>
    {
        TestCode = "class {|TYPE2:[|C|]|} { }",
        MarkupOptions = MarkupOptions.UseFirstDescriptor,
    }.RunAsync();

    [Fact]
    public async Task Markup_can_be_ignored_or_left_in_the_text()
    {
        var ignored = new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { string s = [|\"good\"|]; }",
            TestState = { MarkupHandling = MarkupMode.Ignore },
        };
        await ignored.RunAsync();

        var text = new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { string s = [|\"good\"|]; }",
            TestState = { MarkupHandling = MarkupMode.None },
        };
        await Failure.ExpectAsync(() => text.RunAsync(), "unexpected: CS");
    }

    [Fact]
    public Task Two_severities_of_one_id_are_one_rule() => new CSharpAnalyzerTest<TwoSeveritiesAnalyzer, DefaultVerifier>
    {
        TestCode = "class [|C|] { } class [|EnforcedC|] { }",
        TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck,
    }.RunAsync();
}
