using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LeakGate.Benchmarks.Peers;

/// <summary>An analyzer that does nothing, compiled for the SDK's own compiler, which takes none that was built for a newer one.</summary>
internal static class IdleAssembly
{
    private const string Source = """
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class IdleAnalyzer : DiagnosticAnalyzer
        {
            private static readonly DiagnosticDescriptor s_rule = new("IDLE0001", "Idle", "Idle", "Benchmarks", DiagnosticSeverity.Warning, isEnabledByDefault: true);

            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_rule);

            public override void Initialize(AnalysisContext context)
            {
                context.EnableConcurrentExecution();
                context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
                context.RegisterSemanticModelAction(static _ => { });
            }
        }
        """;

    private static readonly Lazy<string> s_file = new(Write);

    public static string File => s_file.Value;

    private static string Write()
    {
        var folder = Path.GetDirectoryName(Sdk.Compiler)!;
        var references = Sdk.Framework.Append(Path.Combine(folder, "Microsoft.CodeAnalysis.dll")).Select(static file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create(
            "LeakGate.Benchmarks.Idle", [CSharpSyntaxTree.ParseText(Source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        var path = Path.Combine(AppContext.BaseDirectory, "LeakGate.Benchmarks.Idle.dll");
        var result = compilation.Emit(path);
        return result.Success ? path : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
