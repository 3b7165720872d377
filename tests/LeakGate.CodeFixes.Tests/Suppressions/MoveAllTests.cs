using System;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.CodeFixes.Suppressions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Suppressions;

/// <summary>"Fix all": one change, one text of the policy file, its entries sorted and each once.</summary>
public sealed class MoveAllTests
{
    private const string Policy = """
        {
          "exemptions": [
            {
              "rule": "LEAK2001",
              "resource": "manuals",
              "reason": "Published on purpose.",
              "owner": "docs@example.com",
              "expires": "2030-01-01"
            }
          ]
        }
        """;

    [Theory]
    [InlineData(FixAllScope.Document, 2)]
    [InlineData(FixAllScope.Project, 3)]
    [InlineData(FixAllScope.Solution, 4)]
    public async Task All_of_a_scope_move_in_one_change(FixAllScope scope, int moved)
    {
        using var run = SuppressionRun.Of(
            Policy,
            [Leak("A") + Leak("B"), Leak("C")],
            [Leak("D")]);
        var (_, policy) = await SuppressionRun.MoveAllAsync(run, scope);

        Assert.Equal(moved, SuppressionRun.Count(policy));
        Assert.Contains("\"owner\": \"docs@example.com\"", policy, StringComparison.Ordinal);
        var keys = policy.Split('\n').Where(line => line.Contains("\"rule\"", StringComparison.Ordinal) || line.Contains("\"fingerprint\"", StringComparison.Ordinal) || line.Contains("\"resource\"", StringComparison.Ordinal)).Chunk(2)
            .Select(pair => string.Concat(pair)).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Equal(4 - moved, (await SuppressionRun.AuditAsync(run)).Count);
        Assert.DoesNotContain(await run.FindAsync(), diagnostic => diagnostic.Id is "LEAK1006" or "LEAK9003");
    }

    [Fact]
    public async Task A_secret_that_two_suppressions_hide_is_exempted_once()
    {
        // Drawn at random: its fingerprint is the same wherever it stands.
        const string Key = "kD83hGq0ZmP1vX7sLw4RtYb2NcJe6UfA9oIi5Tz";
        using var run = SuppressionRun.Of("{}", [[Leak("A").Replace(SuppressionRun.Secret, Key, StringComparison.Ordinal), Leak("B").Replace(SuppressionRun.Secret, Key, StringComparison.Ordinal)]]);
        var (_, policy) = await SuppressionRun.MoveAllAsync(run);

        Assert.Equal(1, SuppressionRun.Count(policy));
        Assert.Empty(await run.FindAsync());
    }

    [Fact]
    public async Task A_file_of_two_projects_is_written_once_and_loses_its_suppression_in_both()
    {
        using var run = SuppressionRun.Of("{}", [Leak("A")], [Leak("A")]);
        run.LinkFirstFiles();
        var (code, policy) = await SuppressionRun.MoveAllAsync(run);

        Assert.DoesNotContain("#pragma", code, StringComparison.Ordinal);
        Assert.Equal(code, await run.CodeAsync(project: 1));
        Assert.Equal(1, SuppressionRun.Count(policy));
        Assert.Empty(await run.FindAsync());
    }

    [Fact]
    public async Task A_tool_that_applies_every_fix_moves_them_too_and_asks_again_in_vain()
    {
        using var run = SuppressionRun.Of("{}", [Leak("A")]);
        await SuppressionRun.MoveAllAsync(run);
        var before = run.Solution;
        var action = await run.FixAllAsync(FixAllScope.Solution, key: null);
        Assert.NotNull(action);
        await run.ApplyAsync(action);
        Assert.Equal(await run.CodeAsync(), (await before.Projects.First().Documents.First().GetTextAsync()).ToString());
    }

    [Fact]
    public void It_is_offered_for_every_suppression_and_nothing_else()
        => Assert.Equal("LEAK9005", Assert.Single(new SuppressionCodeFixProvider().FixableDiagnosticIds));

    private static string Leak(string type)
        => $"#pragma warning disable LEAK1006 // made up\nclass {type} {{ string ApiKeyPassword = \"{SuppressionRun.Secret}\"; }}\n#pragma warning restore LEAK1006\n";
}
