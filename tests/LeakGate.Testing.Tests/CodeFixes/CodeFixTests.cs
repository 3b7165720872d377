using System.Threading.Tasks;
using LeakGate.Testing.Tests.Analyzers;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Testing.Tests.CodeFixes;

public sealed class CodeFixTests
{
    private const string Two = "class C { string s = [|\"bad\"|]; string t = [|\"bad\"|]; }";
    private const string TwoFixed = "class C { string s = \"good\"; string t = \"good\"; }";

    [Fact]
    public Task Every_finding_is_fixed_one_by_one_and_in_bulk()
        => CSharpCodeFixVerifier<OrdinaryAnalyzer, GoodFix, DefaultVerifier>.VerifyCodeFixAsync(Two, TwoFixed);

    [Fact]
    public Task A_wrong_result_fails() => Failure.ExpectAsync(
        () => CSharpCodeFixVerifier<OrdinaryAnalyzer, GoodFix, DefaultVerifier>.VerifyCodeFixAsync(
            "class C {\n string s = [|\"bad\"|];\n}",
            "class C {\n string s = \"fine\";\n}"),
        "Fixing one by one",
        "'/0/Test0.cs' differs from line 2",
        "-  string s = \"fine\";␊",
        "+  string s = \"good\";␊");

    [Fact]
    public Task A_different_line_end_fails() => Failure.ExpectAsync(
        () => CSharpCodeFixVerifier<OrdinaryAnalyzer, GoodFix, DefaultVerifier>.VerifyCodeFixAsync(
            "class C {\r\n string s = [|\"bad\"|];\r\n}",
            "class C {\n string s = \"good\";\n}"),
        "+ class C {␍␊");

    [Fact]
    public Task A_finding_left_in_the_fixed_code_must_be_expected() => Failure.ExpectAsync(
        () => CSharpCodeFixVerifier<OrdinaryAnalyzer, GoodFix, DefaultVerifier>.VerifyCodeFixAsync(Two, "class C { string s = \"bad\"; }"),
        "Diagnostics of fixed state",
        "unexpected: WORD1");

    [Fact]
    public Task A_fix_that_does_not_compile_fails() => Failure.ExpectAsync(
        () => CSharpCodeFixVerifier<OrdinaryAnalyzer, UncompilableFix, DefaultVerifier>.VerifyCodeFixAsync(
            "class C { string s = [|\"bad\"|]; }",
            "class C { string s = missing; }"),
        "Diagnostics of fixed state",
        "unexpected: CS0103");

    [Fact]
    public async Task An_ill_formed_tree_fails_unless_allowed()
    {
        var test = Create<OrdinaryAnalyzer, IllFormedFix>("class C { string s = [|\"bad\"|]; }", "class C { string s = string.Empty; }");
        await Failure.ExpectAsync(() => test.RunAsync(), "The fix built a tree for 'Test0.cs' that its text does not parse to");

        test.CodeActionValidationMode = CodeActionValidationMode.Full;
        await Failure.ExpectAsync(() => test.RunAsync(), "does not parse to");

        test.CodeActionValidationMode = CodeActionValidationMode.None;
        await test.RunAsync();
    }

    [Fact]
    public Task A_fix_that_never_ends_fails() => Failure.ExpectAsync(
        () => CSharpCodeFixVerifier<OrdinaryAnalyzer, EndlessFix, DefaultVerifier>.VerifyCodeFixAsync(
            Two,
            TwoFixed),
        "The fix was still offered after 2 iterations: 'Say 'bad''");

