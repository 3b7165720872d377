using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LeakGate.Analyzers.Audit;
using LeakGate.Analyzers.Credentials;
using LeakGate.Analyzers.Inventory;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Analysis;

/// <summary>The analysis of one file: what it says by itself and what the rest of the project adds, judged and reported in the order of the text.</summary>
internal static class FileAnalysis
{
    public static void Run(ProjectContext project, SemanticModelAnalysisContext context)
    {
        try
        {
            Report(project, context);
        }
        finally
        {
            project.Release(context.SemanticModel.SyntaxTree);
        }
    }

    private static void Report(ProjectContext project, SemanticModelAnalysisContext context)
    {
        if (!project.Policy.Exists)
        {
            Report(project, context, context.ReportDiagnostic);
            return;
        }

        // Suppressions and findings in one order, whichever thread comes to this file.
        var found = new List<Diagnostic>();
        Report(project, context, found.Add);
        AuditActions.Run(project, context.SemanticModel, found.Add, context.CancellationToken);
        foreach (var diagnostic in found.OrderBy(static one => one.Location.SourceSpan.Start).ThenBy(static one => one.Id, StringComparer.Ordinal))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static void Report(ProjectContext project, SemanticModelAnalysisContext context, Action<Diagnostic> report)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var options = project.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        project.OptionValues.Check(options, report);
        var origin = GeneratedCode.OriginOf(tree, options, context.CancellationToken);
        if (origin != CodeOrigin.Written && !project.Policy.Exists)
        {
            return;
        }

        var findings = new List<Finding>();
        if (Find(project, tree, findings, context.CancellationToken) is not { } facts)
        {
            return;
        }

        new PolicyGate(project, new CodeFindings(facts.File, origin)).Report(findings, report);

        if (project.IsReporting)
        {
            foreach (var sighting in StorageInventory.Of(facts.File, facts.Storage))
            {
                report(sighting.ToDiagnostic(Location.Create(tree, sighting.Span)));
            }
        }
    }

    /// <summary>What stands in one file and no exemption covers, whatever else hides it; see <see cref="PolicyGate.NotExempted"/>.</summary>
    internal static IEnumerable<Diagnostic> NotExempted(ProjectContext project, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var origin = GeneratedCode.OriginOf(tree, project.Options.AnalyzerConfigOptionsProvider.GetOptions(tree), cancellationToken);
        return Find(project, tree, findings, cancellationToken) is { } facts
            ? new PolicyGate(project, new CodeFindings(facts.File, origin)).NotExempted(findings)
            : Enumerable.Empty<Diagnostic>();
    }

    /// <summary>Adds what the rules find in one file, before the policy has its say. Null when nothing in the file is worth a look.</summary>
    internal static FileFacts? Find(ProjectContext project, SyntaxTree tree, List<Finding> findings, CancellationToken cancellationToken)
    {
        var supplies = project.Credentials.In(tree, cancellationToken);
        var openings = project.Storage.In(tree, cancellationToken);
        var facts = project.FactsOf(tree, cancellationToken);
        if (facts is null)
        {
            // A report lists what is closed, too: nothing of that is watched for.
            if (supplies.Count == 0 && openings.Count == 0 && !project.IsReporting)
            {
                return null;
            }

            facts = project.EmptyFactsOf(tree);
        }

        CredentialRules.Report(facts.File, facts.Credentials, supplies, findings, cancellationToken);
        if (facts.File.TestCode != TestCode.Skip)
        {
            facts.Storage.Report(openings, project.Storage.Guards, findings);
        }

        Finding.Sort(findings);
        return facts;
    }
}
