using System.Collections.Generic;

namespace LeakGate.Package.Tests;

/// <summary>The ways that keep analyzers, package or policy out of the build.</summary>
internal static partial class Ways
{
    private static readonly Outcome s_shown = new("warning", "error", "-");

    /// <summary>What LEAK9006 stops.</summary>
    private static readonly Outcome s_absent = new("-", "LEAK9006", "-");

    /// <summary>What nothing inside the build stops.</summary>
    private static readonly Outcome s_open = new("-", "-", "-");

    private static IEnumerable<Way> InSkipping()
    {
        const string group = "Analyzers skipped or taken out";
        yield return new(group, "`RunAnalyzers` false in the project", s_shown) { Properties = "<RunAnalyzers>false</RunAnalyzers>" };
        yield return new(group, "`RunAnalyzers` false in Directory.Build.targets", s_shown)
            { Files = Dictionary(("Directory.Build.targets", "<Project><PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup></Project>")) };
        yield return new(group, "`-p:RunAnalyzers=false`", s_shown) { Global = "RunAnalyzers=false" };
        yield return new(group, "`RunAnalyzersDuringBuild` false", s_shown) { Properties = "<RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>" };
        yield return new(group, "`-p:_SkipAnalyzers=true`", s_shown) { Global = "_SkipAnalyzers=true" };
        yield return new(group, "a build that the IDE starts (`IsImplicitlyTriggeredBuild`)", s_shown) { Global = "IsImplicitlyTriggeredBuild=true" };
        yield return new(group, "the same with `OptimizeImplicitlyTriggeredBuild`", s_shown) { Global = "IsImplicitlyTriggeredBuild=true;OptimizeImplicitlyTriggeredBuild=true" };
        yield return new(group, "a target that sets `_SkipAnalyzers` before the compiler runs", s_absent)
        {
            Files = Dictionary(("Directory.Build.targets",
                $"<Project>{Target("Quiet", "CoreCompile", "<PropertyGroup><_SkipAnalyzers>true</_SkipAnalyzers></PropertyGroup>")}</Project>")),
        };
        yield return new(group, "`-skipanalyzers` in a response file", s_absent)
        {
            Properties = "<CompilerResponseFile>quiet.rsp</CompilerResponseFile>",
            Files = Dictionary(("quiet.rsp", "/skipanalyzers+")),
        };
        yield return new(group, "a response file that names another", s_absent)
        {
            Properties = "<CompilerResponseFile>quiet.rsp</CompilerResponseFile>",
            Files = Dictionary(("quiet.rsp", "@more.rsp"), ("more.rsp", "/skipanalyzers+")),
        };
        yield return new(group, "a target that removes every `@(Analyzer)`", s_absent)
            { Body = Target("Quiet", "CoreCompile", """<ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup>""") };
        yield return new(group, "a target that removes LeakGate from `@(Analyzer)`", s_absent)
            { Body = Target("Quiet", "CoreCompile", """<ItemGroup><Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'LeakGate.Analyzers'" /></ItemGroup>""") };
        yield return new(group, "the same in Directory.Build.targets", s_absent)
        {
            Files = Dictionary(("Directory.Build.targets",
                $"""<Project>{Target("Quiet", "CoreCompile", """<ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup>""")}</Project>""")),
        };
        yield return new(group, "an empty assembly of the analyzer's name beside it", s_absent)
            { Body = """<ItemGroup><Analyzer Include="$(MatrixTools)/LeakGate.Analyzers.dll" /></ItemGroup>""" };
        yield return new(group, "an empty assembly of the analyzer's name in its place", s_absent)
        {
            Body = Target("Quiet", "CoreCompile", """
                <ItemGroup><Analyzer Remove="@(Analyzer)" /><Analyzer Include="$(MatrixTools)/LeakGate.Analyzers.dll" /></ItemGroup>
                """),
        };
        yield return new(group, "`GenerateMSBuildEditorConfigFile` false", s_absent) { Properties = "<GenerateMSBuildEditorConfigFile>false</GenerateMSBuildEditorConfigFile>" };
        yield return new(group, "`RunAnalyzers` false, and LeakGate's target that sets it overridden", s_absent)
        {
            Properties = "<RunAnalyzers>false</RunAnalyzers>",
            Files = Dictionary(("Directory.Build.targets", """<Project><Target Name="LeakGateKeepAnalyzersOn" /></Project>""")),
        };
        yield return new(group, "analyzers removed, and LeakGate's target that would see it overridden", s_open)
        {
            Files = Dictionary(("Directory.Build.targets",
                $"""<Project>{Target("Quiet", "CoreCompile", """<ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup>""")}<Target Name="_LeakGateReportAbsence" /></Project>""")),
        };
    }

