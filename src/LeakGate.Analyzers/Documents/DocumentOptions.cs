using System;
using System.Globalization;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Documents;

/// <summary>What the build says about a file. Compared by value: a file whose options have changed is read again.</summary>
/// <param name="Kind">How the file is written, when the project says so (metadata <c>LeakGateKind</c>); null when its name decides.</param>
/// <param name="MaximumLength">In characters (<c>LeakGateMaximumDocumentLength</c>).</param>
/// <param name="TestCode">What findings that rest on names are worth here.</param>
/// <param name="ReportsRandomValues">Whether LEAK1009, which is off by default and asks for a look at every value, is on.</param>
internal sealed record DocumentOptions(DocumentKind? Kind, int MaximumLength, TestCode TestCode, bool ReportsRandomValues)
{
    /// <summary>20 million characters: settings files have thousands, exported data that somebody called settings has more.</summary>
    public const int DefaultMaximumLength = 20_000_000;

    /// <summary>Whether the storage settings that are right but noisy are reported too (<c>leakgate.strict_storage</c>).</summary>
    public bool IsStrict { get; init; }

    private const string ScanKey = "build_property.LeakGateScanDocuments";
    private const string MaximumLengthKey = "build_property.LeakGateMaximumDocumentLength";
    private const string KindKey = "build_metadata.AdditionalFiles.LeakGateKind";

    /// <summary>The built-in catalogues, widened by the rows of the policy; one object for the same rows.</summary>
    public RuleCatalogues Catalogues { get; init; } = RuleCatalogues.BuiltIn;

    public static DocumentOptions Default { get; } = new(null, DefaultMaximumLength, TestCode.Report, false);

    /// <summary>Whether files beside the code are read at all.</summary>
    public static bool AreRead(AnalyzerConfigOptions global)
        => !(global.TryGetValue(ScanKey, out var value) && string.Equals(value.Trim(), "false", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the file is given to the analyzers for something else: a policy, or settings of analyzers.</summary>
    public static bool IsForOthers(AnalyzerConfigOptionsProvider provider, AdditionalText file)
        => provider.GetOptions(file) is { } own && (IsSet(own, "LeakGatePolicy") || IsSet(own, "LeakGateSettings"));

    private static bool IsSet(AnalyzerConfigOptions options, string metadata)
        => options.TryGetValue("build_metadata.AdditionalFiles." + metadata, out var value) && value.Length > 0;

    public static DocumentOptions Read(AnalyzerConfigOptionsProvider provider, AdditionalText file, bool isTestProject, bool reportsRandomValues, RuleCatalogues catalogues)
    {
        var own = provider.GetOptions(file);
        var kind = own.TryGetValue(KindKey, out var name) && Enum.TryParse<DocumentKind>(name.Trim(), ignoreCase: true, out var parsed) ? parsed : (DocumentKind?)null;
        return new DocumentOptions(kind, ReadMaximumLength(provider.GlobalOptions), isTestProject ? TestCodeOption.Read(own) : TestCode.Report, reportsRandomValues)
        {
            Catalogues = catalogues,
            IsStrict = own.TryGetValue(StorageOptions.StrictKey, out var strict) && string.Equals(strict, "true", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static int ReadMaximumLength(AnalyzerConfigOptions global)
        => global.TryGetValue(MaximumLengthKey, out var value) && int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0
            ? length
            : DefaultMaximumLength;
}
