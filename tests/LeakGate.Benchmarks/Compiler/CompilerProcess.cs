using System;
using LeakGate.Benchmarks.Peers;

namespace LeakGate.Benchmarks.Compiler;

/// <summary>A new process for each run: what the first project of a build costs.</summary>
/// <param name="isSteady">See <see cref="CpuTime"/>.</param>
internal sealed class CompilerProcess(bool isSteady) : ICompiler
{
    public string Description => isSteady ? "a new process each, DOTNET_TieredPGO=0" : "a new process each";

    public int WarmUpRuns => 0;

    public (TimeSpan Time, string Output) Run(string[] arguments) => CpuTime.Of(isSteady, Sdk.Host, ["exec", Sdk.Compiler, .. arguments]);

    public void Dispose()
    {
    }
}
