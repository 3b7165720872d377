using System;
using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Callers;
using LeakGate.Analyzers.Credentials.Callers;
using LeakGate.Analyzers.Credentials.Names;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>The rules LEAK1001 to LEAK1010 over one file: the candidates are collected, then each is judged once, so that a credential is one finding.</summary>
internal static class CredentialRules
{
    public static void Report(FileContext file, CredentialCollector collector, IReadOnlyList<Given<Demand>> supplies, List<Finding> findings, CancellationToken cancellationToken)
    {
        foreach (var supply in supplies)
        {
            collector.Accept(supply);
        }

        var judge = new CredentialJudge(file);
        var typed = new List<string>();
        var echoes = new List<(Candidate Candidate, Finding Finding)>();
        foreach (var candidate in collector.Candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (judge.Judge(candidate) is not { } finding)
            {
                continue;
            }

            if (finding.IsEcho)
            {
                echoes.Add((candidate, finding));
                continue;
            }

            findings.Add(finding);
            if (candidate.Value.Text is { } text)
            {
                typed.Add(text);
            }
        }

        foreach (var (candidate, finding) in echoes)
        {
            if (!IsFoundWhereTyped(candidate, typed, file.Project.Catalogues.Names))
            {
                findings.Add(finding);
            }
        }

        DropRepeated(findings);
        collector.Comments.Report(findings);
    }

    // string.Format("Server=…;Password=…") and the literal inside of it hold the same secret: the literal is where it is typed.
    private static void DropRepeated(List<Finding> findings)
    {
        for (var i = findings.Count - 1; i >= 0; i--)
        {
            var outer = findings[i];
            if (outer.Secret is { Length: > 0 } && findings.Exists(inner => inner != outer && inner.Secret == outer.Secret && outer.Span.Contains(inner.Span) && outer.Span.Length > inner.Span.Length))
            {
                findings.RemoveAt(i);
            }
        }
    }

    // The constant that the secret comes from is a finding of its own, here or, by its name, in its own file.
    private static bool IsFoundWhereTyped(Candidate echo, List<string> typed, CredentialNames names)
    {
        foreach (var text in typed)
        {
            if (text.Length > 0 && echo.Value.Text!.IndexOf(text, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        foreach (var node in echo.Origin.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier && names.Classify(identifier.Identifier.ValueText).IsCredential)
            {
                return true;
            }
        }

        return false;
    }
}
