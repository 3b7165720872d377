using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using LeakGate.Analyzers.Tests.Rules.Cases;
using LeakGate.Analyzers.Tests.Rules.Names;
using LeakGate.Analyzers.Tests.Rules.Values;
using LeakGate.Testing.Robustness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace LeakGate.Analyzers.Tests.Rules.Robustness;

/// <summary>Whatever stands in a file: no exception, no hang, and what is a finding stays one.</summary>
public sealed class BadInputTests
{
    private const string Password = "Tr4vel!ng-Owl-77";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\uFEFF")]
    [InlineData("\uD800\uDC00\uD800")]
    [InlineData("\"")]
    [InlineData("$\"")]
    [InlineData("\"\"\"")]
    [InlineData("/*")]
    [InlineData("// password = \"")]
    [InlineData("#if")]
    [InlineData("password")]
    [InlineData("password =")]
    [InlineData("password == ")]
    [InlineData("new(\"password\", ")]
    [InlineData("[\"password\"] =")]
    [InlineData("class C { string password = $\"{")]
    [InlineData("class C { string password = \"\uD800abc123!\uFFFC\"; }")]
    public async Task Nothing_is_found_and_nothing_thrown(string text) => Assert.DoesNotContain(await RuleRun.AnalyzeAsync(text), d => d.Id == "AD0001");

    [Theory]
    [InlineData("class C { \0 string password = \"Tr4vel!ng-Owl-77\"; }")]
    [InlineData("class C { \uD800 string password = \"Tr4vel!ng-Owl-77\"; }")]
    [InlineData("class C { string password = \"Tr4vel!ng-Owl-77\"")]
    [InlineData("class { = string password = \"Tr4vel!ng-Owl-77\"; ) }")]
    [InlineData("}}}} var password = \"Tr4vel!ng-Owl-77\";")]
    [InlineData("class C { void M() { if (x { password = \"Tr4vel!ng-Owl-77\"; } }")]
    public async Task A_finding_stays_one_beside_what_is_broken(string text) => Assert.Equal("LEAK1006", Assert.Single(await RuleRun.AnalyzeAsync(text)).Id);

    [Theory]
    [InlineData('a')]
    [InlineData('"')]
    [InlineData('{')]
    [InlineData(';')]
    [InlineData('=')]
    [InlineData('-')]
    [InlineData('A')]
    public async Task A_literal_of_5_MB_takes_less_than_10_seconds(char filler)
    {
        var text = filler == '"' ? "\\\"" : filler.ToString();
        var literal = new StringBuilder().Insert(0, text, 5_000_000 / text.Length);
        await CompleteAsync($"class C {{ string password = \"{literal}\"; string other = \"{Password}\"; }}");
    }

    [Fact]
    public async Task Random_base64_of_5_MB_takes_less_than_10_seconds()
    {
        var bytes = new byte[3_750_000];
        new Random(7).NextBytes(bytes);
        await CompleteAsync($"class C {{ string apiKey = \"{Convert.ToBase64String(bytes)}\"; }}");
    }

    [Fact]
    public async Task Connection_strings_of_5_MB_take_less_than_10_seconds()
        => await CompleteAsync($"class C {{ string shown = \"{string.Concat(Enumerable.Repeat("Server=a;Password=b1!;", 230_000))}\"; }}");

    // In parts, since a parser of the compiler descends with the nesting.
    [Fact]
    public async Task A_concatenation_of_20000_parts_ends()
        => await CompleteAsync($"class C {{ string password = {string.Join(" + ", Enumerable.Range(0, 20_000).Select(i => $"\"a{i}\""))}; }}");

    // Not deeper: the compiler itself takes about a quarter longer for each level.
    [Fact]
    public async Task An_interpolation_nested_16_deep_ends()
    {
        var text = "\"" + Password + "\"";
        for (var i = 0; i < 16; i++)
        {
            text = "$\"" + "{" + text + "}\"";
        }

        await CompleteAsync($"class C {{ string password = {text}; }}");
    }

    [Fact]
    public async Task An_interpolation_of_300_parts_ends()
        => await CompleteAsync($"class C {{ const string P = \"{Password}\"; string password = $\"{string.Concat(Enumerable.Repeat("{P}", 300))}\"; }}");

    [Fact]
    public async Task Parentheses_and_calls_nested_300_deep_end()
        => await CompleteAsync($"class C {{ string password = {new string('(', 300)}\"{Password}\"{new string(')', 300)}; string secret = {string.Concat(Enumerable.Repeat("F(", 300))}\"{Password}\"{new string(')', 300)}; static string F(string s) => s; }}");

    [Fact]
    public async Task Constants_in_a_circle_end()
        => await CompleteAsync("class C { const string Password = Secret; const string Secret = Token + \"x\"; const string Token = Password; string apiKey = Password; }");

    [Fact]
    public async Task A_graph_of_methods_that_call_each_other_ends()
    {
        var methods = string.Concat(Enumerable.Range(0, 200).Select(i =>
            $"static string M{i}(string s) => s.Length > {i} ? M{(i * 7) % 200}(s) + M{(i * 3) % 200}(s) : M{(i + 1) % 200}(s);\n"));
        await CompleteAsync($"class C {{ {methods} object N() => new System.Net.NetworkCredential(\"svc\", M0(\"{Password}\")); }}");
    }

    [Fact]
    public async Task A_field_assigned_in_2000_places_ends()
    {
        var methods = string.Concat(Enumerable.Range(0, 2000).Select(i => $"void M{i}() {{ password = _other; _other = password; }}\n"));
        await CompleteAsync($"class C {{ string password, _other; {methods} object N() => new System.Net.NetworkCredential(\"svc\", password); }}");
    }

    [Fact]
    public async Task A_partial_class_over_1000_files_ends()
    {
        var trees = Enumerable.Range(0, 1000).Select(i => RuleRun.Parse(
            $"partial class Wide {{ string _password{i} = Next{i}(_password{(i + 1) % 1000}); static string Next{i}(string secret) => secret; void Set{i}(string password) {{ _password{i} = password; Set{(i + 1) % 1000}(\"{Password}\"); }} }}", $"/{i}.cs"));
        await CompleteAsync(RuleRun.Compile(trees));
    }

    [Fact]
    public async Task Truncated_and_mutated_cases_do_not_throw()
    {
        var cases = new[] { NameSiteTests.Cases, ComparisonTests.Cases, CryptographicKeyTests.Cases };
        foreach (var one in cases.SelectMany(list => list.All).Where((_, i) => i % 9 == 0))
        {
            await CSharpRobustness<LeakGateAnalyzer, DefaultVerifier>.DoesNotThrowAsync(one.PlainFiles.First().Text, variants: 8, neverPrinted: [Password]);
        }
    }

    private static Task CompleteAsync(string text) => CompleteAsync(RuleRun.Compile([RuleRun.Parse(text, "/0/Test0.cs")]));

    private static async Task CompleteAsync(CSharpCompilation compilation)
    {
        var watch = Stopwatch.StartNew();
        Assert.DoesNotContain(await RuleRun.AnalyzeAsync(compilation), d => d.Id == "AD0001");
        Assert.True(watch.Elapsed < s_limit, $"It took {watch.Elapsed}.");
    }
}
