using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using LeakGate.Benchmarks.Peers;

namespace LeakGate.Benchmarks.Compiler;

/// <summary>
/// What analyzers add to a run of the real compiler over a folder of source. The cases take turns, and each run is compared with those of its own round: a machine
/// that is slower for a while is so for all of them.
/// </summary>
internal static class CompilerTable
{
    /// <param name="source">A folder of C# source.</param>
    /// <param name="runs">How many rounds there are; the median of their ratios and the least times are given.</param>
    /// <param name="compiler">How the compiler is run.</param>
    /// <param name="withPeers">Whether to run the peers, too, which take most of the time.</param>
    public static string Measure(string source, int runs, ICompiler compiler, bool withPeers)
    {
        var work = Directory.CreateTempSubdirectory("leakgate-benchmark-");
        try
        {
            var response = new ResponseFile(Path.GetFullPath(source), work.FullName);
            AnalyzerSet[] own = [AnalyzerSet.None, AnalyzerSet.Idle, AnalyzerSet.LeakGate];
            var sets = withPeers ? [.. own, AnalyzerSet.Sonar, AnalyzerSet.SecurityCodeScan] : own;
            var cases = new[] { false, true }.SelectMany(withSdk => sets.Select(set => new Case(withSdk, set))).ToArray();
            for (var run = -compiler.WarmUpRuns; run < runs; run++)
            {
                // There and back: what comes first in one round comes last in the next.
                foreach (var @case in (run & 1) == 0 ? cases : [.. cases.Reverse()])
                {
                    var (time, output) = compiler.Run(response.ArgumentsFor(@case.WithSdk, @case.Set));
                    if (run >= 0)
                    {
                        @case.Add(time, output);
                    }

                    Console.Error.WriteLine($"{run + 1}/{runs} {@case.Name}: {time.TotalSeconds:0.0} s");
                }
            }

            return Write(response, cases, runs, compiler);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static string Write(ResponseFile response, Case[] cases, int runs, ICompiler compiler)
    {
        var text = new StringBuilder();
        text.Append($"{response.Lines:#,0} lines in {response.Files.Count:#,0} files, compiler of SDK {Sdk.Version}, {Environment.ProcessorCount} processors; {compiler.Description}; processor time of {runs} rounds, ");
        text.Append($"with {cases[0].Errors} compile errors.\n\n");
        text.Append("| analyzers | CPU s | least | spread | added | to the least | more than one that does nothing | to its least | of SonarAnalyzer's |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var group in cases.GroupBy(static @case => @case.WithSdk))
        {
            var none = group.First(static @case => @case.Set == AnalyzerSet.None);
            var idle = group.First(static @case => @case.Set == AnalyzerSet.Idle);
            var sonar = group.FirstOrDefault(static @case => @case.Set == AnalyzerSet.Sonar) is { } peer ? peer.Median - none.Median : 0;
            foreach (var @case in group)
            {
                text.Append($"| {@case.Name} | {@case.Median:0.0} | {@case.Least:0.0} | ±{@case.Spread:0} % | ");
                text.Append(@case.Set == AnalyzerSet.None ? "| | " : $"{@case.MoreThan(none)} | {Share(@case.Least, none.Least)} | ");
                text.Append(@case.Set == AnalyzerSet.None || @case.Set == AnalyzerSet.Idle ? "| | " : $"{@case.MoreThan(idle)} | {Share(@case.Least, idle.Least)} | ");
                text.Append(sonar > 0 && @case.Set != AnalyzerSet.None ? $"{(@case.Median - none.Median) / sonar * 100:0} % |\n" : "|\n");
            }
        }

        return text.ToString();
    }

    private static string Share(double time, double of) => $"{(time - of) / of * 100:0.0} %";

    private sealed class Case(bool withSdk, AnalyzerSet set)
    {
        private readonly List<double> _seconds = [];

        public bool WithSdk => withSdk;

        public AnalyzerSet Set => set;

        public int Errors { get; private set; }

        public string Name => (withSdk, set == AnalyzerSet.None) switch
        {
            (false, true) => "none",
            (true, true) => "the SDK's own",
            (true, false) => "the SDK's own + " + set.Name,
            _ => set.Name,
        };

        public double Median => _seconds.Order().ElementAt(_seconds.Count / 2);

        public double Least => _seconds.Min();

        public double Spread => (_seconds.Max() - _seconds.Min()) / 2 / Median * 100;

        /// <summary>By how much it takes longer than <paramref name="other"/> in the same round, median of the rounds.</summary>
        public string MoreThan(Case other)
        {
            var ratios = _seconds.Zip(other._seconds, static (own, its) => own / its).Order().ToArray();
            return Share((ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]) / 2, 1);
        }

        public void Add(TimeSpan time, string output)
        {
            // An analyzer that was not loaded, or threw, would be measured as free.
            var fault = output.Split('\n').FirstOrDefault(static line => line.Contains("CS8032", StringComparison.Ordinal) || line.Contains("CS8034", StringComparison.Ordinal)
                || line.Contains("CS9057", StringComparison.Ordinal) || line.Contains("AD0001", StringComparison.Ordinal));
            if (fault is not null)
            {
                throw new InvalidOperationException($"{Name}: an analyzer did not run: {fault}");
            }

            _seconds.Add(time.TotalSeconds);
            Errors = output.Split('\n').Count(static line => line.Contains(": error CS", StringComparison.Ordinal));
        }
    }
}
