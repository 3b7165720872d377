using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Documents.Exposures;
using LeakGate.Analyzers.Inventory;
using LeakGate.Analyzers.Policy;
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
        if (file.Kind == DocumentKind.KeyStoreList)
        {
            foreach (var line in file.Text.Lines)
            {
                if (line.ToString().Trim() is { Length: > 0 } path)
                {
                    Report(project, DocumentSet.KeyStore(path, file.Options), context);
                }
            }

            return;
        }

        Report(project, file, context);
    }

    private static void Report(ProjectContext project, DocumentFile file, AdditionalFileAnalysisContext context)
    {
        var findings = new List<Finding>(file.Findings.Findings);
        InfrastructureRules.Report(file, project.Documents, findings, context.CancellationToken);
        Finding.Sort(findings);
        new PolicyGate(project, new DocumentSource(file)).Report(findings, context.ReportDiagnostic);

        if (project.IsReporting)
        {
            foreach (var sighting in DocumentInventory.Of(file, project.Documents, context.CancellationToken))
            {
                context.ReportDiagnostic(sighting.ToDiagnostic(file.LocationOf(sighting.Span)));
            }
        }
    }
}
