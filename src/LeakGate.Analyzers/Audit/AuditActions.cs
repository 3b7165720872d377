using System;
using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Audit;

/// <summary>
/// LEAK9005: what silences a LeakGate rule outside the policy file. Looked for only where there is a policy file: without one, pragmas, attributes and
/// configuration are the way to exempt a finding, and nothing is looked at. What hides a finding without naming LeakGate is judged with the finding
/// (<see cref="MarkerAudit"/>).
/// </summary>
internal static class AuditActions
{
    /// <summary>What silences a rule from outside of the code.</summary>
    public static void RunAtEnd(ProjectContext project, CompilationAnalysisContext context)
        => Report(project, BuildSettingsAudit.Find(context.Compilation, context.Options, project.Policy, context.CancellationToken), context.ReportDiagnostic);

    /// <summary>What silences a rule in one file of code.</summary>
    public static void Run(ProjectContext project, SemanticModel model, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        Report(project, PragmaAudit.Find(model.SyntaxTree, cancellationToken), report);
        if (project.AliasesSuppressions || AttributeAudit.MayHold(model.SyntaxTree, cancellationToken))
        {
            Report(project, AttributeAudit.Find(model, cancellationToken), report);
        }
    }

    /// <summary>Reports it, unless the policy exempts LEAK9005 in that file.</summary>
    public static void Report(ProjectContext project, Suppression suppression, bool isEnforced, Action<Diagnostic> report)
    {
        var path = suppression.Location.SourceTree?.FilePath ?? suppression.Location.GetLineSpan().Path;
        if (path is null || project.Exemptions.Find(RuleIds.Suppression, null, null, path) is null)
        {
            report(suppression.ToDiagnostic(isEnforced, project.Policy.IsEnforced(RuleIds.Suppression)));
        }
    }

    private static void Report(ProjectContext project, IEnumerable<Suppression> suppressions, Action<Diagnostic> report)
    {
        foreach (var suppression in suppressions)
        {
            Report(project, suppression, project.Policy.IsEnforced(suppression.RuleId), report);
        }
    }
}
