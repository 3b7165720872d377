using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.CodeFixes.Credentials;
using LeakGate.CodeFixes.Fixing;
using LeakGate.CodeFixes.Storage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LeakGate.CodeFixes.Exemptions;

/// <summary>
/// Records the exemptions of a document, project or solution as one change: Roslyn's batch fixer merges changes of source files only. A host that applies every
/// fix unasked (<c>dotnet format</c>) changes nothing unless the project's configuration says so, and then exempts only what it cannot mend.
/// </summary>
internal sealed class ExemptionFixAllProvider : FixAllProvider
{
    // The workspace of dotnet format and of other tools that run without anybody choosing.
    private const string BatchWorkspace = "MSBuildWorkspace";

    public static readonly ExemptionFixAllProvider Instance = new();

    private static readonly FindingFixProvider[] s_fixes = { new CredentialFixProvider(), new StorageCodeFixProvider() };

    private ExemptionFixAllProvider()
    {
    }

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var edit = new PolicyFileEdit(solution);
        foreach (var (project, diagnostics) in await ScopeFindings.CollectAsync(context).ConfigureAwait(false))
        {
            if (await MayRecordAsync(project, context.CancellationToken).ConfigureAwait(false))
            {
                var meant = solution.Workspace.Kind == BatchWorkspace
                    ? await WithoutFixableAsync(solution, diagnostics, context.CancellationToken).ConfigureAwait(false)
                    : diagnostics;
                edit.TryAdd(project, null, meant, context.CodeActionEquivalenceKey ?? ExemptionCodeFixProvider.FingerprintKey, context.CancellationToken);
            }
        }

        if (edit.IsEmpty && solution.Workspace.Kind != BatchWorkspace)
        {
            return null;
        }

        // A tool that asks is answered in any case, else it warns of a fix that did nothing.
        return CodeAction.Create("Record exemptions in leakgate.json", _ => Task.FromResult(edit.Apply()), context.CodeActionEquivalenceKey);
    }

    private static async Task<bool> MayRecordAsync(Project project, CancellationToken cancellationToken)
    {
        if (project.Solution.Workspace.Kind != BatchWorkspace)
        {
            return true;
        }

        return project.Documents.FirstOrDefault() is { } document
            && await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree
            && project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(ExemptionCodeFixProvider.BatchKey, out var value)
            && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
    }

    // The same run mends these: an exemption would soon match nothing.
    private static async Task<IReadOnlyList<Diagnostic>> WithoutFixableAsync(Solution solution, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var left = new List<Diagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            var site = solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                ? await FixSite.CreateAsync(document, FixFinding.Of(diagnostic), new GivenNames(), cancellationToken).ConfigureAwait(false)
                : null;
            if (site is null || !await HasFixAsync(site).ConfigureAwait(false))
            {
                left.Add(diagnostic);
            }
        }

        return left;
    }

    private static async Task<bool> HasFixAsync(FixSite site)
    {
        foreach (var provider in s_fixes)
        {
            if (provider.FixableDiagnosticIds.Contains(site.RuleId) && (await provider.FindAsync(site).ConfigureAwait(false)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
