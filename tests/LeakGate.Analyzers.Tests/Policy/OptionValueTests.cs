using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Analyzers.Tests.Policy;

public sealed class OptionValueTests
{
    [Theory]
    [InlineData("leakgate.test_code", "of", "The option leakgate.test_code is 'of', which counts as not set; expected report, relax or skip")]
    [InlineData("leakgate.test_code", "1", "The option leakgate.test_code is '1', which counts as not set; expected report, relax or skip")]
    [InlineData("leakgate.strict_storage", "yes", "The option leakgate.strict_storage is 'yes', which counts as not set; expected true or false")]
    [InlineData("leakgate.shared_link_days", "0", "The option leakgate.shared_link_days is '0', which counts as not set; expected a number of days above 0 and below 100000, such as 7 or 0.5")]
    [InlineData("leakgate.shared_link_days", "7 days", "The option leakgate.shared_link_days is '7 days', which counts as not set; expected a number of days above 0 and below 100000, such as 7 or 0.5")]
    public async Task A_wrong_value_is_reported_once(string key, string value, string message)
    {
        var files = Enumerable.Range(0, 50).Select(i => ($"/0/File{i}.cs", $"class C{i};"));

        var found = Assert.Single(await PolicyTest.AnalyzeAsync(files, [], (key, value)));

        Assert.Equal(("LEAK9001", DiagnosticSeverity.Warning, Location.None, message), (found.Id, found.Severity, found.Location, found.GetMessage(null)));
    }

    [Theory]
    [InlineData("leakgate.test_code", "Skip")]
    [InlineData("leakgate.strict_storage", "TRUE")]
    [InlineData("leakgate.strict_storage", "false")]
    [InlineData("leakgate.shared_link_days", "0.5")]
    [InlineData("leakgate.shared_link_days", "")]
    public async Task A_right_one_is_not(string key, string value)
        => Assert.Empty(await PolicyTest.AnalyzeAsync([("/0/A.cs", "class A;")], [], (key, value)));

    [Fact]
    public async Task Each_value_is_reported()
    {
        var test = RuleCases.CreateTest(new RuleCase("two", [("/0/a/A.cs", "class A { }"), ("/0/b/B.cs", "class B { }")]));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[/0/a/*.cs]\nleakgate.test_code = of\n[/0/b/*.cs]\nleakgate.test_code = on\n"));
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult("LEAK9001", DiagnosticSeverity.Warning));
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult("LEAK9001", DiagnosticSeverity.Warning));
        await test.RunAsync();
    }
}
