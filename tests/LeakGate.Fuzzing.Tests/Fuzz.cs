using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace LeakGate.Fuzzing.Tests;

/// <summary>
/// Breaks samples at random and asks that nothing throws and nothing hangs. The same seed breaks them the same way, and FsCheck shrinks what fails to the
/// fewest changes. <c>LEAKGATE_FUZZ_RUNS</c> (default 300) and <c>LEAKGATE_FUZZ_SEED</c> (default 1) make a longer or another run.
/// </summary>
internal static class Fuzz
{
    // Many times what the longest of these inputs takes on a slow and busy machine: what is quadratic or worse takes longer.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    private static int Runs { get; } = Read("LEAKGATE_FUZZ_RUNS", 300);

    private static int Seed { get; } = Read("LEAKGATE_FUZZ_SEED", 1);

    /// <summary>Runs <paramref name="action"/> on broken samples.</summary>
    /// <param name="samples">Texts that are whole.</param>
    /// <param name="action">What must not throw.</param>
    /// <param name="share">What part of the runs an expensive action gets.</param>
    public static void Run(string[] samples, Action<string> action, double share = 1)
    {
        Assert.NotEmpty(samples);
        var runs = Math.Max(20, (int)(Runs * share));
        Prop.ForAll(Arbitraries.Broken(samples), broken => RunOnce(broken.ToString(), action))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(new Replay(new Rnd((ulong)Seed), null)));
    }

    private static void RunOnce(string text, Action<string> action)
    {
        var watch = Stopwatch.StartNew();
        action(text);
        Assert.True(watch.Elapsed < s_limit, string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s for {text.Length} characters"));
    }

    private static int Read(string variable, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
