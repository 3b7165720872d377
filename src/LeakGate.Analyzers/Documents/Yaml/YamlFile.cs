using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Yaml;

/// <summary>What was read of a YAML file: all that can be told, however broken it is.</summary>
internal sealed class YamlFile
{
    public YamlFile(ImmutableArray<DocumentNode> documents, int brokenAt)
    {
        Documents = documents;
        BrokenAt = brokenAt;
    }

    /// <summary>The documents that <c>---</c> separates; empty ones are left out.</summary>
    public ImmutableArray<DocumentNode> Documents { get; }

    /// <summary>Offset of the first thing that could not be read; -1 when all could.</summary>
    public int BrokenAt { get; }
}
