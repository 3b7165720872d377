using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace LeakGate.Analyzers.Policy;

/// <summary>The exemptions of a file by what they exempt; a look-up takes the same time whatever their number.</summary>
internal sealed class ExemptionIndex
{
    private readonly Dictionary<(string Rule, string Fingerprint), Exemption> _fingerprints = new();
    private readonly Dictionary<string, GlobIndex> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GlobIndex> _paths = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<Exemption>> _byWhere = new(StringComparer.OrdinalIgnoreCase);

    public ExemptionIndex(ImmutableArray<Exemption> exemptions)
    {
        foreach (var exemption in exemptions)
        {
            if (exemption.Where.Length > 0)
            {
                AddWhere(exemption);
            }

            if (exemption.Fingerprint.Length > 0)
            {
                _fingerprints[(exemption.Rule, exemption.Fingerprint)] = exemption;
            }
            else if (exemption.Resource.Length > 0)
            {
                Of(_resources, exemption.Rule).Add(PathGlob.ForName(exemption.Resource), exemption);
            }
            else
            {
                Of(_paths, exemption.Rule).Add(PathGlob.ForPath(exemption.Path), exemption);
            }
        }
    }

    /// <summary>Adds what exempts a finding.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="fingerprint">The finding's fingerprint; null for none.</param>
    /// <param name="resource">The resource that it is about; null for none.</param>
    /// <param name="path">Its file, from the policy's folder, with slashes.</param>
    /// <param name="found">Receives the exemptions.</param>
    public void Find(string rule, string? fingerprint, string? resource, string path, List<Exemption> found)
    {
        if (fingerprint is not null && _fingerprints.TryGetValue((rule, fingerprint), out var exemption))
        {
            found.Add(exemption);
        }

        if (resource is { Length: > 0 } && _resources.TryGetValue(rule, out var resources))
        {
            resources.Find(resource, folders: false, found);
        }

        if (_paths.TryGetValue(rule, out var paths))
        {
            paths.Find(path, folders: true, found);
        }
    }

    /// <summary>Adds what is about a file: by its path, or by where the exempted finding stood.</summary>
    public void FindByFile(string path, List<Exemption> found)
    {
        foreach (var paths in _paths.Values)
        {
            paths.Find(path, folders: true, found);
        }

        if (_byWhere.TryGetValue(path, out var exemptions))
        {
            found.AddRange(exemptions);
        }
    }

    private void AddWhere(Exemption exemption)
    {
        var path = PathGlob.Normalize(exemption.WherePath);
        if (!_byWhere.TryGetValue(path, out var exemptions))
        {
            _byWhere.Add(path, exemptions = new List<Exemption>(1));
        }

        exemptions.Add(exemption);
    }

    private static GlobIndex Of(Dictionary<string, GlobIndex> indexes, string rule)
    {
        if (!indexes.TryGetValue(rule, out var index))
        {
            indexes.Add(rule, index = new GlobIndex());
        }

        return index;
    }
}
