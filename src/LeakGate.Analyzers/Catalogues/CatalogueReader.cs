using System;
using System.Collections.Generic;
using System.IO;

namespace LeakGate.Analyzers.Catalogues;

/// <summary>
/// Reads a catalogue: tab-separated rows under a header line, UTF-8, <c>#</c> comments. The built-in catalogues are resources of this
/// assembly, so reading them touches no file. A row with another number of columns than the header is an error of the build, not of the user.
/// </summary>
internal static class CatalogueReader
{
    /// <summary>The rows of the embedded catalogue <paramref name="name"/> (<c>formats.tsv</c>), each as the columns in the header's order.</summary>
    public static IEnumerable<string[]> ReadEmbedded(string name)
    {
        using var stream = typeof(CatalogueReader).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The catalogue {name} is not embedded.");
        using var reader = new StreamReader(stream);
        foreach (var row in Read(reader))
        {
            yield return row;
        }
    }

    /// <summary>The rows that <paramref name="reader"/> holds, without the header.</summary>
    public static IEnumerable<string[]> Read(TextReader reader)
    {
        var columns = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (columns == 0)
            {
                columns = cells.Length;
                continue;
            }

            if (cells.Length != columns)
            {
                throw new FormatException($"A catalogue row has {cells.Length} columns instead of {columns}: {cells[0]}");
            }

            yield return cells;
        }
    }
}
