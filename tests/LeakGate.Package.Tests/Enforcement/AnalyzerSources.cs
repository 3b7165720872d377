namespace LeakGate.Package.Tests;

/// <summary>The analyzer assemblies that the matrix brings along.</summary>
internal static class AnalyzerSources
{
    public const string Empty = """
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class Nothing : DiagnosticAnalyzer
        {
            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray<DiagnosticDescriptor>.Empty;

            public override void Initialize(AnalysisContext context)
            {
            }
        }
        """;

    public const string Suppressor = $$"""
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class Quiet : DiagnosticSuppressor
        {
            private static readonly SuppressionDescriptor s_enforced = new("QUIET1", "{{MatrixSource.EnforcedRule}}", "because");
            private static readonly SuppressionDescriptor s_ordinary = new("QUIET2", "{{MatrixSource.OrdinaryRule}}", "because");

            public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => ImmutableArray.Create(s_enforced, s_ordinary);

            public override void ReportSuppressions(SuppressionAnalysisContext context)
            {
                foreach (var diagnostic in context.ReportedDiagnostics)
                {
                    context.ReportSuppression(Suppression.Create(diagnostic.Id == "{{MatrixSource.EnforcedRule}}" ? s_enforced : s_ordinary, diagnostic));
                }
            }
        }
        """;
}
