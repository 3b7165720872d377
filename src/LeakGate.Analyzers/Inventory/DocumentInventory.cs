using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage;

namespace LeakGate.Analyzers.Inventory;

/// <summary>The resources of a configuration or infrastructure file, as far as its findings tell them.</summary>
internal static class DocumentInventory
{
    public static IEnumerable<Sighting> Of(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (Of(finding) is { } sighting)
            {
                yield return sighting;
            }
        }
    }

    private static Sighting? Of(Finding finding)
    {
        if (!finding.Properties.TryGetValue(FindingProperties.Exposure, out var name) || name is null || ExposureNames.Parse(name) is not { } opened
            || ResourceExposures.Of(opened) is not { } exposure)
        {
            return null;
        }

        finding.Properties.TryGetValue(FindingProperties.Resource, out var resource);
        finding.Properties.TryGetValue(FindingProperties.Kind, out var kind);
        var row = finding.Properties.TryGetValue(FindingProperties.Row, out var id) && id is not null ? ResourceKinds.RowOf(id) : null;
        var isDefault = finding.Descriptor.Id == RuleIds.PublicByDefault;
        return new Sighting(
            finding.Span, row is null ? CloudOf(id) : ResourceKinds.CloudOf(row), kind is { Length: > 0 } ? kind : row is null ? KindOf(exposure) : ResourceKinds.KindOf(row), resource ?? string.Empty)
        {
            Exposure = exposure,
            Decided = isDefault ? Decided.Default : Decided.Explicit,
            Rule = finding.Descriptor.Id,
            Member = resource ?? string.Empty,
        };
    }

    private static string KindOf(ResourceExposure exposure) => exposure == ResourceExposure.Network ? "database" : "storage";

    // Rows of infrastructure files begin with the provider: aws_s3_bucket_acl, azurerm_storage_account, google_storage_bucket.
    private static string CloudOf(string? row) => row is null ? "any"
        : row.StartsWith("aws", System.StringComparison.OrdinalIgnoreCase) ? "aws"
        : row.StartsWith("az", System.StringComparison.OrdinalIgnoreCase) ? "azure"
        : row.StartsWith("google", System.StringComparison.OrdinalIgnoreCase) || row.StartsWith("gcp", System.StringComparison.OrdinalIgnoreCase) ? "gcp"
        : "any";
}
