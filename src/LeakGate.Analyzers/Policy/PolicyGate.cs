using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
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

        foreach (var named in Named(findings))
        {
            if (named.IsLeftOut)
            {
                // What is exempted needs no marker to hide it.
                if (MarkerOf(named.Finding) is { } hiding && ExemptionOf(named) is null)
                {
                    Report(hiding, report);
                }
            }
            else if (ExemptionOf(named) is not { } exemption)
            {
                report(ToDiagnostic(named));
                if (!named.IsEnforced && MarkerOf(named.Finding) is { } marker)
                {
                    Report(marker, report);
                }
            }
            else if (_project.IsReporting)
            {
                report(Exempted(named, exemption));
            }
        }
    }

    /// <summary>Every finding that no exemption covers, whatever hides it: what comes to light when a suppression is taken out.</summary>
    public IEnumerable<Diagnostic> NotExempted(List<Finding> findings)
        => Named(findings).Where(named => (!named.IsLeftOut || MarkerOf(named.Finding) is not null) && ExemptionOf(named) is null).Select(ToDiagnostic);

    /// <summary>LEAK9005 for what hides the finding without being aimed at its rule, or null.</summary>
    private Suppression? MarkerOf(Finding finding)
        => _project.Policy.Exists && finding is { IsHarmless: false, IsRelaxed: false, Descriptor.IsEnabledByDefault: true } ? _source.HiddenBy(finding) : null;

    /// <summary>Once a marker and rule.</summary>
    private void Report(Suppression marker, Action<Diagnostic> report)
    {
        if (_markers.Add(marker))
        {
            AuditActions.Report(_project, marker, isEnforced: false, report);
        }
    }

    // Equal findings of a file are told apart by their order among themselves. What is left out is counted apart: who else counts does not depend on it.
    private IEnumerable<NamedFinding> Named(List<Finding> findings)
    {
        var known = new Dictionary<(string, bool), int>();
        foreach (var finding in findings)
        {
            var isEnforced = _project.Policy.IsEnforced(finding.Descriptor.Id) && !finding.IsHarmless;
            var isLeftOut = !isEnforced && _source.IsLeftOut(finding);
            if (isLeftOut && !_project.Policy.Exists)
            {
                continue;
            }

            var place = _source.PlaceOf(finding);
            var first = Create(finding, place, 0);
            known.TryGetValue((first, isLeftOut), out var ordinal);
            known[(first, isLeftOut)] = ordinal + 1;
            var fingerprint = ordinal == 0 ? first : Create(finding, place, ordinal);
            var properties = finding.Properties.SetItem(FindingProperties.Fingerprint, fingerprint).SetItem(FindingProperties.Place, place);
            yield return new NamedFinding(finding, fingerprint, properties, isEnforced, isLeftOut);
        }
    }

    private Diagnostic ToDiagnostic(NamedFinding named) => named.Finding.ToDiagnostic(_source.LocationOf(named.Finding), named.IsEnforced, named.Properties);

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

    private Exemption? ExemptionOf(NamedFinding named)
    {
        named.Finding.Properties.TryGetValue(FindingProperties.Resource, out var resource);
        return _project.Exemptions.Find(named.Finding.Descriptor.Id, named.Fingerprint, resource, _source.Path);
    }

    private Diagnostic Exempted(NamedFinding named, Exemption exemption)
    {
        var location = _source.LocationOf(named.Finding);
        var message = named.Finding.ToDiagnostic(location).GetMessage(CultureInfo.InvariantCulture);
        return Diagnostic.Create(
            InventoryDescriptors.Exempted,
            location,
            named.Properties
                .SetItem(InventoryProperties.ExemptedRule, named.Finding.Descriptor.Id)
                .SetItem(InventoryProperties.ExemptionReason, exemption.Reason)
                .SetItem(InventoryProperties.ExemptionOwner, exemption.Owner)
                .SetItem(InventoryProperties.ExemptionExpires, exemption.Expires?.ToString(PolicyDate.Format, CultureInfo.InvariantCulture)),
            message);
    }

    private readonly record struct NamedFinding(
        Finding Finding, string Fingerprint, ImmutableDictionary<string, string?> Properties, bool IsEnforced, bool IsLeftOut);
}
