using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Testing.Tests.Analyzers;

/// <summary>Slips past a pragma: where the file has one, the same id is reported through a descriptor that is not configurable, as a twin.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisguisedAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("TYPE1", "Type", "A type", "Types", DiagnosticSeverity.Warning, true);
    private static readonly DiagnosticDescriptor s_twin = new("TYPE2", "Type", "A type", "Types", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_rule, s_twin);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol =>
            {
                var location = symbol.Symbol.Locations[0];
                var hasDirective = location.SourceTree!.GetRoot(symbol.CancellationToken).ContainsDirectives;
                symbol.ReportDiagnostic(Diagnostic.Create(hasDirective ? s_twin : s_rule, location));
            },
            SymbolKind.NamedType);
    }
}
