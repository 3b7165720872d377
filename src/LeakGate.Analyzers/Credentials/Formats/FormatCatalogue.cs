using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>The built-in formats, read once per process.</summary>
internal static class FormatCatalogue
{
    private static readonly Lazy<IReadOnlyList<CredentialFormat>> LazyFormats = new(Read);

    public static IReadOnlyList<CredentialFormat> Formats => LazyFormats.Value;

    // A row that cannot be read is a mistake of this project, which a test finds; it must not stop somebody's build.
    internal static IReadOnlyList<CredentialFormat> Read()
    {
        var formats = new List<CredentialFormat>();
        foreach (var cells in CatalogueReader.ReadEmbedded("formats.tsv"))
        {
            if (CredentialFormat.Parse(cells, out _) is { } format)
            {
                formats.Add(format);
            }
        }

        return formats;
    }
}