    private static IEnumerable<Way> InPackage()
    {
        const string group = "The package";
        const string import = "ImportProjectExtension";
        yield return new(group, "`ExcludeAssets=\"analyzers\"`", s_shown) { Reference = "ExcludeAssets=\"analyzers\"" };
        yield return new(group, "`ExcludeAssets=\"build;buildTransitive\"`", s_absent) { Reference = "ExcludeAssets=\"build;buildTransitive\"" };
        yield return new(group, "`ExcludeAssets=\"all\"`", s_absent) { Reference = "ExcludeAssets=\"all\"" };
        yield return new(group, "`IncludeAssets=\"compile\"`", s_absent) { Reference = "IncludeAssets=\"compile\"" };
        yield return new(group, $"`{import}Targets` false", s_absent) { Properties = $"<{import}Targets>false</{import}Targets>" };
        yield return new(group, $"`{import}Props` false", new("-", "LEAK9006", "-"))
            { Files = Dictionary(("Directory.Build.props", $"<Project><PropertyGroup><{import}Props>false</{import}Props></PropertyGroup></Project>")) };
        yield return new(group, "`LeakGateEnabled` false in the project", s_absent) { Properties = "<LeakGateEnabled>false</LeakGateEnabled>" };
        yield return new(group, "`-p:LeakGateEnabled=false`", s_absent) { Global = "LeakGateEnabled=false" };
        yield return new(group, "`LeakGateGate` set by the project", s_absent) { Properties = "<LeakGateGate>true</LeakGateGate>" };
        yield return new(group, "no reference to the package", s_open) { Reference = null };
    }

    private static IEnumerable<Way> InPolicy()
    {
        const string group = "The policy";
        yield return new(group, "a nearer leakgate.json that enforces nothing", s_shown) { Files = Dictionary(("leakgate.json", """{ "enforce": [] }""")) };
        yield return new(group, "a nearer leakgate.json that is broken", new("warning", "error", "-")) { Files = Dictionary(("leakgate.json", """{ "enforce": [""")) };
        yield return new(group, "`LeakGatePolicyFile` names a file that enforces nothing", s_shown)
        {
            Properties = "<LeakGatePolicyFile>$(MSBuildProjectDirectory)/empty.json</LeakGatePolicyFile>",
            Files = Dictionary(("empty.json", "{ }")),
        };
        yield return new(group, "a target that removes the policy from `@(AdditionalFiles)`", s_absent)
            { Body = Target("Quiet", "CoreCompile", """<ItemGroup><AdditionalFiles Remove="@(AdditionalFiles)" /></ItemGroup>""") };
        yield return new(group, "the items of the policy removed in Directory.Build.targets", new("warning", "LEAK9006", "-"))
        {
            Files = Dictionary(("Directory.Build.targets",
                """<Project><ItemGroup><LeakGatePolicy Remove="@(LeakGatePolicy)" /><AdditionalFiles Remove="@(AdditionalFiles)" /></ItemGroup></Project>""")),
        };
        yield return new(group, "an exemption without reason and owner", new("warning", "error", "-"))
            { Files = Dictionary(("leakgate.json", Exemption("""  "expires": "2999-01-01" """))) };
        yield return new(group, "an exemption that has expired", new("warning", "error", "-"))
            { Files = Dictionary(("leakgate.json", Exemption(""" "reason": "Old test rig", "owner": "cars@example.com", "expires": "2026-01-31" """))) };
        yield return new(group, "an exemption that has expired, and `LeakGateToday` set to a day before", new("warning", "-", "-"))
        {
            Properties = "<LeakGateToday>2026-01-30</LeakGateToday>",
            Files = Dictionary(("leakgate.json", Exemption(""" "reason": "Old test rig", "owner": "cars@example.com", "expires": "2026-01-31" """))),
        };
    }

    private static string Exemption(string rest) => $$"""{ "exemptions": [ { "rule": "{{MatrixSource.EnforcedRule}}", "path": "**", {{rest}} } ] }""";

    private static string Target(string name, string before, string body) => $"""<Target Name="{name}" BeforeTargets="{before}">{body}</Target>""";
}
