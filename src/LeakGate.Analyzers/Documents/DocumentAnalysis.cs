using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Documents.Exposures;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Documents;

/// <summary>The analysis of one configuration or infrastructure file, reported in the order of the text.</summary>
internal static class DocumentAnalysis
{
    public static void Run(ProjectContext project, AdditionalFileAnalysisContext context)
    {
        if (project.Documents.Open(context.AdditionalFile) is not { } file)
        {
            return;
        }

        context.CancellationToken.ThrowIfCancellationRequested();
        var findings = new List<Finding>(file.Findings.Findings);
        InfrastructureRules.Report(file, project.Documents, findings, context.CancellationToken);
        Finding.Sort(findings);
        foreach (var finding in findings)
        {
            context.ReportDiagnostic(finding.ToDiagnostic(file.LocationOf(finding.Span)));
        }
    }
}
