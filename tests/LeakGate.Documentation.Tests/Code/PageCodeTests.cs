using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.Documentation.Tests.Code;

/// <summary>The code in the pages does what the pages say.</summary>
public sealed class PageCodeTests
{
    // A value of these is what its own form says, wherever it stands.
    private static readonly string[] s_proven = { RuleIds.KnownCredentialFormat, RuleIds.PrivateKey, RuleIds.ConnectionString, RuleIds.CredentialInUrl };

    public static TheoryData<CodeBlock> BadBlocks => ToData(Blocks().Where(block => block.IsBad));

    public static TheoryData<CodeBlock, string?> BadBlocksOfTestCode
    {
        get
        {
            var data = new TheoryData<CodeBlock, string?>();
            foreach (var block in Blocks().Where(block => block.IsBad))
            {
                foreach (var testCode in new[] { null, "report", "relax", "skip" })
                {
                    data.Add(block, testCode);
                }
            }

            return data;
        }
    }

    public static TheoryData<CodeBlock> GoodBlocks => ToData(Blocks().Where(block => !block.IsBad));

    // Rules about policy are about files, not code.
    public static TheoryData<string> Rules => new(Descriptors.All.Where(rule => rule.Category != "LeakGate.Policy").Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(BadBlocks))]
    public async Task BadCode_IsReportedByThePagesRuleAndNoOther(CodeBlock block)
    {
        var diagnostics = await PageCompiler.DiagnoseAsync(block);

        Assert.Equal(new[] { block.Rule }, diagnostics.Select(diagnostic => diagnostic.Id).Distinct());
    }

    // null stands for the default, relax.
    [Theory]
    [MemberData(nameof(BadBlocksOfTestCode))]
    public async Task BadCode_InATestProject_IsWorthWhatThePageSays(CodeBlock block, string? testCode)
    {
        var rule = Descriptors.All.Single(rule => rule.Id == block.Rule);
        var isProven = s_proven.Contains(rule.Id);
        var expected = isProven || testCode == "report" || !rule.IsEnabledByDefault ? rule.DefaultSeverity : DiagnosticSeverity.Info;

        var severities = (await PageCompiler.DiagnoseAsync(block, new TestProjectOptions(testCode))).Select(diagnostic => diagnostic.Severity).Distinct();

        Assert.Equal(testCode == "skip" && !isProven ? Array.Empty<DiagnosticSeverity>() : new[] { expected }, severities);
    }

    [Theory]
    [MemberData(nameof(GoodBlocks))]
    public async Task GoodCode_CompilesAndIsReportedByNoRule(CodeBlock block)
        => Assert.Empty(await PageCompiler.DiagnoseAsync(block));

    [Theory]
    [MemberData(nameof(Rules))]
    public void EveryRule_ShowsBadAndGoodCode(string rule)
    {
        var blocks = CodeBlock.Of($"docs/rules/{rule}.md").ToArray();

        Assert.Contains(blocks, block => block.IsBad);
        Assert.Contains(blocks, block => !block.IsBad);
    }

    [Fact]
    public void OnlyRulesShowBadCode() => Assert.DoesNotContain(Blocks(), block => block.IsBad && block.Rule is null);

    [Fact]
    public async Task ExemptedCode_IsReportedWithoutItsExemption()
    {
        var block = Assert.Single(CodeBlock.Of("docs/exempting.md"));

        var diagnostics = await PageCompiler.DiagnoseAsync(block.Without("[SuppressMessage("));

        Assert.Equal(RuleIds.CredentialArgument, Assert.Single(diagnostics).Id);
    }

    private static IEnumerable<CodeBlock> Blocks() => Repository.Pages().SelectMany(CodeBlock.Of);

    private static TheoryData<CodeBlock> ToData(IEnumerable<CodeBlock> blocks) => new(blocks);
}
