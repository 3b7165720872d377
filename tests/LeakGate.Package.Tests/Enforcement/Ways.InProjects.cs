using System.Collections.Generic;
using static LeakGate.Package.Tests.MatrixSource;

namespace LeakGate.Package.Tests;

/// <summary>The ways that touch a whole project; all of the ways together.</summary>
internal static partial class Ways
{
    private const string Ids = EnforcedRule + ";" + OrdinaryRule;

    public static IEnumerable<Way> All() => [.. InFiles(), .. InAssembly(), .. InConfiguration(), .. InWarningSettings(), .. InSkipping(), .. InPackage(), .. InPolicy()];

    private static IEnumerable<Way> InAssembly()
    {
        const string group = "For the whole assembly";
        var aimed = new Outcome("-", "error", "warning,error");
        yield return new(group, "`[assembly: SuppressMessage]` without a scope", aimed) { Head = Attributes("x", Suppress, "assembly: ") };
        yield return new(group, "`[module: SuppressMessage]` without a scope", aimed) { Head = Attributes("x", Suppress, "module: ") };
        yield return new(group, "`[assembly: SuppressMessage]`, scope `type`", aimed) { Head = Attributes("x", Suppress, "assembly: ", ", Scope = \"type\", Target = \"~T:Leaky\"") };
        yield return new(group, "`[assembly: SuppressMessage]`, scope `namespaceanddescendants`", aimed)
        {
            Head = Attributes("x", Suppress, "assembly: ", ", Scope = \"namespaceanddescendants\", Target = \"~N:Cars\"") + "\nnamespace Cars;",
        };
        yield return new(group, "a global `using` alias for the attribute", aimed)
        {
            Files = Dictionary(("Usings.cs", $"global using Quiet = {Suppress}Attribute;")),
            OnType = Attributes("x", "Quiet"),
        };
        yield return new(group, "a `DiagnosticSuppressor` in another analyzer", new("-", "error", "-")) { Body = """<ItemGroup><Analyzer Include="$(MatrixTools)/Suppressor.dll" /></ItemGroup>""" };
    }

    private static IEnumerable<Way> InConfiguration()
    {
        const string group = "Configuration of the whole project";
        var aimed = new Outcome("-", "error", "warning,error");
        var bulk = new Outcome("-", "error", "warning");
        yield return new(group, ".editorconfig, `[*]`, `none`", aimed) { Files = Dictionary((".editorconfig", "root = true\n[*]\n" + Severities("none"))) };
        yield return new(group, ".editorconfig, `[*.cs]`, all analyzers `none`", bulk)
            { Files = Dictionary((".editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.severity = none")) };
        yield return new(group, ".editorconfig, `[*.cs]`, `generated_code = true`", bulk) { Files = Dictionary((".editorconfig", "root = true\n[*.cs]\ngenerated_code = true")) };
        yield return new(group, ".globalconfig, `none`", aimed) { Files = Dictionary((".globalconfig", "is_global = true\n" + Severities("none"))) };
        yield return new(group, ".globalconfig, `suggestion`", aimed) { Files = Dictionary((".globalconfig", "is_global = true\n" + Severities("suggestion"))) };
        yield return new(group, ".globalconfig at the highest level, `none`", aimed)
            { Files = Dictionary((".globalconfig", "is_global = true\nglobal_level = 2147483647\n" + Severities("none"))) };
        yield return new(group, ".globalconfig, all analyzers `none`", bulk)
            { Files = Dictionary((".globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.severity = none")) };
        yield return new(group, ".globalconfig, the category `none`", bulk)
            { Files = Dictionary((".globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.category-LeakGate.Credentials.severity = none")) };
        yield return new(group, "`<GlobalAnalyzerConfigFiles>` with `none`", aimed)
        {
            Files = Dictionary(("quiet.txt", "is_global = true\n" + Severities("none"))),
            Body = """<ItemGroup><GlobalAnalyzerConfigFiles Include="quiet.txt" /></ItemGroup>""",
        };
        foreach (var action in new[] { "None", "Info" })
        {
            yield return new(group, $"a rule set, action `{action}`", aimed)
            {
                Properties = "<CodeAnalysisRuleSet>quiet.ruleset</CodeAnalysisRuleSet>",
                Files = Dictionary(("quiet.ruleset", RuleSet($"""<Rule Id="{EnforcedRule}" Action="{action}" /><Rule Id="{OrdinaryRule}" Action="{action}" />"""))),
            };
        }

        yield return new(group, "a rule set with `IncludeAll` action `None`", new("warning", "error", "-"))
        {
            Properties = "<CodeAnalysisRuleSet>quiet.ruleset</CodeAnalysisRuleSet>",
            Files = Dictionary(("quiet.ruleset", RuleSet("", """<IncludeAll Action="None" />"""))),
        };
        // The ordinary rule stays: what a value's own form proves is reported in test code, too.
        yield return new(group, "a test project with `leakgate.test_code = skip`", new("warning", "error", "-"))
        {
            Properties = "<IsTestProject>true</IsTestProject>",
            Files = Dictionary((".editorconfig", "root = true\n[*.cs]\nleakgate.test_code = skip")),
        };
    }

