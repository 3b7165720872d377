// dotnet run -c Release --project tests/LeakGate.Benchmarks -- table FOLDER [--runs N]     writes docs/performance.md's tables to the standard output
// dotnet run -c Release --project tests/LeakGate.Benchmarks -- compiler FOLDER [--runs N]  the real compiler over a folder of C# source
//                                                                                          (both: --no-peers leaves the peers out; --server has all compiled in one
//                                                                                          compiler server, --steady switches the runtime's profiling off)
// dotnet run -c Release --project tests/LeakGate.Benchmarks -- driver [--runs N]           LeakGate and its peers in this process
// dotnet run -c Release --project tests/LeakGate.Benchmarks -- rules [--runs N]            the rules by themselves over generated code
// dotnet run -c Release --project tests/LeakGate.Benchmarks -- report                      merges the report of a thousand projects once
// dotnet run -c Release --project tests/LeakGate.Benchmarks -- --filter '*'                BenchmarkDotNet's own runs
using System;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LeakGate.Benchmarks;
using LeakGate.Benchmarks.Compiler;
using LeakGate.Benchmarks.InProcess;

const int DefaultRuns = 5;
var at = Array.IndexOf(args, "--runs");
var runs = at >= 0 && at + 1 < args.Length && int.TryParse(args[at + 1], out var given) ? Math.Max(1, given) : DefaultRuns;
var withPeers = !args.Contains("--no-peers");
var folder = args.Skip(1).FirstOrDefault(static argument => System.IO.Directory.Exists(argument));
switch (args.FirstOrDefault())
{
    case "compiler" when folder is not null:
        Console.WriteLine(Compile(folder));
        break;
    case "rules":
        Console.WriteLine(RuleTable.Measure(runs));
        break;
    case "cold":
        StartUpBenchmarks.PrintCold();
        break;
    case "report":
        ReportMergeBenchmarks.RunOnce();
        break;
    case "driver":
        Console.WriteLine(DriverTable.Measure(runs));
        break;
    case "table" when folder is not null:
        Console.WriteLine("## The real compiler\n");
        Console.WriteLine(Compile(folder));
        Console.WriteLine("## In process\n");
        Console.WriteLine(DriverTable.Measure(runs));
        Console.WriteLine("## The rules by themselves\n");
        Console.WriteLine(RuleTable.Measure(runs));
        break;
    case "table" or "compiler":
        Console.Error.WriteLine("Name a folder of C# source.");
        return 1;
    default:
        // In this process: the analyzers must be loaded from where they were built, and a project generated elsewhere would not find the local feed.
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        break;
}

return 0;

string Compile(string source)
{
    using ICompiler compiler = args.Contains("--server") ? new CompilerServer() : new CompilerProcess(args.Contains("--steady"));
    return CompilerTable.Measure(source, runs, compiler, withPeers);
}
