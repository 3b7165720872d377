using System.Threading.Tasks;
using LeakGate.Testing.Suppression;
using LeakGate.Testing.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Testing.Tests.State;

public sealed class SolutionStateTests
{
    [Fact]
    public async Task Additional_files_have_markup_and_paths()
    {
        var test = new CSharpAnalyzerTest<AdditionalFileAnalyzer, DefaultVerifier>
        {
            TestState = { Sources = { "class C { }" }, AdditionalFiles = { ("/0/appsettings.json", "{\n \"a\": \"[|bad|]\" }") } },
            Suppressions = SuppressionExpectations.None
                .NotSilencedBy(SuppressionWay.Pragma, SuppressionWay.SuppressMessageOnSymbol, SuppressionWay.EditorConfigNone, SuppressionWay.LineHidden)
                .SilencedBy(SuppressionWay.SuppressMessageOnAssembly, SuppressionWay.GlobalConfigNone, SuppressionWay.NoWarn),
        };
        await test.RunAsync();

        test.TestState.AdditionalFiles.Add(("/0/other.json", "bad"));
        await Failure.ExpectAsync(() => test.RunAsync(), "unexpected: FILE1 Warning at /0/other.json(0,0)-(0,3)");
    }

    [Fact]
    public async Task Build_properties_come_from_a_global_config()
    {
        var test = new CSharpAnalyzerTest<BuildPropertyAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { }",
            TestState = { AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\nbuild_property.Mood = merry\n") } },
            ExpectedDiagnostics = { new DiagnosticResult("MOOD1", DiagnosticSeverity.Warning).WithNoLocation().WithMessage("The mood is merry") },
        };
        await test.RunAsync();

        test.ExpectedDiagnostics[0] = test.ExpectedDiagnostics[0].WithMessage("The mood is sad");
        await Failure.ExpectAsync(() => test.RunAsync(), "missing:    MOOD1", "unexpected: MOOD1");
    }

    [Fact]
    public async Task Editor_config_sets_severities()
    {
        var test = new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { string s = {|#0:\"bad\"|}; }",
            TestState = { AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.WORD1.severity = error\n") } },
            ExpectedDiagnostics = { new DiagnosticResult("WORD1", DiagnosticSeverity.Error).WithLocation(0) },
        };
        await test.RunAsync();

        test.ExpectedDiagnostics[0] = test.ExpectedDiagnostics[0].WithSeverity(DiagnosticSeverity.Warning);
        await Failure.ExpectAsync(() => test.RunAsync(), "missing:    WORD1 Warning", "unexpected: WORD1 Error");

        test.ExpectedDiagnostics[0] = test.ExpectedDiagnostics[0].WithOptions(DiagnosticOptions.IgnoreSeverity);
        await test.RunAsync();
    }

    [Fact]
    public async Task A_rule_off_by_default_is_on_unless_the_test_configures_it()
    {
        var test = new CSharpAnalyzerTest<OffByDefaultAnalyzer, DefaultVerifier> { TestCode = "class C { string s = [|\"bad\"|]; }" };
        await test.RunAsync();

        test.DisabledDiagnostics.Add("WORD1");
        await Failure.ExpectAsync(() => test.RunAsync(), "missing:    WORD1");
    }

    [Fact]
    public async Task Sources_have_default_and_given_paths()
    {
        var test = new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class C { string s = \"bad\"; }", "class D { string s = \"bad\"; }", ("/lib/E.cs", "class E { string s = \"bad\"; }") },
            },
            ExpectedDiagnostics =
            {
                new DiagnosticResult("WORD1", DiagnosticSeverity.Warning).WithSpan(1, 22, 1, 27),
                new DiagnosticResult("WORD1", DiagnosticSeverity.Warning).WithSpan("/0/Test1.cs", 1, 22, 1, 27),
                new DiagnosticResult("WORD1", DiagnosticSeverity.Warning).WithLocation("/lib/E.cs", 1, 22),
            },
        };
        await test.RunAsync();

        test.ExpectedDiagnostics[0] = test.ExpectedDiagnostics[0].WithLineOffset(1);
        await Failure.ExpectAsync(() => test.RunAsync(), "missing:    WORD1 Warning at /0/Test0.cs(1,21)-(1,26)");
    }

