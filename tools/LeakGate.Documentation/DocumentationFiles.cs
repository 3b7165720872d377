using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeakGate.Analyzers;
using LeakGate.Documentation.Tables;

namespace LeakGate.Documentation;

/// <summary>A file as it should be.</summary>
/// <param name="Path">Relative to the repository's root, with <c>/</c>.</param>
/// <param name="Content">The whole text, lines ended by LF.</param>
public sealed record DocumentationFile(string Path, string Content);

/// <summary>Every file with a generated part, and what stands in it.</summary>
public static class DocumentationFiles
{
    /// <summary>Where the release-tracking analyzers look for rules that no version has shipped yet.</summary>
    public const string UnshippedRules = "src/LeakGate.Analyzers/AnalyzerReleases.Unshipped.md";

    private const string ShippedRules = "src/LeakGate.Analyzers/AnalyzerReleases.Shipped.md";

    /// <summary>The files that are not as they should be, in the order of their paths. Writes nothing.</summary>
    /// <exception cref="BrokenPageException">A page or one of its markers is missing.</exception>
    public static IEnumerable<DocumentationFile> FindChanges(string root)
        => All(root).Where(file => !File.Exists(FullPath(root, file.Path)) || Normalise(File.ReadAllText(FullPath(root, file.Path))) != file.Content)
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private static IEnumerable<DocumentationFile> All(string root)
    {
        var formats = Catalogue.Read("formats.tsv");
        var sinks = Catalogue.Read("sinks.tsv");
        var exposures = Catalogue.Read("exposures.tsv");
        var documentExposures = Catalogue.Read("document-exposures.tsv");

        yield return WithBlocks(root, "README.md", ("counts", Counts.Describe(formats, sinks, exposures, documentExposures)), ("rules", RuleTables.Overview("docs/rules/")));
        yield return WithBlocks(root, "docs/rules/README.md", ("rules", RuleTables.Index()));
        yield return WithBlocks(root, "docs/catalogues/formats.md", ("formats", FormatTable.Write(formats)));
        yield return WithBlocks(root, "docs/catalogues/sinks.md", ("sinks", SinkTable.Write(sinks)));
        yield return WithBlocks(root, "docs/catalogues/exposures.md", ("exposures", ExposureTable.Write(exposures)));
        yield return WithBlocks(
            root,
            "docs/fixes.md",
            ("credential-fixes", FixTables.Credentials()),
            ("credential-reasons", FixTables.CredentialsWithout()),
            ("storage-fixes", FixTables.Storage()));
        yield return WithBlocks(root, "docs/catalogues/document-exposures.md", ("document-exposures", DocumentExposureTable.Write(documentExposures)));
        foreach (var rule in Descriptors.All)
        {
            yield return rule.Category == RuleCategories.Credentials
                ? WithBlocks(root, $"docs/rules/{rule.Id}.md", ("metadata", RuleTables.Metadata(rule)), ("fix", FixTables.Credentials(rule.Id)))
                : WithBlocks(root, $"docs/rules/{rule.Id}.md", ("metadata", RuleTables.Metadata(rule)));
        }

        yield return new DocumentationFile(UnshippedRules, ReleaseTracking.Unshipped(ReadPage(root, ShippedRules)));
    }

    private static DocumentationFile WithBlocks(string root, string path, params (string Name, string Content)[] blocks)
        => new(path, blocks.Aggregate(ReadPage(root, path), (page, block) => GeneratedBlock.Replace(path, page, block.Name, block.Content)));

    private static string ReadPage(string root, string path)
    {
        var file = FullPath(root, path);
        return File.Exists(file)
            ? Normalise(File.ReadAllText(file))
            : throw new BrokenPageException($"{path} is missing: write its text, with the markers of its generated part.");
    }

    // A clone may have its lines ended by CR LF.
    private static string Normalise(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string FullPath(string root, string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
