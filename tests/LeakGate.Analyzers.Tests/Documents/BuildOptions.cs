using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Tests.Documents;

/// <summary>What MSBuild tells the analyzers: properties of the project, and metadata of each additional file.</summary>
internal sealed class BuildOptions(ImmutableDictionary<string, string> properties, ImmutableDictionary<string, string> metadata) : AnalyzerConfigOptionsProvider
{
    public static BuildOptions None { get; } = Of();

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties);

    public static BuildOptions Of(params (string Key, string Value)[] properties)
        => new(properties.ToImmutableDictionary(pair => "build_property." + pair.Key, pair => pair.Value), ImmutableDictionary<string, string>.Empty);

    public BuildOptions With(string metadataName, string value)
        => new(properties, metadata.SetItem("build_metadata.AdditionalFiles." + metadataName, value));

    /// <summary>An option of an .editorconfig section that matches every file.</summary>
    public BuildOptions WithOption(string key, string value) => new(properties, metadata.SetItem(key, value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        => new Options(textFile.Path.EndsWith("leakgate.json", System.StringComparison.Ordinal) ? metadata.SetItem("build_metadata.AdditionalFiles.LeakGatePolicy", "found") : metadata);

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys.Order();

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
