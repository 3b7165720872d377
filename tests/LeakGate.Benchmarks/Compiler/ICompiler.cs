using System;

namespace LeakGate.Benchmarks.Compiler;

/// <summary>A way to run the compiler.</summary>
internal interface ICompiler : IDisposable
{
    /// <summary>What to call it in a table.</summary>
    string Description { get; }

    /// <summary>How many runs come first that do not count.</summary>
    int WarmUpRuns { get; }

    /// <summary>Processor time of one run, and what it printed.</summary>
    /// <param name="arguments">The compiler's.</param>
    (TimeSpan Time, string Output) Run(string[] arguments);
}
