using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Audit;

/// <summary>
/// LEAK9005: what silences a LeakGate rule outside the policy file. Only where there is a policy file: without one, pragmas, attributes and configuration are
/// the way to exempt a finding, and nothing is looked at.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionAudit : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Suppression, Descriptors.EnforcedSuppression);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // Pragmas in generated code silence as others do.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var policy = ProjectPolicy.Load(start.Options.AdditionalFiles, start.Options.AnalyzerConfigOptionsProvider, start.CancellationToken);
            if (!policy.Exists)
            {
                return;
            }

            start.RegisterSyntaxTreeAction(tree => Report(PragmaAudit.Find(tree.Tree, tree.CancellationToken), policy, tree.ReportDiagnostic));
            var isAliased = new Lazy<bool>(() => AttributeAudit.IsAliased(start.Compilation, default));
            start.RegisterSemanticModelAction(model =>
            {
                if (isAliased.Value || AttributeAudit.MayHold(model.SemanticModel.SyntaxTree, model.CancellationToken))
                {
                    Report(AttributeAudit.Find(model.SemanticModel, model.CancellationToken), policy, model.ReportDiagnostic);
                }
            });
            start.RegisterCompilationEndAction(end => Report(BuildSettingsAudit.Find(end.Compilation, end.Options, policy, end.CancellationToken), policy, end.ReportDiagnostic));
        });
    }

    private static void Report(IEnumerable<Suppression> suppressions, ProjectPolicy policy, Action<Diagnostic> report)
    {
        foreach (var suppression in suppressions)
        {
            report(suppression.ToDiagnostic(policy.IsEnforced(suppression.RuleId)));
        }
    }
}
