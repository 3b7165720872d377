using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LeakGate.Analyzers.Audit;

/// <summary>
/// What the build's settings silence. The files that the targets hand over say where a setting stands; what the compiler was told in the end says whether there
/// are others: on the command line, in a response file, in a file that was not handed over.
/// </summary>
internal sealed class BuildSettingsAudit
{
    /// <summary>Marks the additional files that hold settings of the build.</summary>
    public const string RoleKey = "build_metadata.AdditionalFiles.LeakGateSettings";

    private const string SilencedWarnings = "build_property.LeakGateSilencedWarnings";
    private const string BulkKey = "dotnet_analyzer_diagnostic.severity";
    private const string CategoryKey = "dotnet_analyzer_diagnostic.category-";

    private readonly Compilation _compilation;
    private readonly AnalyzerOptions _options;
    private readonly ProjectPolicy _policy;
    private readonly List<Suppression> _found = new();
    private readonly HashSet<string> _explained = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellationToken _cancellationToken;

    private BuildSettingsAudit(Compilation compilation, AnalyzerOptions options, ProjectPolicy policy, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _options = options;
        _policy = policy;
        _cancellationToken = cancellationToken;
    }

    public static List<Suppression> Find(Compilation compilation, AnalyzerOptions options, ProjectPolicy policy, CancellationToken cancellationToken)
    {
        var audit = new BuildSettingsAudit(compilation, options, policy, cancellationToken);
        audit.ReadFiles();
        audit.AskCompilation();
        audit.AskFiles();
        return audit._found;
    }

    private void ReadFiles()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in _options.AdditionalFiles)
        {
            if (!_options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(RoleKey, out var role) || role.Length == 0 || !seen.Add(file.Path)
                || file.GetText(_cancellationToken) is not { } text)
            {
                continue;
            }

            foreach (var setting in SettingsText.Find(file.Path, text.ToString()))
            {
                if (setting.RuleId.Length == 0 && !SilencesOrdinary(setting.Category))
                {
                    continue;
                }

                var location = Location.Create(file.Path, setting.Span, text.Lines.GetLinePositionSpan(setting.Span));
                _explained.Add(setting.RuleId.Length > 0 ? setting.RuleId : KeyOf(setting.Category));
                _found.Add(setting.RuleId.Length > 0
                    ? new Suppression(setting.RuleId, setting.Means, location)
                    : Suppression.OfCategory(setting.Category, setting.Means, location));
            }
        }
    }

    private void AskCompilation()
    {
        var options = _compilation.Options;
        var provider = options.SyntaxTreeOptionsProvider;
        foreach (var rule in AuditedRules.All)
        {
            if (options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var specific) && AuditedRules.Silences(specific))
            {
                AddUnlessExplained(rule.Id, "NoWarn, a rule set or a compiler option", Location.None);
            }

            if (provider is not null && provider.TryGetGlobalDiagnosticValue(rule.Id, _cancellationToken, out var global) && AuditedRules.Silences(global))
            {
                AddUnlessExplained(rule.Id, "a global analyzer configuration", Location.None);
            }
        }

        if (_options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(SilencedWarnings, out var silenced))
        {
            foreach (var (id, _) in AuditedRules.FindIn(silenced))
            {
                AddUnlessExplained(id, "NoWarn or MSBuildWarningsAsMessages", Location.None);
            }
        }

        if (options.WarningLevel == 0 && SilencesOrdinary(""))
        {
            _found.Add(Suppression.OfCategory("", "WarningLevel = 0", Location.None));
        }

        if (options.GeneralDiagnosticOption == ReportDiagnostic.Suppress && SilencesOrdinary(""))
        {
            _found.Add(Suppression.OfCategory("", "the compiler option nowarn", Location.None));
        }
    }

    /// <summary>What holds for single files, with the first file, in the order of their paths, that each concerns.</summary>
    private void AskFiles()
    {
        var provider = _compilation.Options.SyntaxTreeOptionsProvider;
        foreach (var tree in _compilation.SyntaxTrees.OrderBy(static t => t.FilePath, StringComparer.Ordinal))
        {
            var start = tree.GetLocation(default);
            foreach (var rule in AuditedRules.All)
            {
                if (provider is not null && provider.TryGetDiagnosticValue(tree, rule.Id, _cancellationToken, out var severity) && AuditedRules.Silences(severity))
                {
                    AddUnlessExplained(rule.Id, "an analyzer configuration file", start);
                }
            }

            var options = _options.AnalyzerConfigOptionsProvider.GetOptions(tree);
            AskBulk(options, "", BulkKey, start);
            foreach (var category in s_categories)
            {
                AskBulk(options, category, CategoryKey + category.ToLowerInvariant() + ".severity", start);
            }
        }
    }

    private void AskBulk(AnalyzerConfigOptions options, string category, string key, Location location)
    {
        if (options.TryGetValue(key, out var severity) && AuditedRules.Silences(severity) && SilencesOrdinary(category) && _explained.Add(KeyOf(category)))
        {
            _found.Add(Suppression.OfCategory(category, key + " = " + severity, location));
        }
    }

    private void AddUnlessExplained(string id, string means, Location location)
    {
        if (AuditedRules.Find(id) is not null && _explained.Add(id))
        {
            _found.Add(new Suppression(id, means, location));
        }
    }

    /// <summary>Whether a key for a whole category, or for all, takes anything away: enforced rules heed none.</summary>
    private bool SilencesOrdinary(string category)
        => AuditedRules.All.Any(rule => rule.IsEnabledByDefault && !_policy.IsEnforced(rule.Id)
            && (category.Length == 0 || rule.Category.Equals(category, StringComparison.OrdinalIgnoreCase)));

    private static string KeyOf(string category) => "*" + category;

    private static readonly string[] s_categories = [RuleCategories.Credentials, RuleCategories.Storage];
}
