using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using BenchmarkDotNet.Attributes;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Benchmarks;

/// <summary>What a policy costs a compilation: read, indexed and asked once; and what it costs a finding.</summary>
[MemoryDiagnoser]
public class PolicyBenchmarks
{
    private static readonly AnalyzerConfigOptionsProvider s_options = new NoOptions();

    private string _text = string.Empty;
    private ExemptionUse _use = null!;
    private string _known = string.Empty;

    /// <summary>A fifth of them by path, a fifth by resource, the others by fingerprint.</summary>
    [Params(0, 100, 10_000)]
    public int Exemptions { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(10);
        var entries = Enumerable.Range(0, Exemptions).Select(i => new ExemptionEntry
        {
            Rule = i % 5 == 0 ? "LEAK2001" : "LEAK1006",
            Fingerprint = i % 5 > 1 ? $"lg1-{random.NextInt64():x16}{random.NextInt64():x16}" : string.Empty,
            Resource = i % 5 == 0 ? $"cc-bucket-{i}-*" : string.Empty,
            Path = i % 5 == 1 ? $"src/Module{i}/**/*.cs" : string.Empty,
            Where = $"src/Module{i}/Login.cs#Login.Password",
            Reason = "The emulator on the developer's machine has this password built in.",
            Owner = "storage team",
            Expires = "2030-12-31",
        }).ToArray();
        _text = ExemptionWriter.Add(null, entries)!;
        _use = new ExemptionUse(Load());
        _known = entries.LastOrDefault(entry => entry.Fingerprint.Length > 0)?.Fingerprint ?? "lg1-" + new string('0', 32);
    }

    /// <summary>A compilation that sees the text for the first time, as a command-line build does, with one look-up so that the index is made.</summary>
    [Benchmark]
    public object? LoadAndAsk()
        => new ExemptionUse(Load()).Find("LEAK1006", _known, null, "/0/src/Module1/Login.cs");

    /// <summary>A finding that an exemption meets.</summary>
    [Benchmark]
    public object? FindByFingerprint() => _use.Find("LEAK1006", _known, null, "/0/src/Other/Login.cs");

    /// <summary>A finding that none meets.</summary>
    [Benchmark]
    public object? FindNothing() => _use.Find("LEAK2001", "lg1-00000000000000000000000000000000", "cc-other", "/0/src/Other/Login.cs");

    private ProjectPolicy Load()
        => ProjectPolicy.Load(ImmutableArray.Create<AdditionalText>(new MemoryText("/0/leakgate.json", SourceText.From(_text, Encoding.UTF8))), s_options, CancellationToken.None);

    private sealed class MemoryText(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        private readonly Options _options = new();

        public override AnalyzerConfigOptions GlobalOptions => _options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

        private sealed class Options : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }
}
