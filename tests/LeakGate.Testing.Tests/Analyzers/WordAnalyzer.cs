using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Testing.Tests.Analyzers;

/// <summary>Reports each string literal that is exactly one word; the subclasses differ only in how they report.</summary>
public abstract class WordAnalyzer : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule;
    private readonly GeneratedCodeAnalysisFlags _generated;

    protected WordAnalyzer(
        string id = "WORD1",
        GeneratedCodeAnalysisFlags generated = GeneratedCodeAnalysisFlags.None,
        bool enabled = true,
        DiagnosticSeverity severity = DiagnosticSeverity.Warning,
        params string[] tags)
    {
        _rule = new DiagnosticDescriptor(id, "Word", "The word is '{0}'", "Words", severity, enabled, customTags: tags);
        _generated = generated;
    }

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(_rule);

    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(_generated);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            nodeContext =>
            {
                if (nodeContext.Node.GetFirstToken() is var token && token.ValueText == "bad")
                {
                    nodeContext.ReportDiagnostic(Diagnostic.Create(_rule, token.GetLocation(), token.ValueText));
                }
            },
            SyntaxKind.StringLiteralExpression);
    }
}

/// <summary>An ordinary rule.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OrdinaryAnalyzer : WordAnalyzer
{
}

/// <summary>A rule that also looks at generated code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedCodeAnalyzer : WordAnalyzer
{
    public GeneratedCodeAnalyzer()
        : base(generated: GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics)
    {
    }
}

/// <summary>A rule that nothing is meant to silence.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnforcedAnalyzer : WordAnalyzer
{
    public EnforcedAnalyzer()
        : base(
            generated: GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics,
            severity: DiagnosticSeverity.Error,
            tags: new[] { WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler })
    {
    }
}

/// <summary>A rule that configuration cannot silence, and that does not look at generated code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotConfigurableAnalyzer : WordAnalyzer
{
    public NotConfigurableAnalyzer()
        : base(tags: WellKnownDiagnosticTags.NotConfigurable)
    {
    }
}

/// <summary>A rule that is off unless switched on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OffByDefaultAnalyzer : WordAnalyzer
{
    public OffByDefaultAnalyzer()
        : base(enabled: false)
    {
    }
}
