using System.Collections.Generic;
using LeakGate.Analyzers.Credentials;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Analysis;

/// <summary>The analysis of one file: what it says by itself and what the rest of the project adds, judged and reported in the order of the text.</summary>
internal static class FileAnalysis
{
    public static void Run(ProjectContext project, SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var facts = project.FactsOf(tree, context.CancellationToken);
        var findings = new List<Finding>();
        CredentialRules.Report(facts.File, facts.Credentials, findings, context.CancellationToken);
        if (facts.File.TestCode != TestCode.Skip)
        {
            facts.Storage.Report(findings, context.CancellationToken);
        }

        findings.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start)
            : string.CompareOrdinal(left.Descriptor.Id, right.Descriptor.Id));
        foreach (var finding in findings)
        {
            context.ReportDiagnostic(finding.ToDiagnostic(tree));
        }
    }
}
