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

    /// <summary>Adds an entry for each finding to the innermost policy file of its project.</summary>
    /// <returns>False when the project has no policy file that can be read, or the file has the entries.</returns>
    public bool TryAdd(Project project, string? path, IEnumerable<Diagnostic> diagnostics, string key, CancellationToken cancellationToken)
    {
        var policy = ProjectPolicy.Load(project.AnalyzerOptions.AdditionalFiles, project.AnalyzerOptions.AnalyzerConfigOptionsProvider, cancellationToken);
        if (policy.Files.IsEmpty || policy.Files[policy.Files.Length - 1] is not { } innermost)
        {
            return false;
        }

        var before = _texts.TryGetValue(innermost.Path, out var known) ? known : innermost.File.Text.ToString();
        var entries = diagnostics.Select(diagnostic => EntryOf(diagnostic, innermost, PathOf(diagnostic, path), key)).Where(entry => entry is not null).ToList();
        if (entries.Count == 0 || ExemptionWriter.Add(before, entries!) is not { } after || after == before)
        {
            return false;
        }

        _texts[innermost.Path] = after;
        return true;
    }

    /// <summary>The solution with the files written, in every project that has them.</summary>
    public Solution Apply()
    {
        var solution = _solution;
        foreach (var document in _solution.Projects.SelectMany(project => project.AdditionalDocuments))
        {
            if (document.FilePath is { } path && _texts.TryGetValue(path, out var text))
            {
                solution = solution.WithAdditionalDocumentText(document.Id, SourceText.From(text, document.TryGetText(out var old) ? old.Encoding : null));
            }
        }

        return solution;
    }

    private static ExemptionEntry? EntryOf(Diagnostic diagnostic, PlacedPolicy policy, string path, string key)
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
        return new ExemptionEntry { Rule = diagnostic.Id, Fingerprint = subject, Where = place is { Length: > 0 } ? file + "#" + place : file };
    }

    private static string PathOf(Diagnostic diagnostic, string? path)
        => diagnostic.Location.SourceTree?.FilePath is { Length: > 0 } tree ? tree : diagnostic.Location.GetLineSpan().Path is { Length: > 0 } file ? file : path ?? string.Empty;
}
