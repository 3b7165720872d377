using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Testing.Tests.Analyzers;

/// <summary>Reports the word "bad" at the end of the compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        "LATE1", "Word", "A word", "Words", DiagnosticSeverity.Warning, true, customTags: new[] { WellKnownDiagnosticTags.CompilationEnd });

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(end =>
        {
            foreach (var tree in end.Compilation.SyntaxTrees)
            {
                var literals = tree.GetRoot(end.CancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>();
                foreach (var literal in literals.Where(literal => literal.Token.ValueText == "bad"))
                {
                    end.ReportDiagnostic(Diagnostic.Create(s_rule, literal.GetLocation()));
                }
            }
        });
    }
}
