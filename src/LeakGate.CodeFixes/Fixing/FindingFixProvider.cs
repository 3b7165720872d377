using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>
/// Base of LeakGate's fixes. Every condition is checked before a fix is offered, and its edits are worked out with it. The first fix of a finding is
/// the most specific one and is offered under one key for all findings, whatever it does: "fix all" then mends each in the way that suits it best, and
/// so does <c>dotnet format analyzers</c>, which asks for one key a rule. The others have a key for each way.
/// </summary>
/// <remarks>
/// Without MEF's <c>Shared</c>: hosts make the fixes of a package themselves, and the attribute would tie the assembly to one version of
/// System.Composition that an older editor does not have.
/// </remarks>
public abstract class FindingFixProvider : CodeFixProvider
{
    /// <summary>Key under which the first fix of every finding is offered.</summary>
    internal const string MostSpecificKey = "LeakGate.MostSpecific";

    /// <summary>What "fix all" is called in the editor's preview.</summary>
    protected internal abstract string FixAllTitle { get; }

    public sealed override FixAllProvider GetFixAllProvider() => FindingFixAllProvider.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var names = new GivenNames();
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FixSite.CreateAsync(context.Document, FixFinding.Of(diagnostic), names, context.CancellationToken).ConfigureAwait(false) is not { } site)
            {
                continue;
            }

            var solution = context.Document.Project.Solution;
            var fixes = await FindAsync(site).ConfigureAwait(false);
            for (var i = 0; i < fixes.Count; i++)
            {
                var fix = fixes[i];
                var action = CodeAction.Create(fix.Title, token => EditMerge.ApplyAsync(solution, fix.Edits, token), i == 0 ? MostSpecificKey : fix.Key);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The fix of a finding that an action with <paramref name="key"/> stands for; null when it has none.</summary>
    internal async Task<Fix?> FindAsync(FixSite site, string? key)
    {
        // dotnet format passes no key when the first finding that it meets has no fix.
        var fixes = await FindAsync(site).ConfigureAwait(false);
        return key is null or MostSpecificKey ? fixes.FirstOrDefault() : fixes.FirstOrDefault(fix => fix.Key == key);
    }

    /// <summary>The fixes that can be done for a finding, the most specific first; none if none is right.</summary>
    internal abstract Task<IReadOnlyList<Fix>> FindAsync(FixSite site);
}
