using System;
using System.Diagnostics;
using System.Linq;

namespace LeakGate.Benchmarks.InProcess;

/// <summary>The median of several runs, each on input of its own.</summary>
internal static class Sample
{
    /// <summary>Milliseconds, after one run that is not counted.</summary>
    public static double Milliseconds<TInput>(int runs, Func<TInput> prepare, Action<TInput> run) => WithPauses(runs, prepare, run).Milliseconds;

    /// <summary>Milliseconds, after one run that is not counted, and how many of them the garbage collector took.</summary>
    public static (double Milliseconds, double Pauses) WithPauses<TInput>(int runs, Func<TInput> prepare, Action<TInput> run)
    {
        run(prepare());
        var times = new (double Milliseconds, double Pauses)[runs];
        for (var i = 0; i < runs; i++)
        {
            var input = prepare();
            GC.Collect();
            var paused = GC.GetTotalPauseDuration();
            var clock = Stopwatch.StartNew();
            run(input);
            times[i] = (clock.Elapsed.TotalMilliseconds, (GC.GetTotalPauseDuration() - paused).TotalMilliseconds);
        }

        return times.Order().ElementAt(runs / 2);
    }
}
