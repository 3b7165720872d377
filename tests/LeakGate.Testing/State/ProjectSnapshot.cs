using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Testing.State;

/// <summary>A project as it is compiled: markup removed, nothing left to inherit.</summary>
internal sealed record ProjectSnapshot(
    string Name,
    OutputKind OutputKind,
    ReferenceAssemblies ReferenceAssemblies,
    ImmutableArray<TestFile> Sources,
    ImmutableArray<TestFile> GeneratedSources,
    ImmutableArray<TestFile> AdditionalFiles,
    ImmutableArray<TestFile> AnalyzerConfigFiles,
    ImmutableArray<MetadataReference> AdditionalReferences,
    ImmutableArray<string> ProjectReferences)
{
    public ProjectSnapshot MapSources(Func<TestFile, SourceText> map) => this with
    {
        Sources = Sources.Select(file => file with { Text = map(file) }).ToImmutableArray(),
    };

    public ProjectSnapshot MapFiles(Func<TestFile, TestFile> map) => this with
    {
        Sources = Sources.Select(map).ToImmutableArray(),
        GeneratedSources = GeneratedSources.Select(map).ToImmutableArray(),
        AdditionalFiles = AdditionalFiles.Select(map).ToImmutableArray(),
        AnalyzerConfigFiles = AnalyzerConfigFiles.Select(map).ToImmutableArray(),
    };

    public bool HasSameFiles(ProjectSnapshot other)
        => Same(Sources, other.Sources) && Same(AdditionalFiles, other.AdditionalFiles) && Same(AnalyzerConfigFiles, other.AnalyzerConfigFiles);

    private static bool Same(ImmutableArray<TestFile> first, ImmutableArray<TestFile> second)
        => first.Length == second.Length
            && first.Zip(second).All(pair => pair.First.Path == pair.Second.Path && pair.First.Text.ContentEquals(pair.Second.Text));
}
