using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Analysis;

/// <summary>The analysis of one file: one look at the text, then a closer one at each hit, then one finding a credential or setting.</summary>
internal static class FileAnalysis
{
    [ThreadStatic]
    private static List<Hit>? s_hits;

    public static void Run(ProjectContext project, SemanticModelAnalysisContext context)
    {
        var hits = s_hits ?? new List<Hit>();
        s_hits = null;
        hits.Clear();
        var tree = context.SemanticModel.SyntaxTree;
        Watching.Scanner.Scan(tree.GetText(context.CancellationToken), hits);
        if (hits.Count > 0)
        {
            var file = new FileContext(project, context.SemanticModel, context.CancellationToken);
            foreach (var finding in Analyze(file, hits))
            {
                context.ReportDiagnostic(finding.ToDiagnostic(tree));
            }
        }

        s_hits = hits.Count < 4096 ? hits : null;
    }

    private static List<Finding> Analyze(FileContext file, List<Hit> hits)
    {
        var credentials = new CredentialRules(file);
        foreach (var hit in hits)
        {
            file.CancellationToken.ThrowIfCancellationRequested();
            var token = file.Root.FindToken(hit.Position);
            if (!token.Span.Contains(hit.Position))
            {
                credentials.VisitTrivia(file.Root.FindTrivia(hit.Position), hit.Interests);
                continue;
            }

            if (!token.IsKind(SyntaxKind.EndOfFileToken))
            {
                credentials.Visit(token, hit.Interests);
            }
        }

        var findings = new List<Finding>();
        credentials.Report(findings);
        findings.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start)
            : string.CompareOrdinal(left.Descriptor.Id, right.Descriptor.Id));
        return findings;
    }
}
