using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents;

/// <summary>The configuration and infrastructure files of one compilation, each opened when first asked for.</summary>
internal sealed class DocumentSet
{
    private readonly AnalyzerOptions _options;
    private readonly bool _isTestProject;
    private readonly RuleCatalogues _catalogues;
    private readonly bool _reportsRandomValues;
    private readonly ConcurrentDictionary<AdditionalText, DocumentFile?> _files = new();

    public DocumentSet(Compilation compilation, AnalyzerOptions options, bool isTestProject, RuleCatalogues catalogues)
    {
        _options = options;
        _isTestProject = isTestProject;
        _catalogues = catalogues;
        _reportsRandomValues = IsOn(Descriptors.RandomLiteral, compilation.Options);
        AreRead = DocumentOptions.AreRead(options.AnalyzerConfigOptionsProvider.GlobalOptions);
    }

    /// <summary>False when the project has switched the reading of files off.</summary>
    public bool AreRead { get; }

    /// <summary>The file behind an additional text; null when it is none that is read, or cannot be opened.</summary>
    public DocumentFile? Open(AdditionalText text) => AreRead ? _files.GetOrAdd(text, OpenCore) : null;

    /// <summary>The files of <paramref name="kind"/> in <paramref name="folder"/> itself, in the order of the project's additional files.</summary>
    public IEnumerable<DocumentFile> InFolder(string folder, DocumentKind kind)
    {
        foreach (var text in _options.AdditionalFiles)
        {
            if (string.Equals(DocumentNames.Folder(text.Path), folder, StringComparison.Ordinal) && Open(text) is { } file && file.Kind == kind && !file.IsTooLarge)
            {
                yield return file;
            }
        }
    }

    /// <summary>A key store, which is known by its name alone.</summary>
    public static DocumentFile KeyStore(string path, DocumentOptions options) => new(path, DocumentKind.KeyStore, SourceText.From(string.Empty), options);

    // A rule that is off by default is on when a ruleset, an option or a global configuration gives it a severity.
    private static bool IsOn(DiagnosticDescriptor rule, CompilationOptions options)
        => rule.GetEffectiveSeverity(options) != ReportDiagnostic.Suppress
            || (options.SyntaxTreeOptionsProvider is { } provider
                && provider.TryGetGlobalDiagnosticValue(rule.Id, CancellationToken.None, out var severity) && severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default));

    private DocumentFile? OpenCore(AdditionalText additional)
    {
        if (DocumentOptions.IsForOthers(_options.AnalyzerConfigOptionsProvider, additional))
        {
            return null;
        }

        var options = DocumentOptions.Read(_options.AnalyzerConfigOptionsProvider, additional, _isTestProject, _reportsRandomValues, _catalogues);
        var kind = options.Kind ?? DocumentNames.KindOf(additional.Path);
        if (kind == DocumentKind.KeyStore)
        {
            // Binary: the compiler would take the attempt to read it for an error of the build.
            return KeyStore(additional.Path, options);
        }

        if (kind == DocumentKind.None || additional.GetText() is not { } text)
        {
            return null;
        }

        kind = options.Kind is null ? KindOfTemplate(additional.Path, text, kind) : kind;
        return kind == DocumentKind.None ? null : DocumentCache.Get(additional.Path, kind, text, options);
    }

    // CloudFormation's *.template is JSON or YAML, and other tools call other things so: only a look tells.
    private static DocumentKind KindOfTemplate(string path, SourceText text, DocumentKind kind)
    {
        if (!path.EndsWith(".template", StringComparison.OrdinalIgnoreCase))
        {
            return kind;
        }

        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        return start < text.Length && text[start] is '{' or '/' ? DocumentKind.Json
            : text.ToString().IndexOf("AWS::", StringComparison.Ordinal) >= 0 ? DocumentKind.Yaml
            : DocumentKind.None;
    }
}
