using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Testing.Analysis;

/// <summary>
/// Switches on rules that are off by default, since a test of such a rule is about what it finds. It does so as a global configuration of the
/// lowest level would, so whatever the test itself configures wins.
/// </summary>
internal sealed class RulesOffByDefault : SyntaxTreeOptionsProvider
{
    private readonly SyntaxTreeOptionsProvider? _inner;
    private readonly ImmutableDictionary<string, ReportDiagnostic> _enabled;

    private RulesOffByDefault(SyntaxTreeOptionsProvider? inner, ImmutableDictionary<string, ReportDiagnostic> enabled)
    {
        _inner = inner;
        _enabled = enabled;
    }

    /// <summary>The compilation with those rules on.</summary>
    public static Compilation Enable(Compilation compilation, IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        var enabled = analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(rule => !rule.IsEnabledByDefault)
            .GroupBy(rule => rule.Id, rule => rule.DefaultSeverity)
            .ToImmutableDictionary(group => group.Key, group => ToReport(group.First()), StringComparer.Ordinal);
        var options = compilation.Options;
        return enabled.IsEmpty
            ? compilation
            : compilation.WithOptions(options.WithSyntaxTreeOptionsProvider(new RulesOffByDefault(options.SyntaxTreeOptionsProvider, enabled)));
    }

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken)
        => _inner?.IsGenerated(tree, cancellationToken) ?? GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree,
        string diagnosticId,
        CancellationToken cancellationToken,
        out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return _inner is not null && _inner.TryGetDiagnosticValue(tree, diagnosticId, cancellationToken, out severity);
    }

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return (_inner is not null && _inner.TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity))
            || _enabled.TryGetValue(diagnosticId, out severity);
    }

    private static ReportDiagnostic ToReport(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };
}
