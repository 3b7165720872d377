using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Credentials.Formats;

/// <summary>The built-in formats, read once per process.</summary>
internal static class FormatCatalogue
{
    private static readonly Lazy<IReadOnlyList<CredentialFormat>> LazyFormats = new(Read);

    public static IReadOnlyList<CredentialFormat> Formats => LazyFormats.Value;

    // A row that cannot be read is a mistake of this project, which a test finds; it must not stop somebody's build.
    private static IReadOnlyList<CredentialFormat> Read()
        => CatalogueReader.ReadEmbedded("formats.tsv").Select(cells => CredentialFormat.Parse(cells, out _)).OfType<CredentialFormat>().ToArray();
}
