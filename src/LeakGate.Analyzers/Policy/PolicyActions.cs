using System.Linq;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Policy;

/// <summary>What a compilation does because it has a policy.</summary>
internal static class PolicyActions
{
    public static void Register(ProjectContext project, CompilationStartAnalysisContext start)
    {
        // An action of the file, so that an editor shows what is wrong while it is typed.
        start.RegisterAdditionalFileAction(context =>
        {
            foreach (var diagnostic in PolicyRules.Check(project.Policy, context.AdditionalFile.Path))
            {
                context.ReportDiagnostic(diagnostic);
            }
        });
        start.RegisterCompilationEndAction(context =>
        {
            foreach (var diagnostic in PolicyRules.CheckWhole(project.Policy).Concat(UnusedExemptions.Find(project)))
            {
                context.ReportDiagnostic(diagnostic);
            }
        });
    }
}
