using System.Collections.Immutable;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Audit;
using LeakGate.Analyzers.Documents;
using LeakGate.Analyzers.Inventory;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers;

/// <summary>
/// All rules, over C# code and over the files beside it. One analyzer, so that a file's text is looked at once for all of them; the look decides by text
/// and name, and only what it finds is bound. A semantic-model action: the compiler has the model anyway, and an IDE refreshes it when another file
/// changes.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeakGateAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.Supported.Add(InventoryDescriptors.Resource).Add(InventoryDescriptors.Exempted);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // A marker of generated code must not hide what a policy enforces; for everything else GeneratedCode does what the compiler would have done.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var project = new ProjectContext(start.Compilation, start.Options);
            start.RegisterSemanticModelAction(model => FileAnalysis.Run(project, model));
            start.RegisterAdditionalFileAction(file => DocumentAnalysis.Run(project, file));
            if (project.Policy.Exists)
            {
                // Before the policy's own actions: they report exemptions that nothing has met.
                start.RegisterCompilationEndAction(end => AuditActions.RunAtEnd(project, end));
                PolicyActions.Register(project, start);
            }
        });
    }
}
