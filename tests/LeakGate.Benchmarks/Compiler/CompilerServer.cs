using System;
using System.Diagnostics;
using System.Threading;
using LeakGate.Benchmarks.Peers;

namespace LeakGate.Benchmarks.Compiler;

/// <summary>
/// The server that <c>dotnet build</c> leaves running and compiles all projects in: after a few runs its own code and the analyzers' are compiled at their best,
/// as they are for most projects of a build and for all later builds.
/// </summary>
internal sealed class CompilerServer : ICompiler
{
    // What it does behind a run, like collecting garbage, belongs to the run.
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(1);

    private readonly string _pipe = "leakgate-benchmark-" + Guid.NewGuid().ToString("N");
    private readonly Process _server;

    public CompilerServer()
    {
        var start = new ProcessStartInfo(Sdk.Host, ["exec", Sdk.CompilerServer, "-pipename:" + _pipe]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _server = Process.Start(start) ?? throw new InvalidOperationException("The compiler server did not start.");
        Thread.Sleep(s_settling);
    }

    public string Description => "the compiler server, warm";

    public int WarmUpRuns => 3;

    public (TimeSpan Time, string Output) Run(string[] arguments)
    {
        var before = Time();
        var (_, output) = CpuTime.Of(isSteady: false, Sdk.Host, ["exec", Sdk.Compiler, "/shared:" + _pipe, .. arguments]);
        Thread.Sleep(s_settling);
        var time = Time() - before;

        // Where the server is not reached, the compiler does the work itself.
        return time > s_settling / 10 ? (time, output) : throw new InvalidOperationException("The compiler server was not used.");
    }

    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.Dispose();
    }

    private TimeSpan Time()
    {
        _server.Refresh();
        return _server.TotalProcessorTime;
    }
}