    private static IEnumerable<Way> InWarningSettings()
    {
        const string group = "Settings of warnings";
        var aimed = new Outcome("-", "error", "warning,error");
        var shown = new Outcome("warning", "error", "-");
        yield return new(group, "`NoWarn` in the project", aimed) { Properties = $"<NoWarn>$(NoWarn);{Ids};LEAK9005</NoWarn>" };
        yield return new(group, "`NoWarn` in Directory.Build.props", aimed)
            { Files = Dictionary(("Directory.Build.props", $"<Project><PropertyGroup><NoWarn>{Ids};LEAK9005</NoWarn></PropertyGroup></Project>")) };
        yield return new(group, "`-p:NoWarn=`", aimed) { Global = $"NoWarn={EnforcedRule}%3B{OrdinaryRule}%3BLEAK9005" };
        yield return new(group, "`MSBuildWarningsAsMessages`", aimed) { Properties = $"<MSBuildWarningsAsMessages>{Ids};LEAK9005</MSBuildWarningsAsMessages>" };
        yield return new(group, "`-warnasmessage:` on the command line", new("-", "error", "-")) { Switch = $"-warnasmessage:{EnforcedRule};{OrdinaryRule};LEAK9005" };
        yield return new(group, "`-nowarn` in a response file", aimed)
        {
            Properties = "<CompilerResponseFile>quiet.rsp</CompilerResponseFile>",
            Files = Dictionary(("quiet.rsp", $"/nowarn:{EnforcedRule},{OrdinaryRule},LEAK9005")),
        };
        yield return new(group, "`WarningLevel` 0", new("-", "error", "warning")) { Properties = "<WarningLevel>0</WarningLevel>" };
        yield return new(group, "`WarningsNotAsErrors`", shown) { Properties = $"<WarningsNotAsErrors>{Ids}</WarningsNotAsErrors>" };
        yield return new(group, "`TreatWarningsAsErrors` false", shown) { Global = "TreatWarningsAsErrors=false" };
        yield return new(group, "`AnalysisLevel` none", shown) { Properties = "<AnalysisLevel>none</AnalysisLevel>" };
        yield return new(group, "`AnalysisMode` None, `EnableNETAnalyzers` false", shown)
            { Properties = "<AnalysisMode>None</AnalysisMode><EnableNETAnalyzers>false</EnableNETAnalyzers>" };
    }

    private static string Severities(string severity) => $"dotnet_diagnostic.{EnforcedRule}.severity = {severity}\ndotnet_diagnostic.{OrdinaryRule}.severity = {severity}";

    private static string RuleSet(string rules, string all = "")
        => $"""<RuleSet Name="Quiet" ToolsVersion="15.0">{all}<Rules AnalyzerId="LeakGate.Analyzers" RuleNamespace="LeakGate.Analyzers">{rules}</Rules></RuleSet>""";

    private static Dictionary<string, string> Dictionary(params (string Name, string Text)[] files)
    {
        var dictionary = new Dictionary<string, string>();
        foreach (var (name, text) in files)
        {
            dictionary.Add(name, text);
        }

        return dictionary;
    }
}