    [Theory]
    [InlineData(2, true)]
    [InlineData(-2, true)]
    [InlineData(-5, true)]
    [InlineData(3, false)]
    [InlineData(1, false)]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    public async Task The_number_of_iterations_is_checked(int iterations, bool passes)
    {
        var test = Create<OrdinaryAnalyzer, GoodFix>(Two, TwoFixed);
        test.NumberOfIncrementalIterations = iterations;
        await PassesAsync(test, passes, "Fixing one by one");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(-1, true)]
    [InlineData(2, false)]
    [InlineData(0, false)]
    public async Task The_number_of_bulk_iterations_is_checked(int iterations, bool passes)
    {
        var test = Create<OrdinaryAnalyzer, GoodFix>(Two, TwoFixed);
        test.NumberOfFixAllIterations = iterations;
        await PassesAsync(test, passes, "Fixing all in Document");

        test.NumberOfFixAllIterations = null;
        test.NumberOfFixAllInDocumentIterations = iterations;
        await PassesAsync(test, passes, "Fixing all in Document");

        test.NumberOfFixAllInDocumentIterations = null;
        test.NumberOfFixAllInProjectIterations = iterations;
        await PassesAsync(test, passes, "Fixing all in Project");
    }

    [Fact]
    public async Task Fixing_one_stops_after_one()
    {
        var test = Create<OrdinaryAnalyzer, GoodFix>(Two, "class C { string s = \"good\"; string t = {|WORD1:\"bad\"|}; }");
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck;
        await test.RunAsync();

        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        await Failure.ExpectAsync(() => test.RunAsync(), "Fixing one by one", "+ class C { string s = \"good\"; string t = \"good\"; }");
    }

    [Fact]
    public async Task A_fix_offered_where_none_should_be_fails()
    {
        var test = Create<OrdinaryAnalyzer, GoodFix>(Two, Two);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await Failure.ExpectAsync(() => test.RunAsync(), "The fix was still offered after 0 iterations");
    }

    [Fact]
    public Task A_fix_not_offered_where_one_should_be_fails() => Failure.ExpectAsync(
        () => CSharpCodeFixVerifier<OrdinaryAnalyzer, EmptyCodeFixProvider, DefaultVerifier>.VerifyCodeFixAsync(Two, TwoFixed),
        "Fixing one by one",
        "'/0/Test0.cs' differs");

    [Fact]
    public async Task Without_a_fixed_state_only_diagnostics_are_checked()
        => await CSharpCodeFixVerifier<OrdinaryAnalyzer, EndlessFix, DefaultVerifier>.VerifyAnalyzerAsync(Two);

    [Fact]
    public async Task The_action_is_chosen_by_index_or_key()
    {
        var better = "class C { string s = \"better\"; string t = \"better\"; }";
        await Create<OrdinaryAnalyzer, TwoFixes>(Two, TwoFixed).RunAsync();

        var test = Create<OrdinaryAnalyzer, TwoFixes>(Two, better);
        await Failure.ExpectAsync(() => test.RunAsync(), "differs from line 1");
        test.CodeActionIndex = 1;
        await test.RunAsync();
        test.CodeActionIndex = null;
        test.CodeActionEquivalenceKey = "better";
        await test.RunAsync();
        test.CodeActionIndex = 0;
        await Failure.ExpectAsync(() => test.RunAsync(), "differs from line 1");
        test.CodeActionIndex = 2;
        await Failure.ExpectAsync(() => test.RunAsync(), "differs from line 1");
    }

    [Fact]
    public async Task The_action_can_be_checked()
    {
        var test = Create<OrdinaryAnalyzer, GoodFix>(Two, TwoFixed);
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Say 'good'", action.Title);
        await test.RunAsync();

        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Other", action.Title);
        await Failure.ExpectAsync(() => test.RunAsync(), "Expected 'Other' but found 'Say 'good''");
    }

    [Fact]
    public async Task Fixing_all_is_compared_with_its_own_state()
    {
        var test = Create<OrdinaryAnalyzer, OtherInBulkFix>(Two, TwoFixed);
        await Failure.ExpectAsync(() => test.RunAsync(), "Fixing all in Document", "+ class C { string s = \"bulk\"; string t = \"bulk\"; }");

        test.BatchFixedCode = "class C { string s = \"bulk\"; string t = \"bulk\"; }";
        await test.RunAsync();
    }

