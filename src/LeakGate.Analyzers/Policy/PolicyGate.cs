using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Audit;
using LeakGate.Analyzers.Inventory;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// The way of every finding to the compiler: it gets its fingerprint; what a policy enforces becomes an error that nothing silences; what an exemption covers
/// is not reported, except to the exposure report; what is left out for its place and not enforced is dropped.
/// </summary>
internal sealed class PolicyGate
{
    private readonly ProjectContext _project;
    private readonly IFindingSource _source;
    private readonly HashSet<Suppression> _markers = new();

    public PolicyGate(ProjectContext project, IFindingSource source)
    {
        _project = project;
        _source = source;
    }

    /// <summary>Reports what is to be reported, in the order of <paramref name="findings"/>, which is that of the text.</summary>
    public void Report(List<Finding> findings, Action<Diagnostic> report)
    {
        if (findings.Count == 0)
        {
            return;
        }

        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var id = finding.Descriptor.Id;
            var isEnforced = _project.Policy.IsEnforced(id) && !finding.IsHarmless;
            if (!isEnforced && _source.IsLeftOut(finding))
            {
                ReportMarker(finding, report);
                continue;
            }

            var place = _source.PlaceOf(finding);
            var fingerprint = FingerprintOf(finding, place, known);
            var properties = finding.Properties.SetItem(FindingProperties.Fingerprint, fingerprint).SetItem(FindingProperties.Place, place);
            if (ExemptionOf(finding, fingerprint) is not { } exemption)
            {
                report(finding.ToDiagnostic(_source.LocationOf(finding), isEnforced, properties));
                if (!isEnforced)
                {
                    ReportMarker(finding, report);
                }
            }
            else if (_project.IsReporting)
            {
                report(Exempted(finding, exemption, properties));
            }
        }
    }

    /// <summary>LEAK9005 for what hides the finding without being aimed at its rule, once a marker and rule.</summary>
    private void ReportMarker(Finding finding, Action<Diagnostic> report)
    {
        if (_project.Policy.Exists && finding is { IsHarmless: false, IsRelaxed: false, Descriptor.IsEnabledByDefault: true }
            && _source.HiddenBy(finding) is { } marker && _markers.Add(marker))
        {
            AuditActions.Report(_project, marker, isEnforced: false, report);
        }
    }

    // Equal findings of a file are told apart by their order among themselves.
    private string FingerprintOf(Finding finding, string place, Dictionary<string, int> known)
    {
        var first = Create(finding, place, 0);
        known.TryGetValue(first, out var ordinal);
        known[first] = ordinal + 1;
        return ordinal == 0 ? first : Create(finding, place, ordinal);
    }

    private string Create(Finding finding, string place, int ordinal)
    {
        // The code of a credential's finding is the credential: without its value the place alone names it.
        if (finding.Secret is not null || finding.Descriptor.Id.StartsWith(RuleFamilies.Credentials, StringComparison.Ordinal))
        {
            return Fingerprints.OfSecret(finding.Descriptor.Id, finding.Secret ?? string.Empty, place, ordinal);
        }

        finding.Properties.TryGetValue(FindingProperties.Resource, out var resource);
        return Fingerprints.OfSetting(finding.Descriptor.Id, resource ?? string.Empty, place + "|" + _source.SettingOf(finding), ordinal);
    }

    private Exemption? ExemptionOf(Finding finding, string fingerprint)
    {
        finding.Properties.TryGetValue(FindingProperties.Resource, out var resource);
        return _project.Exemptions.Find(finding.Descriptor.Id, fingerprint, resource, _source.Path);
    }

    private Diagnostic Exempted(Finding finding, Exemption exemption, ImmutableDictionary<string, string?> properties)
    {
        var location = _source.LocationOf(finding);
        var message = finding.ToDiagnostic(location).GetMessage(CultureInfo.InvariantCulture);
        return Diagnostic.Create(
            InventoryDescriptors.Exempted,
            location,
            properties
                .SetItem(InventoryProperties.ExemptedRule, finding.Descriptor.Id)
                .SetItem(InventoryProperties.ExemptionReason, exemption.Reason)
                .SetItem(InventoryProperties.ExemptionOwner, exemption.Owner)
                .SetItem(InventoryProperties.ExemptionExpires, exemption.Expires?.ToString(PolicyDate.Format, CultureInfo.InvariantCulture)),
            message);
    }
}
