using System;
using System.Collections.Generic;
using System.Globalization;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Documents.Tree;
using LeakGate.Analyzers.Storage.Networks;

namespace LeakGate.Analyzers.Documents.Exposures.Judging;

/// <summary>The circumstances without which a row is no finding: the column <c>requires</c>.</summary>
internal sealed class Requirements
{
    private static readonly string[] s_fromNames = { "FromPort", "from_port", "start_port", "port" };

    private static readonly string[] s_toNames = { "ToPort", "to_port", "end_port" };

    private static readonly string[] s_protocolNames = { "IpProtocol", "ip_protocol", "protocol" };

    private static readonly string[] s_rangeNames =
    {
        "destinationPortRange", "destinationPortRanges", "destination_port_range", "destination_port_ranges", "ports",
    };

    private readonly int? _azurermVersion;
    private readonly HashSet<string> _keysWithSettings;

    /// <param name="azurermVersion">The major version of the azurerm provider; null when the module does not say.</param>
    /// <param name="owned">The keys of resources that another resource of the file is about, by its type: <c>aws_x bucket</c>.</param>
    public Requirements(int? azurermVersion, HashSet<string> owned)
    {
        _azurermVersion = azurermVersion;
        _keysWithSettings = owned;
    }

    /// <summary>Null when the row does not hold for this resource at all; true when it holds for some versions of a provider that the module does not name.</summary>
    public bool? Relaxes(DocumentExposureRow row, DeclaredResource resource)
    {
        var relaxed = false;
        foreach (var requirement in row.Requires)
        {
            if (requirement.StartsWith("azurerm<", StringComparison.Ordinal))
            {
                var below = int.Parse(requirement.Substring("azurerm<".Length), CultureInfo.InvariantCulture);
                if (_azurermVersion >= below)
                {
                    return null;
                }

                relaxed |= _azurermVersion is null;
            }
            else if (requirement.StartsWith("azurerm>=", StringComparison.Ordinal))
            {
                if (_azurermVersion is { } version && version < int.Parse(requirement.Substring("azurerm>=".Length), CultureInfo.InvariantCulture))
                {
                    return null;
                }
            }
            else if (requirement.StartsWith("without:", StringComparison.Ordinal) && _keysWithSettings.Contains(requirement.Substring("without:".Length) + " " + resource.Key))
            {
                return null;
            }
        }

        return relaxed;
    }

    /// <summary>Whether all circumstances hold for a setting, or for the resource as a whole.</summary>
    public bool Hold(DocumentExposureRow row, DeclaredResource resource, FoundSetting? setting)
    {
        foreach (var requirement in row.Requires)
        {
            if (!Holds(requirement, resource, setting))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(string requirement, DeclaredResource resource, FoundSetting? setting)
    {
        if (requirement == "database-port")
        {
            return setting is not null && ReachesDatabase(resource, setting.Owner);
        }

        if (requirement.StartsWith("azurerm", StringComparison.Ordinal) || requirement.StartsWith("without:", StringComparison.Ordinal))
        {
            return true;
        }

        // sibling=value, sibling!=value: what stands beside the setting, or in the resource.
        var isNot = requirement.IndexOf("!=", StringComparison.Ordinal);
        var equals = isNot >= 0 ? isNot : requirement.IndexOf('=');
        if (equals <= 0)
        {
            return false;
        }

        var path = SettingPath.Parse(requirement.Substring(0, equals));
        var expected = requirement.Substring(equals + (isNot >= 0 ? 2 : 1));
        return IsValue(resource, setting, path, expected) == (isNot < 0);
    }

    private static bool IsValue(DeclaredResource resource, FoundSetting? setting, SettingPath path, string expected)
    {
        if (path.Segments.Length == 1 && setting?.Owner.Find(path.Name) is { } sibling)
        {
            return Matches(resource, sibling, expected);
        }

        foreach (var found in FoundSetting.Find(resource, path))
        {
            if (Matches(resource, found.Value, expected))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(DeclaredResource resource, DocumentNode node, string expected)
    {
        foreach (var value in resource.Values.Resolve(node))
        {
            if (string.Equals(value.Node.ScalarText, expected, StringComparison.OrdinalIgnoreCase) || (value.IsKnown && expected == "*any"))
            {
                return true;
            }
        }

        return false;
    }

    // The ports beside the network, or those of the rule as a whole.
    private static bool ReachesDatabase(DeclaredResource resource, DocumentNode owner)
    {
        var from = Number(resource, owner, s_fromNames) ?? Number(resource, resource.Body, s_fromNames);
        var to = Number(resource, owner, s_toNames) ?? Number(resource, resource.Body, s_toNames) ?? from;
        if (from is { } first && to is { } last)
        {
            return IsTcp(resource, owner) && DatabasePorts.Reaches(first, last);
        }

        var protocol = Text(resource, owner, s_protocolNames) ?? Text(resource, resource.Body, s_protocolNames);
        if (protocol is "-1" or "all")
        {
            return true;
        }

        foreach (var name in s_rangeNames)
        {
            foreach (var scope in new[] { owner, resource.Body, resource.Body.Find("allow") })
            {
                if (scope?.Find(name) is { } ranges && AnyReaches(resource, ranges))
                {
                    return true;
                }
            }
        }

        // Google: "allow { protocol = all }" without ports.
        return resource.Body.Find("allow") is { Kind: NodeKind.Object } allow && allow.Find("ports") is null && allow.Find("protocol")?.ScalarText is "all" or "tcp";
    }

    private static bool IsTcp(DeclaredResource resource, DocumentNode owner)
        => (Text(resource, owner, s_protocolNames) ?? Text(resource, resource.Body, s_protocolNames))?.ToLowerInvariant() is null or "tcp" or "6" or "-1" or "all";

    private static bool AnyReaches(DeclaredResource resource, DocumentNode ranges)
    {
        foreach (var item in resource.Values.Follow(ranges).AsList())
        {
            foreach (var value in resource.Values.Resolve(item))
            {
                if (value.Node.ScalarText is { } text && Reaches(text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Reaches(string range)
    {
        if (range.Trim() == "*")
        {
            return true;
        }

        var ends = range.Split('-');
        return int.TryParse(ends[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(ends[ends.Length - 1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var to) && DatabasePorts.Reaches(from, to);
    }

    private static int? Number(DeclaredResource resource, DocumentNode owner, string[] names)
        => Text(resource, owner, names) is { } text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(DeclaredResource resource, DocumentNode owner, string[] names)
    {
        foreach (var name in names)
        {
            if (owner.Find(name) is { } node && resource.Values.Resolve(node) is { Count: > 0 } values)
            {
                return values[0].Node.ScalarText;
            }
        }

        return null;
    }
}
