using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules;

/// <summary><c>leakgate.test_code</c>: what a name or a destination gives away is worth less in a test project; a proven format is not.</summary>
public sealed class TestCodeTests
{
    private const string Token = "ghp_" + "7mWfXr2LkQ9sVbNc4TzYpHd1JgEa6K0uXq3R";
    private const string Source = $$"""
        class Program
        {
            string Password = "Tr4vel!ng-Owl-77";
            object M() => new System.Net.NetworkCredential("svc", "Winter!Fox-2024");
            string shown = "{{Token}}";
            string orders = "Server=db7.internal;Database=orders;User Id=svc_orders;Password=Tr4vel!ng-Owl-77;";
        }
        """;

    [Theory]
    [InlineData(false, null, DiagnosticSeverity.Warning)]
    [InlineData(false, "skip", DiagnosticSeverity.Warning)]
    [InlineData(true, null, DiagnosticSeverity.Info)]
    [InlineData(true, "relax", DiagnosticSeverity.Info)]
    [InlineData(true, "RELAX", DiagnosticSeverity.Info)]
    [InlineData(true, "report", DiagnosticSeverity.Warning)]
    [InlineData(true, "skip", null)]
    public async Task Names_and_destinations_are_worth(bool isTestProject, string? option, DiagnosticSeverity? severity)
    {
        var test = RuleCases.CreateTest(new RuleCase("test code", [("/0/Test0.cs", Source)]));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.IsTestProject = {isTestProject}\n"));
        if (option is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nleakgate.test_code = {option}\n"));
        }

        if (severity is { } expected)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult("LEAK1006", expected).WithSpan(3, 23, 3, 41));
            test.ExpectedDiagnostics.Add(new DiagnosticResult("LEAK1005", expected).WithSpan(4, 59, 4, 76));
        }

        test.ExpectedDiagnostics.Add(new DiagnosticResult("LEAK1001", DiagnosticSeverity.Warning).WithSpan(5, 20, 5, 62));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LEAK1003", DiagnosticSeverity.Warning).WithSpan(6, 21, 6, 104));
        await test.RunAsync();
    }

    [Fact]
    public async Task The_option_is_one_of_a_file()
    {
        var test = RuleCases.CreateTest(new RuleCase("two files", [
            ("/0/Unit/A.cs", "class A { string Password = \"Tr4vel!ng-Owl-77\"; }"),
            ("/0/Load/B.cs", "class B { string Password = {|LEAK1006:\"Tr4vel!ng-Owl-77\"|}; }"),
        ]));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[/0/Unit/*.cs]\nleakgate.test_code = skip\n[/0/Load/*.cs]\nleakgate.test_code = report\n"));
        await test.RunAsync();
    }
}
