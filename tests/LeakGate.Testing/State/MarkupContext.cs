using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LeakGate.Testing.State;

/// <summary>What markup means in one test: which rules there are, and which of them a code fix can fix.</summary>
internal sealed record MarkupContext(
    ImmutableArray<DiagnosticDescriptor> Descriptors,
    ImmutableHashSet<string> FixableIds,
    MarkupOptions Options)
{
    /// <summary>The diagnostic that <c>{|id:…|}</c> expects.</summary>
    public DiagnosticResult Expect(string id)
    {
        var rules = Descriptors.Where(descriptor => descriptor.Id == id).ToList();
        var severities = rules.Select(rule => rule.DefaultSeverity).Distinct().ToList();
        return severities.Count switch
        {
            0 => new DiagnosticResult(id, DiagnosticSeverity.Error).WithOptions(
                DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity),
            1 => new DiagnosticResult(rules[0]).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations),

            // One id may have an ordinary and an enforced descriptor; markup does not say which.
            _ => new DiagnosticResult(id, severities[0]).WithOptions(
                DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity),
        };
    }

    /// <summary>The diagnostic that <c>[|…|]</c> and <c>$$</c> expect.</summary>
    /// <exception cref="InvalidOperationException">The analyzers have no rule, or several.</exception>
    public DiagnosticResult ExpectDefault()
    {
        var ids = Descriptors.Select(descriptor => descriptor.Id).Distinct().ToList();
        return ids.Count == 1 || (ids.Count > 1 && Options.HasFlag(MarkupOptions.UseFirstDescriptor))
            ? Expect(ids[0])
            : throw new InvalidOperationException(
                $"[|…|] and $$ need an analyzer with exactly one rule, but there are {ids.Count} ({string.Join(", ", ids)}): use {{|ID:…|}}.");
    }

    public bool IsFixable(DiagnosticResult diagnostic) => FixableIds.Contains(diagnostic.Id);
}
