using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Analysis;
using LeakGate.CodeFixes.Tests.Storage.Sweep;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LeakGate.CodeFixes.Tests.Storage.Positives;

/// <summary>
/// The cases of the analyzers' own tests, fixed until nothing more is offered: each finding has a fix, or is of a kind that has none; the outcome has no new error or
/// warning, and what is left has no fix.
/// </summary>
internal static class FixedPositives
{
    private const int MostFixes = 40;

    public static async Task VerifyAsync(FixRun run)
    {
        var messages = (await run.CompilerMessagesAsync()).Length;
        for (var i = 0; i < MostFixes; i++)
        {
            if (await FixOneAsync(run) is not { } next)
            {
                return;
            }

            run = next;
            var after = await run.CompilerMessagesAsync();
            Assert.True(after.Length <= messages, $"{string.Join('\n', after)}\n{await run.TextAsync()}");
        }

        Assert.Fail("The fixes never end:\n" + await run.TextAsync());
    }

    private static async Task<FixRun?> FixOneAsync(FixRun run)
    {
        foreach (var finding in await run.FindAsync())
        {
            if ((await run.ActionsAsync(finding)).FirstOrDefault() is { } action)
            {
                return await run.ApplyAsync(action);
            }

            Assert.True(HasNone(finding), $"no fix of {finding} in\n{await run.TextAsync()}");
        }

        return null;
    }

    // As docs/fixes.md says.
    private static bool HasNone(Diagnostic finding)
        => finding.Id == RuleIds.UndecidedAccess || !finding.Properties.ContainsKey(FindingProperties.Fix);
}
