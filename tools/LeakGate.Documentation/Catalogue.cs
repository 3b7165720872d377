using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Documentation;

/// <summary>A built-in catalogue, with its cells by the header's names.</summary>
internal sealed class Catalogue : IReadOnlyCollection<CatalogueEntry>
{
    private readonly List<CatalogueEntry> _entries;

    private Catalogue(List<CatalogueEntry> entries) => _entries = entries;

    public int Count => _entries.Count;

    /// <summary>Reads a catalogue that the analyzers carry.</summary>
    /// <exception cref="InvalidOperationException">They carry none of that name.</exception>
    public static Catalogue Read(string name)
    {
        using var stream = typeof(Descriptors).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The analyzers carry no catalogue {name}.");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        var header = text.Split('\n').First(line => line.Length > 0 && line[0] != '#').TrimEnd('\r').Split('\t');
        return new Catalogue(CatalogueReader.Read(new StringReader(text)).Select(cells => new CatalogueEntry(header, cells)).ToList());
    }

    public IEnumerator<CatalogueEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>One row of a catalogue.</summary>
internal sealed class CatalogueEntry
{
    private readonly string[] _header;
    private readonly string[] _cells;

    public CatalogueEntry(string[] header, string[] cells)
    {
        _header = header;
        _cells = cells;
    }

    /// <summary>The cell in a column; empty when the row leaves it empty.</summary>
    /// <exception cref="ArgumentException">The catalogue has no such column.</exception>
    public string this[string column]
    {
        get
        {
            var index = Array.IndexOf(_header, column);
            return index >= 0 ? _cells[index] : throw new ArgumentException($"No column {column}; there are {string.Join(", ", _header)}.", nameof(column));
        }
    }
}
