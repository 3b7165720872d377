using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Documents.Exposures.Rows;

/// <summary>The exposure points of configuration and infrastructure files by platform and type of resource, which are compared without case.</summary>
internal sealed class DocumentExposureCatalogue
{
    private static readonly Lazy<DocumentExposureCatalogue> s_builtIn = new(() => new DocumentExposureCatalogue(CatalogueReader.ReadEmbedded("document-exposures.tsv")));

    private readonly Dictionary<string, ImmutableArray<DocumentExposureRow>> _byType = new(StringComparer.OrdinalIgnoreCase);

    private DocumentExposureCatalogue(IEnumerable<string[]> rows)
    {
        var all = ImmutableArray.CreateBuilder<DocumentExposureRow>();
        foreach (var cells in rows)
        {
            if (!DocumentExposureRow.TryRead(cells, out var row, out var error))
            {
                throw new FormatException($"document-exposures.tsv, {cells[0]}: {error}");
            }

            all.Add(row!);
            foreach (var type in row!.Types)
            {
                var key = KeyOf(row.Platform, type);
                _byType[key] = _byType.TryGetValue(key, out var known) ? known.Add(row) : ImmutableArray.Create(row);
            }
        }

        Rows = all.ToImmutable();
    }

    /// <summary>What LeakGate ships.</summary>
    public static DocumentExposureCatalogue BuiltIn => s_builtIn.Value;

    public ImmutableArray<DocumentExposureRow> Rows { get; }

    /// <summary>The rows for a type of resource; empty when it has none.</summary>
    public ImmutableArray<DocumentExposureRow> RowsOf(string platform, string type)
        => _byType.TryGetValue(KeyOf(platform, type), out var rows) ? rows : ImmutableArray<DocumentExposureRow>.Empty;

    private static string KeyOf(string platform, string type) => platform + " " + type;
}