    [Fact]
    public Task Generated_sources_are_compiled_with_the_others() => new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
    {
        TestState = { Sources = { "class C { G g; string s = [|\"bad\"|]; }" }, GeneratedSources = { ("/0/G.g.cs", "class G { string s = \"bad\"; }") } },
    }.RunAsync();

    [Fact]
    public async Task Projects_can_reference_each_other()
    {
        var test = new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class C { Lib.D d; string s = [|\"bad\"|]; }" },
                AdditionalProjects = { ["Lib"] = { Sources = { "namespace Lib; public class D { string s = [|\"bad\"|]; }" } } },
            },
        };
        await Failure.ExpectAsync(() => test.RunAsync(), "unexpected: CS0246");

        test.TestState.AdditionalProjectReferences.Add("Lib");
        await test.RunAsync();
    }

    [Fact]
    public async Task Additional_locations_are_compared_unless_ignored()
    {
        var expected = new DiagnosticResult("MEMBER1", DiagnosticSeverity.Info).WithMessageFormat("{0} has {1}");
        var test = new CSharpAnalyzerTest<MembersAnalyzer, DefaultVerifier>
        {
            TestCode = "class {|#0:C|} { int {|#1:a|}; int {|#2:b|}; }",
            ExpectedDiagnostics = { expected.WithLocation(0).WithLocation(1).WithLocation(2).WithArguments("C", 2) },
        };
        await test.RunAsync();

        test.ExpectedDiagnostics[0] = expected.WithLocation(0).WithLocation(1);
        await Failure.ExpectAsync(() => test.RunAsync(), "1 missing, 1 unexpected");
        test.ExpectedDiagnostics[0] = expected.WithLocation(0).WithLocation(2).WithLocation(1);
        await Failure.ExpectAsync(() => test.RunAsync(), "1 missing, 1 unexpected");
        test.ExpectedDiagnostics[0] = expected.WithLocation(0).WithLocation(1).WithLocation(2).WithArguments("C", 3);
        await Failure.ExpectAsync(() => test.RunAsync(), "1 missing, 1 unexpected");
        test.ExpectedDiagnostics[0] = expected.WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
        await test.RunAsync();
    }

    [Fact]
    public async Task Frameworks_differ()
    {
        var test = new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { System.IO.UnixFileMode mode; string s = [|\"bad\"|]; }",
            ReferenceAssemblies = ReferenceAssemblies.Net.Net80,
        };
        await test.RunAsync();

        test.ReferenceAssemblies = ReferenceAssemblies.NetStandard.NetStandard20;
        await Failure.ExpectAsync(() => test.RunAsync(), "unexpected: CS0234");
        test.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        await Failure.ExpectAsync(() => test.RunAsync(), "unexpected: CS0234");
        test.ReferenceAssemblies = ReferenceAssemblies.None;
        await Failure.ExpectAsync(() => test.RunAsync(), "unexpected: CS0518");
    }

    [Fact]
    public async Task Further_references_bind()
    {
        var test = new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier> { TestCode = "class C { Xunit.FactAttribute f; }" };
        await Failure.ExpectAsync(() => test.RunAsync(), "unexpected: CS0246");

        test.TestState.AdditionalReferences.Add(typeof(FactAttribute).Assembly);
        await test.RunAsync();
    }

    [Fact]
    public async Task Output_kind_and_language_version_are_those_of_the_test()
    {
        var test = new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier> { TestCode = "System.Console.WriteLine([|\"bad\"|]);" };
        await Failure.ExpectAsync(() => test.RunAsync(), "unexpected: CS8805");

        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();

        test.LanguageVersion = LanguageVersion.CSharp8;
        await Failure.ExpectAsync(() => test.RunAsync(), "unexpected: CS8400");
    }

    [Fact]
    public async Task Transforms_have_the_last_word()
    {
        var test = new CSharpAnalyzerTest<OrdinaryAnalyzer, DefaultVerifier> { TestCode = "class C { }" };
        test.SolutionTransforms.Add((solution, project)
            => solution.AddDocument(DocumentId.CreateNewId(project), "More.cs", "class D { string s = \"bad\"; }", filePath: "/0/More.cs"));
        await Failure.ExpectAsync(() => test.RunAsync(), "unexpected: WORD1 Warning at /0/More.cs");
    }
}
