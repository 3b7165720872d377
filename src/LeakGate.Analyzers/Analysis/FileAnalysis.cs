using System.Collections.Generic;
using System.Threading;
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
        var tree = context.SemanticModel.SyntaxTree;
        var options = project.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        project.OptionValues.Check(options, context.ReportDiagnostic);
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

        new PolicyGate(project, new CodeFindings(facts.File, origin)).Report(findings, context.ReportDiagnostic);

        if (project.IsReporting)
        {
            foreach (var sighting in StorageInventory.Of(facts.File, facts.Storage))
            {
                context.ReportDiagnostic(sighting.ToDiagnostic(Location.Create(tree, sighting.Span)));
            }
        }
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
