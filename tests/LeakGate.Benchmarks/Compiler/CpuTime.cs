using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;

namespace LeakGate.Benchmarks.Compiler;

/// <summary>Runs a program and tells how long it kept processors busy: other programs disturb that less than the time on the clock.</summary>
internal static class CpuTime
{
    // How often the time is read while the program runs; as much of its end can be missed.
    private const int MillisecondsBetweenReads = 10;

    /// <summary>Processor time in user and kernel mode, and what the program printed.</summary>
    /// <param name="isSteady">Switch the runtime's profiling off: how long code runs in its measuring form differs from run to run.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static (TimeSpan Time, string Output) Of(bool isSteady, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (isSteady)
        {
            start.Environment["DOTNET_TieredPGO"] = "0";
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var time = TimeSpan.Zero;
        while (!process.WaitForExit(MillisecondsBetweenReads))
        {
            try
            {
                process.Refresh();
                time = process.TotalProcessorTime;
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
            {
                // It has just ended; the last reading stands.
                Thread.Yield();
            }
        }

        return (time, output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult());
    }
}
