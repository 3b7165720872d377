using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Analysis;

namespace LeakGate.Analyzers.Credentials;

/// <summary>The rules LEAK1001 to LEAK1010 over one file: the candidates are collected, then each is judged once, so that a credential is one finding.</summary>
internal static class CredentialRules
{
    public static void Report(FileContext file, CredentialCollector collector, List<Finding> findings, CancellationToken cancellationToken)
    {
        foreach (var supply in file.Project.Credentials.SuppliesIn(file.Model.SyntaxTree, cancellationToken))
        {
            collector.Accept(supply);
        }

        var judge = new CredentialJudge(file);
        foreach (var candidate in collector.Candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (judge.Judge(candidate) is { } finding)
            {
                findings.Add(finding);
            }
        }

        collector.Comments.Report(findings);
    }
}
