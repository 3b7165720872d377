using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Audit;

/// <summary>
/// LEAK9005: what silences a LeakGate rule outside the policy file. Registered only where there is a policy file: without one, pragmas, attributes and
/// configuration are the way to exempt a finding, and nothing is looked at. What hides a finding without naming LeakGate is judged with the finding
/// (<see cref="MarkerAudit"/>).
/// </summary>
internal static class AuditActions
{
    public static void Register(ProjectContext project, CompilationStartAnalysisContext start)
    {
        var isAliased = new Lazy<bool>(() => AttributeAudit.IsAliased(start.Compilation, default));
        start.RegisterSyntaxTreeAction(context => Report(project, PragmaAudit.Find(context.Tree, context.CancellationToken), context.ReportDiagnostic));
        start.RegisterSemanticModelAction(context =>
        {
            if (isAliased.Value || AttributeAudit.MayHold(context.SemanticModel.SyntaxTree, context.CancellationToken))
            {
                Report(project, AttributeAudit.Find(context.SemanticModel, context.CancellationToken), context.ReportDiagnostic);
            }
        });
        start.RegisterCompilationEndAction(context
            => Report(project, BuildSettingsAudit.Find(context.Compilation, context.Options, project.Policy, context.CancellationToken), context.ReportDiagnostic));
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
