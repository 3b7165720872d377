using System.Linq;
using BenchmarkDotNet.Attributes;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Credentials.Formats;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;

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
}
