using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Benchmarks.InProcess;

/// <summary>The rules by themselves: cost a line and its growth, families, start-up, one edit, memory.</summary>
internal static class RuleTable
{
    private const int QuietFiles = 200;
    private const int WarmUps = 40;

    /// <param name="runs">How often each is run; the median counts.</param>
    public static string Measure(int runs)
    {
        var text = new StringBuilder("| lines | content | all rules, ms | µs a line | without collections | credentials alone | storage alone | look alone | compile, ms |\n|--:|---|--:|--:|--:|--:|--:|--:|--:|\n");
        var perLine = new Dictionary<(int Lines, Content Content), (double All, double Own)>();
        WarmUp();
        foreach (var lines in new[] { 10_000, 100_000, 1_000_000 })
        {
            foreach (var content in new[] { Content.Quiet, Content.Clean, Content.Leaky })
            {
                var project = new GeneratedProject(lines, content);
                var (all, pauses) = Sample.WithPauses(runs, project.Fresh, static compilation => Rules.All(compilation));
                var credentials = Sample.Milliseconds(runs, project.Fresh, static compilation => Rules.CredentialsAlone(compilation));
                var storage = Sample.Milliseconds(runs, project.Fresh, static compilation => Rules.StorageAlone(compilation));
                var look = Sample.Milliseconds(runs, project.Fresh, static compilation => Rules.Look(compilation));
                var compile = Sample.Milliseconds(1, project.Fresh, static compilation => compilation.GetDiagnostics());
                perLine[(lines, content)] = (all / project.Lines * 1000, (all - pauses) / project.Lines * 1000);
                var row = $"| {project.Lines:#,0} | {content.ToString().ToLowerInvariant()} | {all:0.0} | {all / project.Lines * 1000:0.00} | {(all - pauses) / project.Lines * 1000:0.00} | {credentials:0.0} | {storage:0.0} | {look:0.0} | {compile:#,0} |\n";
                Console.Error.Write(row);
                text.Append(row);
            }
        }

        text.Append("\n| what | measured | target |\n|---|--:|--:|\n");
        foreach (var content in new[] { Content.Clean, Content.Leaky })
        {
            foreach (var less in new[] { 10_000, 100_000 })
            {
                var (more, few) = (perLine[(1_000_000, content)], perLine[(less, content)]);
                text.Append($"| cost a line at a million lines over cost a line at {less:#,0}, {content.ToString().ToLowerInvariant()} | {more.All / few.All:0.00} | 1.2 |\n");
                text.Append($"| the same without the garbage collector's pauses | {more.Own / few.Own:0.00} | 1.2 |\n");
            }
        }

        text.Append($"| start-up: all catalogues read and compiled | {StartUp(runs):0.0} ms | 30 ms |\n");
        text.Append($"| the same in a new process, where the runtime compiles LeakGate's code first | {StartUpBenchmarks.ColdMilliseconds(runs):0.0} ms | |\n");
        foreach (var files in new[] { 1, 50 })
        {
            text.Append($"| one edit in a file of 2,000 lines, project of {files} such {(files == 1 ? "file" : "files")} | {Edit(files, runs):0.0} ms | 5 ms |\n");
        }

        text.Append($"| allocated for a file of 2,000 lines without anything of interest | {BytesAFile(new GeneratedProject(QuietFiles * GeneratedProject.LinesPerFile, Content.Plain)):#,0} bytes | 1,024 bytes |\n");
        text.Append($"| allocated for one of the quiet files above, with 210 names that are watched | {BytesAFile(new GeneratedProject(QuietFiles * GeneratedProject.LinesPerFile, Content.Quiet)):#,0} bytes | |\n");
        return text.ToString();
    }

    // A rule's first calls run in code that the runtime has made in haste; the table is about what they cost when they run all day.
    private static void WarmUp()
    {
        foreach (var content in new[] { Content.Quiet, Content.Clean, Content.Leaky })
        {
            Sample.Milliseconds(WarmUps, new GeneratedProject(10_000, content).Fresh, static compilation => Rules.All(compilation));
        }
    }

    private static double StartUp(int runs) => Sample.Milliseconds(runs, static () => 0, static _ => StartUpBenchmarks.ReadAll());

    private static double Edit(int files, int runs)
    {
        var project = new GeneratedProject(files * GeneratedProject.LinesPerFile, Content.Leaky);
        var before = project.Fresh();
        Rules.All(before);
        var edits = 0;
        return Sample.Milliseconds(
            Math.Max(runs, 9),
            () =>
            {
                var edited = GeneratedProject.Edit(before, edits++);
                edited.Compilation.GetDeclarationDiagnostics();
                return edited;
            },
            static edited => Rules.One(edited.Compilation, edited.Tree));
    }

    private static long BytesAFile(GeneratedProject project)
    {
        Rules.All(project.Fresh());
        var compilation = project.Fresh();
        var context = new ProjectContext(compilation, new AnalyzerOptions([]));
        var findings = new List<Finding>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var tree in compilation.SyntaxTrees)
        {
            FileAnalysis.Find(context, tree, findings, CancellationToken.None);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / QuietFiles;
    }
}
