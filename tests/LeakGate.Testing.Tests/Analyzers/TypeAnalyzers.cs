using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Testing.Tests.Analyzers;

/// <summary>Reports each type under two rules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TwoRulesAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_first = new("TYPE1", "Type", "A type", "Types", DiagnosticSeverity.Warning, true);
    private static readonly DiagnosticDescriptor s_second = new("TYPE2", "Type", "A type again", "Types", DiagnosticSeverity.Info, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_first, s_second);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol =>
            {
                symbol.ReportDiagnostic(Diagnostic.Create(s_first, symbol.Symbol.Locations[0]));
                symbol.ReportDiagnostic(Diagnostic.Create(s_second, symbol.Symbol.Locations[0]));
            },
            SymbolKind.NamedType);
    }
}

/// <summary>One id, reported as a warning or, for a type whose name says so, as an error that nothing silences.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TwoSeveritiesAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_ordinary = new("TYPE1", "Type", "A type", "Types", DiagnosticSeverity.Warning, true);
    private static readonly DiagnosticDescriptor s_enforced = new(
        "TYPE1", "Type", "A type", "Types", DiagnosticSeverity.Error, true,
        customTags: new[] { WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler });

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_ordinary, s_enforced);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol => symbol.ReportDiagnostic(Diagnostic.Create(
                symbol.Symbol.Name.StartsWith("Enforced", StringComparison.Ordinal) ? s_enforced : s_ordinary,
                symbol.Symbol.Locations[0])),
            SymbolKind.NamedType);
    }
}

/// <summary>Throws at a type named Throw.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrowingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("THROW1", "Type", "Never", "Types", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol.Name == "Throw")
                {
                    throw new FormatException("thrown on purpose");
                }
            },
            SymbolKind.NamedType);
    }
}

/// <summary>Keeps, wrongly, what it saw of one type until it sees another: findings depend on the order of callbacks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatefulAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("STATE1", "Type", "First of its name", "Types", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (seen.TryAdd(symbol.Symbol.Name, true))
                    {
                        symbol.ReportDiagnostic(Diagnostic.Create(s_rule, symbol.Symbol.Locations[0]));
                    }
                },
                SymbolKind.NamedType);
        });
    }
}
