using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.CodeFixes.Suppressions;
using LeakGate.CodeFixes.Tests.Exemptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Suppressions;

/// <summary>Code with suppressions under a policy, on a given day.</summary>
internal static class SuppressionRun
{
    public const string Secret = "Tr4vel!ng-Owl-77";

    public const string Today = "2026-01-31";

    /// <summary>Ninety days later.</summary>
    public const string End = "2026-05-01";

    public static ExemptionRun Of(string policy, params string[][] projects)
        => new(policy, projects, config: "is_global = true\nbuild_property.LeakGateToday = " + Today + "\n") { Provider = new SuppressionCodeFixProvider() };

    /// <summary>Moves the suppressions of one file one by one, as a person would with the light bulb.</summary>
    /// <returns>The code and the policy afterwards, and the titles of what was done.</returns>
    public static async Task<(string Code, string Policy, IReadOnlyList<string> Titles)> MoveAsync(ExemptionRun run)
    {
        var policy = (await run.Solution.Projects.First().AdditionalDocuments.Single().GetTextAsync()).ToString();
        var titles = new List<string>();
        while ((await AuditAsync(run)).FirstOrDefault() is { } audit)
        {
            var action = Assert.Single(await run.ActionsAsync(audit));
            Assert.Equal(SuppressionCodeFixProvider.Key, action.EquivalenceKey);
            titles.Add(action.Title);
            policy = await run.ApplyAsync(action);
            Assert.DoesNotContain(Secret, policy + action.Title, StringComparison.Ordinal);
        }

        return (await run.CodeAsync(), policy, titles);
    }

    /// <summary>The same with "fix all" in the solution.</summary>
    public static async Task<(string Code, string Policy)> MoveAllAsync(ExemptionRun run, FixAllScope scope = FixAllScope.Solution)
    {
        var action = await run.FixAllAsync(scope, SuppressionCodeFixProvider.Key);
        return (Policy: await run.ApplyAsync(action!), Code: await run.CodeAsync()) is var (policy, code) ? (code, policy) : default;
    }

    public static async Task<IReadOnlyList<Diagnostic>> AuditAsync(ExemptionRun run)
        => (await run.FindAsync()).Where(diagnostic => diagnostic.Id == "LEAK9005").ToList();

    public static int Count(string policy) => policy.Split("\"fingerprint\"").Length - 1;
}
