using System;
using System.Linq;
using System.Text;
using System.Threading;
using LeakGate.Benchmarks.Peers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Benchmarks.InProcess;

/// <summary>What analyzers cost where a tool or an editor runs them: the first one that needs bound code pays for the binding, even one that does nothing.</summary>
internal static class DriverTable
{
    private const int Lines = 100_000;

    /// <param name="runs">How often each is run; the median counts.</param>
    public static string Measure(int runs)
    {
        var text = new StringBuilder($"{Lines:#,0} generated lines; milliseconds, median of {runs}.\n\n| analyzers | clean | of the compile | leaky | of the compile |\n|---|--:|--:|--:|--:|\n");
        var clean = new GeneratedProject(Lines, Content.Clean);
        var leaky = new GeneratedProject(Lines, Content.Leaky);
        var compile = new[] { clean, leaky }.Select(project => Sample.Milliseconds(runs, project.Fresh, static compilation => compilation.GetDiagnostics())).ToArray();
        text.Append($"| none: the compile | {compile[0]:#,0} | | {compile[1]:#,0} | |\n");
        foreach (var set in new[] { AnalyzerSet.Idle, AnalyzerSet.LeakGate, AnalyzerSet.Sonar, AnalyzerSet.SecurityCodeScan, AnalyzerSet.SdkSecurity })
        {
            Console.Error.WriteLine(set.Name);
            var analyzers = PeerAnalyzers.Load(set);
            if (analyzers.IsEmpty)
            {
                throw new InvalidOperationException($"{set.Name}: no analyzer was found.");
            }

            text.Append($"| {set.Name} ");
            foreach (var (project, alone) in new[] { (clean, compile[0]), (leaky, compile[1]) })
            {
                var time = Sample.Milliseconds(runs, () => Prepare(project, set), prepared => prepared.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult());
                text.Append($"| {time:#,0} | {time / alone * 100:0} % ");
            }

            text.Append("|\n");
        }

        return text.ToString();
    }

    private static CompilationWithAnalyzers Prepare(GeneratedProject project, AnalyzerSet set)
    {
        var compilation = project.Fresh();
        var analyzers = PeerAnalyzers.Load(set);
        return compilation.WithOptions((CSharpCompilationOptions)PeerAnalyzers.Only(compilation.Options, set, analyzers))
            .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
    }
}
