using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LeakGate.CodeFixes.Fixing;

/// <summary>What "fix all" is about.</summary>
internal static class ScopeFindings
{
    /// <summary>The diagnostics of the document, project or solution that are to be fixed, by project.</summary>
    public static async Task<List<(Project Project, IReadOnlyList<Diagnostic> Diagnostics)>> CollectAsync(FixAllContext context)
    {
        var found = new List<(Project, IReadOnlyList<Diagnostic>)>();
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                Add(document.Project, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
                break;
            case FixAllScope.Project:
                Add(context.Project, await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false));
                break;
            case FixAllScope.Solution:
                foreach (var project in context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
                {
                    Add(project, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                break;
        }

        return found;

        void Add(Project project, IEnumerable<Diagnostic> diagnostics)
            => found.Add((project, diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && context.DiagnosticIds.Contains(diagnostic.Id)).ToList()));
    }
}
