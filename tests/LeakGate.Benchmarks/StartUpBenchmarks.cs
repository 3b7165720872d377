using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Attributes;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Storage;
using LeakGate.Benchmarks.Compiler;
using LeakGate.Benchmarks.Peers;

namespace LeakGate.Benchmarks;

/// <summary>What the first file of a process pays for: each catalogue is read and compiled once.</summary>
[MemoryDiagnoser]
public class StartUpBenchmarks
{
    /// <summary>Reads the rows of the largest catalogue.</summary>
    [Benchmark]
    public int ReadNames() => CatalogueReader.ReadEmbedded("credential-names.tsv").Count();

    /// <summary>Reads the formats and compiles them into one matcher.</summary>
    [Benchmark]
    public object Formats() => FormatMatcher.Create([]);

    /// <summary>Indexes the sinks.</summary>
    [Benchmark]
    public object Sinks() => SinkCatalogue.Create([]);

    /// <summary>Builds the vocabulary of names.</summary>
    [Benchmark]
    public object Names() => CredentialNames.Create([]);

    /// <summary>Indexes the exposure points.</summary>
    [Benchmark]
    public object Exposures() => ExposureCatalogue.Read(CatalogueReader.ReadEmbedded("exposures.tsv"));

    /// <summary>All of it, and the scanner over all.</summary>
    [Benchmark]
    public void All() => ReadAll();

    /// <summary>Reads and compiles every catalogue that code is looked at with, none of them from a cache.</summary>
    internal static void ReadAll()
    {
        FormatCatalogue.Read();
        FormatMatcher.Create([]);
        SinkCatalogue.Create([]);
        CredentialNames.Create([]);
        ExposureCatalogue.Read(CatalogueReader.ReadEmbedded("exposures.tsv"));
        Watching.Build(RuleCatalogues.BuiltIn);
    }

    /// <summary>What a process that does nothing else needs for the built-in catalogues, median.</summary>
    internal static double ColdMilliseconds(int runs)
        => Enumerable.Range(0, runs)
            .Select(static _ => double.Parse(CpuTime.Of(isSteady: false, Sdk.Host, typeof(StartUpBenchmarks).Assembly.Location, "cold").Output, CultureInfo.InvariantCulture))
            .Order().ElementAt(runs / 2);

    /// <summary>The process of <see cref="ColdMilliseconds"/>: prints its milliseconds.</summary>
    internal static void PrintCold()
    {
        var watch = Stopwatch.StartNew();
        _ = RuleCatalogues.BuiltIn.Scanner;
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture));
    }
}
