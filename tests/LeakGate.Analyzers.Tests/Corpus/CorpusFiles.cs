using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace LeakGate.Analyzers.Tests.Corpus;

/// <summary>The labelled files, which are embedded so that they are found wherever the tests run.</summary>
internal static class CorpusFiles
{
    private const string Prefix = "Corpus/Credentials/";

    private static readonly Assembly s_assembly = typeof(CorpusFiles).Assembly;

    /// <summary>All files on credentials, in the order of their names.</summary>
    public static IReadOnlyList<LabelledFile> Credentials { get; } = s_assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => LabelledFile.Parse(name[Prefix.Length..], Read(name)))
        .ToArray();

    private static string Read(string name)
    {
        using var reader = new StreamReader(s_assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
