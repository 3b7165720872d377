using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Inventory;

/// <summary>The ways in which code creates or opens resources, by the simple names that the code writes. Immutable; parsed once a process that makes a report.</summary>
internal sealed class ResourceCatalogue
{
    private const string FileName = "resources.tsv";

    private static readonly Lazy<ResourceCatalogue> s_builtIn = new(() => new ResourceCatalogue(CatalogueReader.ReadEmbedded(FileName).Select(ResourceRow.Read)));

    private readonly ILookup<string, ResourceRow> _byMember;
    private readonly ILookup<string, ResourceRow> _byCreatedType;

    private ResourceCatalogue(IEnumerable<ResourceRow> rows)
    {
        Rows = rows.ToImmutableArray();
        _byMember = Rows.SelectMany(static row => row.Members.Where(static member => member != ".ctor").Select(member => (member, row)))
            .ToLookup(static pair => pair.member, static pair => pair.row, StringComparer.Ordinal);
        _byCreatedType = Rows.Where(static row => row.Members.Contains(".ctor"))
            .SelectMany(static row => row.Types.Select(static type => type.SimpleName).Distinct().Select(name => (name, row)))
            .ToLookup(static pair => pair.name, static pair => pair.row, StringComparer.Ordinal);
    }

    public static ResourceCatalogue BuiltIn => s_builtIn.Value;

    public ImmutableArray<ResourceRow> Rows { get; }

    /// <summary>The rows with a method of that name.</summary>
    public IEnumerable<ResourceRow> ForMember(string name) => _byMember[name];

    /// <summary>The rows that are given by creating a type of that simple name.</summary>
    public IEnumerable<ResourceRow> ForCreation(string typeName) => _byCreatedType[typeName];
}
