using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LeakGate.Analyzers;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Suppressions;

/// <summary>
/// LEAK9005: turns a pragma or an attribute into exemptions in the project's policy file, one for each finding that it hides, and takes it out of the code; one
/// that hides nothing is only taken out. A marker of generated code stays where a tool has put it. What hides findings from outside of the code (configuration,
/// rule sets, NoWarn) is not offered to be moved: it may be about other projects, too, which are not open.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuppressionCodeFixProvider))]
public sealed class SuppressionCodeFixProvider : CodeFixProvider
{
    /// <summary>One key whatever becomes of a suppression, so that "fix all" moves them all.</summary>
    internal const string Key = "LeakGate.MoveSuppression";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.Suppression);

    public override FixAllProvider GetFixAllProvider() => SuppressionFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var move = new SuppressionMove(context.Document.Project.Solution);
            if (await move.AddAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } moved)
            {
                context.RegisterCodeFix(CodeAction.Create(moved.Title, token => move.ApplyAsync(token), Key), diagnostic);
            }
        }
    }

    /// <summary>Moves the suppressions of a document, project or solution as one change, so that the policy file is written once.</summary>
    private sealed class SuppressionFixAllProvider : FixAllProvider
    {
        public static readonly SuppressionFixAllProvider Instance = new();

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var move = new SuppressionMove(context.Solution);
            var seen = new HashSet<(string?, TextSpan, string?)>();
            var found = (await ScopeFindings.CollectAsync(context).ConfigureAwait(false))
                .SelectMany(project => project.Diagnostics)
                .Where(diagnostic => diagnostic.Location.IsInSource)
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start);
            foreach (var diagnostic in found)
            {
                // A file that is compiled several times reports each suppression as often.
                if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document && seen.Add((document.FilePath, diagnostic.Location.SourceSpan, SuppressionMove.RuleOf(diagnostic))))
                {
                    await move.AddAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
                }
            }

            // A tool that asks is answered in any case, else it warns of a fix that did nothing.
            return CodeAction.Create("Replace suppressions by exemptions in leakgate.json", token => move.ApplyAsync(token), context.CodeActionEquivalenceKey);
        }
    }
}
