using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Bicep;
using LeakGate.Analyzers.Documents.Json;
using LeakGate.Analyzers.Documents.Terraform;
using LeakGate.Analyzers.Documents.Tree;
using LeakGate.Analyzers.Documents.Xml;
using LeakGate.Analyzers.Documents.Yaml;

namespace LeakGate.Analyzers.Documents;

/// <summary>A file read into trees.</summary>
internal sealed class DocumentTrees
{
    private static readonly DocumentTrees s_none = new(ImmutableArray<DocumentNode>.Empty, -1);

    private DocumentTrees(ImmutableArray<DocumentNode> roots, int brokenAt)
    {
        Roots = roots;
        BrokenAt = brokenAt;
    }

    /// <summary>One for each document of a YAML file, one for every other kind; none for kinds that are not read into trees.</summary>
    public ImmutableArray<DocumentNode> Roots { get; }

    /// <summary>Offset of the first thing that could not be read; -1 when all could, and for JSON and markup, whose other readers tell.</summary>
    public int BrokenAt { get; }

    public static DocumentTrees Of(DocumentFile file)
    {
        if (file.IsTooLarge)
        {
            return s_none;
        }

        switch (file.Kind)
        {
            case DocumentKind.Json:
                return One(JsonTreeReader.Read(file.Text), -1);
            case DocumentKind.Xml:
                return One(XmlTreeReader.Read(file.Content), -1);
            case DocumentKind.Yaml:
                var yaml = YamlReader.Read(file.Content);
                return new DocumentTrees(yaml.Documents, yaml.BrokenAt);
            case DocumentKind.Terraform:
                var terraform = HclReader.Read(file.Content);
                return One(terraform.Root, terraform.BrokenAt);
            case DocumentKind.Bicep:
                var bicep = BicepReader.Read(file.Content);
                return One(bicep.Root, bicep.BrokenAt);
            default:
                return s_none;
        }
    }

    private static DocumentTrees One(DocumentNode root, int brokenAt) => new(ImmutableArray.Create(root), brokenAt);
}
