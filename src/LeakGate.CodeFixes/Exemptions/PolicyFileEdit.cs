using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Exemptions;

/// <summary>Gathers entries for the policy files of a solution, of which several projects may share one, and writes each file once.</summary>
internal sealed class PolicyFileEdit
{
    private readonly Solution _solution;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public PolicyFileEdit(Solution solution) => _solution = solution;

    public bool IsEmpty => _texts.Count == 0;

    /// <summary>
    /// The policy file that takes a project's entries: the innermost of those above it. Null when there is none or it cannot be read. One that
    /// LeakGatePolicyFile names is left alone: it may be a package's.
    /// </summary>
    public static PlacedPolicy? FileOf(ProjectPolicy policy)
        => policy.Files.LastOrDefault(static file => !file.IsNamed) is { } innermost && ExemptionWriter.Add(innermost.File.Text.ToString(), Array.Empty<ExemptionEntry>()) is not null
            ? innermost
            : null;

    /// <inheritdoc cref="FileOf(ProjectPolicy)"/>
    public static PlacedPolicy? FileOf(Project project, CancellationToken cancellationToken)
        => FileOf(ProjectPolicy.Load(project.AnalyzerOptions.AdditionalFiles, project.AnalyzerOptions.AnalyzerConfigOptionsProvider, cancellationToken));

    /// <summary>Adds an entry for each finding, with reason, owner and end left empty, to the policy file of its project.</summary>
    /// <returns>False when the project has no policy file that can be written, or the file has the entries.</returns>
    public bool TryAdd(Project project, string? path, IEnumerable<Diagnostic> diagnostics, string key, CancellationToken cancellationToken)
        => FileOf(project, cancellationToken) is { } policy
            && TryAdd(policy, diagnostics.Select(diagnostic => EntryOf(diagnostic, policy, PathOf(diagnostic, path), key, s_unfilled)));

    /// <summary>Adds an entry with the fingerprint of each finding, and with the reason, owner and end given beside it.</summary>
    /// <returns>False when the file has the entries.</returns>
    public bool TryAdd(PlacedPolicy policy, IEnumerable<(Diagnostic Finding, ExemptionEntry Template)> findings)
        => TryAdd(policy, findings.Select(one => EntryOf(one.Finding, policy, PathOf(one.Finding, null), ExemptionCodeFixProvider.FingerprintKey, one.Template)));

    /// <summary>The solution, or what other edits have made of it, with the files written in every project that has them.</summary>
    public Solution Apply(Solution? edited = null)
    {
        var solution = edited ?? _solution;
        foreach (var document in _solution.Projects.SelectMany(project => project.AdditionalDocuments))
        {
            if (document.FilePath is { } path && _texts.TryGetValue(path, out var text))
            {
                solution = solution.WithAdditionalDocumentText(document.Id, SourceText.From(text, document.TryGetText(out var old) ? old.Encoding : null));
            }
        }

        return solution;
    }

    private bool TryAdd(PlacedPolicy policy, IEnumerable<ExemptionEntry?> entries)
    {
        var before = _texts.TryGetValue(policy.Path, out var known) ? known : policy.File.Text.ToString();
        if (ExemptionWriter.Add(before, entries.Where(entry => entry is not null)!) is not { } after || after == before)
        {
            return false;
        }

        _texts[policy.Path] = after;
        return true;
    }

    private static ExemptionEntry? EntryOf(Diagnostic diagnostic, PlacedPolicy policy, string path, string key, ExemptionEntry template)
    {
        if (ExemptionCodeFixProvider.EntryKey(diagnostic, key) is not { } subject)
        {
            return null;
        }

        if (key == ExemptionCodeFixProvider.ResourceKey)
        {
            return new ExemptionEntry { Rule = diagnostic.Id, Resource = subject };
        }

        diagnostic.Properties.TryGetValue(FindingProperties.Place, out var place);
        var file = policy.RelativePath(path);
        return new ExemptionEntry
        {
            Rule = diagnostic.Id,
            Fingerprint = subject,
            Where = place is { Length: > 0 } ? file + "#" + place : file,
            Reason = template.Reason,
            Owner = template.Owner,
            Expires = template.Expires,
        };
    }

    private static string PathOf(Diagnostic diagnostic, string? path)
        => diagnostic.Location.SourceTree?.FilePath is { Length: > 0 } tree ? tree : diagnostic.Location.GetLineSpan().Path is { Length: > 0 } file ? file : path ?? string.Empty;

    private static readonly ExemptionEntry s_unfilled = new();
}
