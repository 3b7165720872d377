using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Testing.Tests.Analyzers;

/// <summary>Takes for granted that a class has a name and its base a colon, as half-typed code has not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeedsNameAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("NAME1", "Name", "'{0}' is lower case", "Names", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(s_rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            node =>
            {
                var identifier = ((ClassDeclarationSyntax)node.Node).Identifier;
                if (char.IsLower(char.Parse(identifier.ValueText.Substring(0, 1))))
                {
                    node.ReportDiagnostic(Diagnostic.Create(s_rule, identifier.GetLocation(), identifier.ValueText));
                }
            },
            SyntaxKind.ClassDeclaration);
    }
}
