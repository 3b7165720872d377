using System;
using System.Diagnostics;
using System.Linq;

namespace LeakGate.Benchmarks.InProcess;

/// <summary>The median of several runs, each on input of its own.</summary>
internal static class Sample
{
    /// <summary>Milliseconds, after one run that is not counted.</summary>
    public static double Milliseconds<TInput>(int runs, Func<TInput> prepare, Action<TInput> run)
    {
        run(prepare());
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var input = prepare();
            GC.Collect();
            var clock = Stopwatch.StartNew();
            run(input);
            times[i] = clock.Elapsed.TotalMilliseconds;
        }

        return times.Order().ElementAt(runs / 2);
    }
}