    [Theory]
    [InlineData(CodeFixTestBehaviors.None, "Fixing all in Document")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck, "Fixing all in Project")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck, "Fixing all in Solution")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllCheck, null)]
    public async Task Every_scope_of_fixing_all_is_checked(CodeFixTestBehaviors behaviors, string? fails)
    {
        var test = Create<OrdinaryAnalyzer, OtherInBulkFix>(Two, TwoFixed);
        test.CodeFixTestBehaviors = behaviors;
        await PassesAsync(test, fails is null, fails ?? string.Empty);
    }

    [Fact]
    public async Task A_fix_for_one_at_a_time_has_no_bulk_state()
    {
        var test = Create<OrdinaryAnalyzer, SingleFix>(Two, TwoFixed);
        await test.RunAsync();

        test.BatchFixedCode = TwoFixed;
        await Failure.ExpectAsync(() => test.RunAsync(), "the code fix has no FixAllProvider");
    }

    [Fact]
    public async Task Findings_in_several_files_are_fixed()
    {
        var test = new CSharpCodeFixTest<OrdinaryAnalyzer, GoodFix, DefaultVerifier>
        {
            TestState = { Sources = { Two, "class D { string s = [|\"bad\"|]; }", "class E { }" } },
            FixedState = { Sources = { TwoFixed, "class D { string s = \"good\"; }", "class E { }" } },
        };
        await test.RunAsync();

        test.FixedState.Sources.RemoveAt(2);
        await Failure.ExpectAsync(() => test.RunAsync(), "The source files after the fix are");
    }

    [Fact]
    public async Task A_finding_at_the_end_of_the_compilation_gets_no_fix_unless_allowed()
    {
        var test = Create<LateAnalyzer, GoodFix>(Two, TwoFixed);
        await Failure.ExpectAsync(() => test.RunAsync(), "reported only at the end of the compilation");

        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        await test.RunAsync();
    }

    [Fact]
    public async Task Compiler_diagnostics_can_be_fixed()
    {
        var test = Create<EmptyDiagnosticAnalyzer, UnusedVariableFix>(
            "class C { void M() { int {|CS0168:unused|}; } }",
            "class C { void M() { } }");
        test.CompilerDiagnostics = CompilerDiagnostics.Warnings;
        await test.RunAsync();
    }

    [Fact]
    public async Task Additional_files_can_be_fixed_and_added()
    {
        var test = new CSharpCodeFixTest<AdditionalFileAnalyzer, AdditionalFileFix, DefaultVerifier>
        {
            TestState = { Sources = { "class C { }" }, AdditionalFiles = { ("/0/a.json", "\"[|bad|]\"") } },
            FixedState = { AdditionalFiles = { ("/0/a.json", "\"good\""), ("/0/log.txt", "fixed") } },
        };
        await test.RunAsync();

        test.FixedState.AdditionalFiles.RemoveAt(1);
        await Failure.ExpectAsync(() => test.RunAsync(), "The additional files after the fix are");
    }

    [Fact]
    public async Task What_cannot_be_fixed_is_inherited_as_the_mode_says()
    {
        var test = new CSharpCodeFixTest<OrdinaryAnalyzer, GoodFix, DefaultVerifier>
        {
            TestState = { Sources = { Two, "class D { int i = {|CS0103:missing|}; }" } },
            FixedState = { Sources = { TwoFixed, "class D { int i = {|CS0103:missing|}; }" } },
        };
        await test.RunAsync();

        test.FixedState.MarkupHandling = MarkupMode.Ignore;
        await Failure.ExpectAsync(() => test.RunAsync(), "Diagnostics of fixed state", "unexpected: CS0103");
    }

    private static CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> Create<TAnalyzer, TFix>(string code, string fixedCode)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
        => new() { TestCode = code, FixedCode = fixedCode };

    private static Task PassesAsync(AnalyzerTest<DefaultVerifier> test, bool passes, string context)
        => passes ? test.RunAsync() : Failure.ExpectAsync(() => test.RunAsync(), context);
}
