using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Catalogues;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Inventory;

/// <summary>A row of <c>document-resources.tsv</c>: what a declaration of an infrastructure file creates. The file's head says what each column holds.</summary>
internal sealed class DeclaredKind
{
    private readonly string[] _images;

    public DeclaredKind(string[] cells)
    {
        Platform = cells[0];
        Types = cells[1].Split('|');
        _images = cells[2].Length == 0 ? Array.Empty<string>() : cells[2].Split('|');
        Cloud = cells[3];
        Kind = cells[4];
        Decided = cells[5] == "default" ? Decided.Default : Decided.Elsewhere;
        Default = cells[6];
        Since = cells[7];
    }

    public string Platform { get; }

    public string[] Types { get; }

    public string Cloud { get; }

    public string Kind { get; }

    public Decided Decided { get; }

    public string Default { get; }

    public string Since { get; }

    /// <summary>Whether the row is about that resource, whose type is right: a service of containers is what its image says.</summary>
    public bool IsAbout(DeclaredResource resource)
        => _images.Length == 0 || (resource.Body.Find("image")?.ScalarText is { } image
            && Array.Exists(_images, word => image.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
}

/// <summary>What declarations of infrastructure files create. Parsed once a process that makes a report.</summary>
internal static class DeclaredKinds
{
    private static readonly Lazy<ILookup<string, DeclaredKind>> s_rows = new(Read);

    /// <summary>The row of a resource, or null when it is no storage and no database.</summary>
    public static DeclaredKind? Of(DeclaredResource resource)
    {
        foreach (var row in s_rows.Value[resource.Platform + " " + resource.Type.ToLowerInvariant()])
        {
            if (row.IsAbout(resource))
            {
                return row;
            }
        }

        return null;
    }

    private static ILookup<string, DeclaredKind> Read()
        => CatalogueReader.ReadEmbedded("document-resources.tsv").Select(static cells => new DeclaredKind(cells))
            .SelectMany(static row => row.Types.Select(type => (Key: row.Platform + " " + type.ToLowerInvariant(), Row: row)))
            .ToLookup(static pair => pair.Key, static pair => pair.Row, StringComparer.Ordinal);
}
