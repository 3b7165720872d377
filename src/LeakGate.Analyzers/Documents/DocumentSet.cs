using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Documents;

/// <summary>The configuration and infrastructure files of one compilation, each opened when first asked for.</summary>
internal sealed class DocumentSet
{
    private readonly AnalyzerOptions _options;
    private readonly bool _isTestProject;
    private readonly bool _reportsRandomValues;
    private readonly ConcurrentDictionary<AdditionalText, DocumentFile?> _files = new();

    public DocumentSet(Compilation compilation, AnalyzerOptions options, bool isTestProject)
    {
        _options = options;
        _isTestProject = isTestProject;
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

    // A rule that is off by default is on when a ruleset, an option or a global configuration gives it a severity.
    private static bool IsOn(DiagnosticDescriptor rule, CompilationOptions options)
        => rule.GetEffectiveSeverity(options) != ReportDiagnostic.Suppress
            || (options.SyntaxTreeOptionsProvider is { } provider
                && provider.TryGetGlobalDiagnosticValue(rule.Id, CancellationToken.None, out var severity) && severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default));

    private DocumentFile? OpenCore(AdditionalText additional)
    {
        var options = DocumentOptions.Read(_options.AnalyzerConfigOptionsProvider, additional, _isTestProject, _reportsRandomValues);
        var kind = options.Kind ?? DocumentNames.KindOf(additional.Path);
        return kind != DocumentKind.None && additional.GetText() is { } text ? DocumentCache.Get(additional.Path, kind, text, options) : null;
    }
}
