using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Documents.Exposures;
using LeakGate.Analyzers.Inventory;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
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

        foreach (var read in FilesOf(file))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Report(project, read, context);
        }
    }

    /// <summary>What stands in one file and no exemption covers; see <see cref="PolicyGate.NotExempted"/>.</summary>
    internal static IEnumerable<Diagnostic> NotExempted(ProjectContext project, AdditionalText text, CancellationToken cancellationToken)
        => project.Documents.Open(text) is { } file
            ? FilesOf(file).SelectMany(read => new PolicyGate(project, new DocumentSource(read)).NotExempted(Find(project, read, cancellationToken)))
            : Enumerable.Empty<Diagnostic>();

    // The build lists key stores, which the compiler could not read, in a file of its own.
    private static IEnumerable<DocumentFile> FilesOf(DocumentFile file)
        => file.Kind == DocumentKind.KeyStoreList
            ? file.Text.Lines.Select(line => line.ToString().Trim()).Where(path => path.Length > 0).Select(path => DocumentSet.KeyStore(path, file.Options))
            : new[] { file };

    private static List<Finding> Find(ProjectContext project, DocumentFile file, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>(file.Findings.Findings);
        InfrastructureRules.Report(file, project.Documents, findings, cancellationToken);
        Finding.Sort(findings);
        return findings;
    }

    private static void Report(ProjectContext project, DocumentFile file, AdditionalFileAnalysisContext context)
    {
        new PolicyGate(project, new DocumentSource(file)).Report(Find(project, file, context.CancellationToken), context.ReportDiagnostic);

        if (project.IsReporting)
        {
            foreach (var sighting in DocumentInventory.Of(file, project.Documents, context.CancellationToken))
            {
                context.ReportDiagnostic(sighting.ToDiagnostic(file.LocationOf(sighting.Span)));
            }
        }
    }
}
