// dotnet run -c Release --project tests/LeakGate.Benchmarks -- --filter '*'
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

if (args is ["report"])
{
    LeakGate.Benchmarks.ReportMergeBenchmarks.RunOnce();
    return;
}

// In this process: the analyzers must be loaded from where they were built, and a project generated elsewhere would not find the local feed.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
