using System;
using System.Collections.Generic;
using System.Globalization;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures.Judging;

/// <summary>The circumstances without which a row is no finding: the column <c>requires</c>.</summary>
internal sealed class Requirements
{
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

    /// <summary>Whether a rule opens all ports of something that nothing calls a database: a suggestion, not a finding.</summary>
    public static bool IsVague(DocumentExposureRow row, DeclaredResource resource, FoundSetting setting)
        => row.Requires.Contains("database-port") && RulePorts.Reach(resource, setting.Owner) == PortReach.All && !RulePorts.NamesDatabase(resource);

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
            return setting is not null && RulePorts.Reach(resource, setting.Owner) != PortReach.None;
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
}
