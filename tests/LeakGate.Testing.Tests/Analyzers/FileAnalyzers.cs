using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Testing.Tests.Analyzers;

/// <summary>Reports the word "bad" in additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AdditionalFileAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("FILE1", "Word", "A word", "Words", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(file =>
        {
            var text = file.AdditionalFile.GetText(file.CancellationToken)!;
            var start = text.ToString().IndexOf("bad", System.StringComparison.Ordinal);
            if (start >= 0)
            {
                var span = new TextSpan(start, 3);
                file.ReportDiagnostic(Diagnostic.Create(s_rule, Location.Create(file.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span))));
            }
        });
    }
}

/// <summary>Reports, for the whole project, the value of the build property Mood.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BuildPropertyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("MOOD1", "Mood", "The mood is {0}", "Moods", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(compilation =>
        {
            if (compilation.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.Mood", out var mood))
            {
                compilation.ReportDiagnostic(Diagnostic.Create(s_rule, Location.None, mood));
            }
        });
    }
}

/// <summary>Reports each type, with its members as additional locations.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MembersAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("MEMBER1", "Members", "{0} has {1}", "Members", DiagnosticSeverity.Info, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                var members = type.GetMembers().Where(member => !member.IsImplicitlyDeclared).ToList();
                symbol.ReportDiagnostic(Diagnostic.Create(
                    s_rule, type.Locations[0], members.Select(member => member.Locations[0]), type.Name, members.Count));
            },
            SymbolKind.NamedType);
    }
}
