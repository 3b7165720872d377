using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Audit;

/// <summary>The rules that a suppression can be about, and what counts as one: anything that takes a rule below a warning.</summary>
internal static class AuditedRules
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_rules = Index();

    /// <summary>Every rule, on by default or not.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => Descriptors.All;

    /// <summary>
    /// The rule's id in its own spelling, if <paramref name="text"/> is one that is on by default; else null. Case does not count, as in the compiler's options.
    /// </summary>
    public static string? Find(string text) => s_rules.TryGetValue(text.Trim(), out var rule) ? rule.Id : null;

    /// <summary>Whether <paramref name="severity"/>, as a word of an analyzer configuration file, takes a rule below a warning.</summary>
    public static bool Silences(string severity) => severity.ToLowerInvariant() is "none" or "silent" or "suggestion" or "refactoring" or "hidden" or "info";

    public static bool Silences(ReportDiagnostic severity) => severity is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden or ReportDiagnostic.Info;

    /// <summary>The ids in a list such as <c>NoWarn</c> holds, with their offsets in it.</summary>
    public static IEnumerable<(string Id, int Start)> FindIn(string list)
    {
        var start = 0;
        for (var i = 0; i <= list.Length; i++)
        {
            if (i < list.Length && (char.IsLetterOrDigit(list[i]) || list[i] == '_'))
            {
                continue;
            }

            if (i > start && Find(list.Substring(start, i - start)) is { } id)
            {
                yield return (id, start);
            }

            start = i + 1;
        }
    }

    private static ImmutableDictionary<string, DiagnosticDescriptor> Index()
    {
        var rules = ImmutableDictionary.CreateBuilder<string, DiagnosticDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in Descriptors.All)
        {
            if (rule.IsEnabledByDefault)
            {
                rules[rule.Id] = rule;
            }
        }

        return rules.ToImmutable();
    }
}
