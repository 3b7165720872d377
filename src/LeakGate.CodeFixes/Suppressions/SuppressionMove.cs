using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Policy;
using LeakGate.CodeFixes.Exemptions;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.CodeFixes.Suppressions;

/// <summary>
/// Moves suppressions from the code into the policy: what they hide becomes exemptions, what they are goes. Nothing is hidden afterwards that was not hidden
/// before: where the rule is enforced, and the suppression had no effect, owner and end of the exemption are left for somebody to fill in.
/// </summary>
internal sealed class SuppressionMove
{
    private readonly Solution _solution;
    private readonly Dictionary<ProjectId, HiddenFindings?> _projects = new();
    private readonly Dictionary<DocumentId, List<(CodeSuppression, TextSpan? Comment)>> _removed = new();
    private readonly Dictionary<string, (PlacedPolicy Policy, List<(Diagnostic, ExemptionEntry)> Entries)> _recorded = new(StringComparer.Ordinal);

    public SuppressionMove(Solution solution) => _solution = solution;

    /// <summary>The rule that a LEAK9005 is about; null when it is about several.</summary>
    public static string? RuleOf(Diagnostic audit) => audit.Properties.TryGetValue(FindingProperties.SuppressedRule, out var ruleId) ? ruleId : null;

    /// <summary>Takes up what a LEAK9005 in a document reports.</summary>
    /// <returns>What becomes of it; null when it is not for a fix to move, and then nothing is taken up.</returns>
    public async Task<MovedSuppression?> AddAsync(Document document, Diagnostic audit, CancellationToken cancellationToken)
    {
        if (RuleOf(audit) is not { } ruleId)
        {
            return null;
        }

        var entries = new List<(PlacedPolicy Policy, Diagnostic Finding, ExemptionEntry Template)>();
        var own = default((CodeSuppression Suppression, TextSpan? Comment)?);

        // A file of several projects, or of one for several frameworks, may hide other findings in each.
        foreach (var id in document.GetLinkedDocumentIds().Insert(0, document.Id))
        {
            if (await OpenAsync(id, cancellationToken).ConfigureAwait(false) is not { } opened || CodeSuppression.Of(opened.Root, audit.Location.SourceSpan, ruleId) is not { } suppression)
            {
                continue;
            }

            // What such an attribute hides is about the policy, and that cannot be exempted.
            if (suppression.Attribute is not null && RulePattern.IsAboutThePolicy(ruleId))
            {
                return null;
            }

            var hidden = opened.Project.By(suppression, opened.Model.SyntaxTree, cancellationToken);
            var reason = SuppressionReason.Of(suppression, opened.Model, cancellationToken).WithoutSecrets(hidden, opened.Document.Project.AnalyzerOptions, cancellationToken);
            own ??= (suppression, reason.Comment);
            if (hidden.Count > 0)
            {
                if (PolicyFileEdit.FileOf(opened.Project.Policy) is not { } policy)
                {
                    return null;
                }

                entries.AddRange(hidden.Select(finding => (policy, finding, Template(finding, suppression, reason.Text, opened.Project.Policy.Today))));
            }
        }

        if (own is not { } moved || (moved.Suppression.IsMarker && entries.Count == 0))
        {
            return null;
        }

        Take(document.Id, moved, entries);
        return new MovedSuppression(
            ruleId,
            entries.Select(entry => entry.Finding.Properties[FindingProperties.Fingerprint]).Distinct().Count(),
            Removes: !moved.Suppression.IsMarker,
            IsToBeFilledIn: entries.Any(entry => entry.Template.Expires.Length == 0));
    }

    /// <summary>The solution with all of it done.</summary>
    public async Task<Solution> ApplyAsync(CancellationToken cancellationToken)
    {
        var policies = new PolicyFileEdit(_solution);
        foreach (var (policy, entries) in _recorded.Values)
        {
            policies.TryAdd(policy, entries);
        }

        var merge = new EditMerge();
        foreach (var pair in _removed)
        {
            var document = _solution.GetDocument(pair.Key)!;
            var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var edits = new SolutionEdits();
            foreach (var change in SuppressionRemoval.Changes(root, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), pair.Value))
            {
                edits.Replace(pair.Key, change.Span, change.NewText ?? string.Empty);
            }

            merge.TryAdd(edits);
        }

        return policies.Apply(await merge.ApplyAsync(_solution, cancellationToken).ConfigureAwait(false));
    }

    private void Take(DocumentId document, (CodeSuppression Suppression, TextSpan? Comment) moved, List<(PlacedPolicy Policy, Diagnostic Finding, ExemptionEntry Template)> entries)
    {
        if (!moved.Suppression.IsMarker)
        {
            if (!_removed.TryGetValue(document, out var removed))
            {
                _removed.Add(document, removed = new List<(CodeSuppression, TextSpan?)>());
            }

            removed.Add(moved);
        }

        foreach (var (policy, finding, template) in entries)
        {
            if (!_recorded.TryGetValue(policy.Path, out var recorded))
            {
                _recorded.Add(policy.Path, recorded = (policy, new List<(Diagnostic, ExemptionEntry)>()));
            }

            recorded.Entries.Add((finding, template));
        }
    }

    private static ExemptionEntry Template(Diagnostic finding, CodeSuppression suppression, string reason, DateTime? today)
    {
        // Without the build's date there is no end to give.
        if (today is not { } day || finding.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable))
        {
            return new ExemptionEntry { Reason = reason };
        }

        var unjudged = ExemptionEntry.Unjudged("Hidden by " + suppression.Means + " before", day);
        return new ExemptionEntry { Reason = reason.Length > 0 ? reason : unjudged.Reason, Owner = unjudged.Owner, Expires = unjudged.Expires };
    }

    private async Task<Opened?> OpenAsync(DocumentId id, CancellationToken cancellationToken)
    {
        if (_solution.GetDocument(id) is not { } document
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        if (!_projects.TryGetValue(document.Project.Id, out var project))
        {
            _projects.Add(document.Project.Id, project = await HiddenFindings.CreateAsync(document.Project, cancellationToken).ConfigureAwait(false));
        }

        return project is { Policy.Exists: true } ? new Opened(document, root, model, project) : null;
    }

    private sealed record Opened(Document Document, SyntaxNode Root, SemanticModel Model, HiddenFindings Project);
}

/// <summary>What becomes of a suppression.</summary>
/// <param name="RuleId">The rule that it is about.</param>
/// <param name="Exemptions">How many exemptions are recorded.</param>
/// <param name="Removes">Whether it goes: a pragma or an attribute.</param>
/// <param name="IsToBeFilledIn">An exemption lacks its owner and end.</param>
internal sealed record MovedSuppression(string RuleId, int Exemptions, bool Removes, bool IsToBeFilledIn)
{
    /// <summary>As the light bulb shows it.</summary>
    public string Title
        => Exemptions == 0 ? $"Remove the suppression of {RuleId}, which hides nothing"
            : (Removes ? $"Replace the suppression of {RuleId} by " : "Record ") + (Exemptions == 1 ? "an exemption" : $"{Exemptions} exemptions")
                + (Removes ? string.Empty : " from " + RuleId) + " in leakgate.json" + (IsToBeFilledIn ? ", to be filled in" : string.Empty);
}
