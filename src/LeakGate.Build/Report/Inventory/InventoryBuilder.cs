using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeakGate.Build.Report.Model;
using LeakGate.Build.Report.Writing;

namespace LeakGate.Build.Report.Inventory;

/// <summary>
/// Joins the sightings of all projects into resources. A named resource is one by cloud, kind and name, wherever it is seen; one without a name is told by file,
/// kind and the member it stands in. The widest exposure that a setting, default or guard decides counts; what only opens the resource decides nothing.
/// </summary>
internal static class InventoryBuilder
{
    private const int IdLength = 8;

    /// <summary>The items in their stable order: by cloud, kind and name.</summary>
    public static List<InventoryItem> Build(IEnumerable<ReportPart> parts, IEnumerable<ReportFinding> findings)
    {
        var groups = new Dictionary<string, List<(Sighting Sighting, string Project)>>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            part.Sightings.Sort(Sighting.Compare);
            var unnamed = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var sighting in part.Sightings)
            {
                var key = KeyOf(sighting, unnamed);
                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = new List<(Sighting, string)>());
                }

                group.Add((sighting, part.Project));
            }
        }

        var suppressed = Index(findings);
        var items = groups.Select(group => ItemOf(group.Key, group.Value, suppressed)).ToList();
        items.Sort(Compare);
        return items;
    }

    private static string KeyOf(Sighting sighting, Dictionary<string, int> unnamed)
    {
        if (sighting.Name.Length > 0)
        {
            return string.Join("\n", "named", sighting.Cloud, sighting.Kind, sighting.Name);
        }

        var key = string.Join("\n", "unnamed", sighting.Cloud, sighting.Kind, sighting.Place.Path, sighting.Member);
        unnamed.TryGetValue(key, out var before);
        unnamed[key] = before + 1;
        return key + "\n" + before.ToString(CultureInfo.InvariantCulture);
    }

    private static InventoryItem ItemOf(string key, List<(Sighting Sighting, string Project)> group, Dictionary<(string, int, string), Suppression> suppressed)
    {
        var decisive = group[0].Sighting;
        foreach (var (sighting, _) in group)
        {
            var order = WeightOf(sighting).CompareTo(WeightOf(decisive));
            decisive = order > 0 || (order == 0 && Sighting.Compare(sighting, decisive) < 0) ? sighting : decisive;
        }

        var item = new InventoryItem("res-" + Hashes.Of(key, IdLength), decisive);
        item.Places.Add(decisive.Place);
        foreach (var place in group.Select(static pair => pair.Sighting.Place).OrderBy(static place => place))
        {
            // A line is told once, whatever columns it is seen at.
            if (!item.Places.Exists(known => known.Path == place.Path && known.Line == place.Line))
            {
                item.Places.Add(place);
            }
        }

        foreach (var (_, project) in group)
        {
            item.Projects.Add(project);
        }

        if (decisive.Rule.Length > 0 && suppressed.TryGetValue((decisive.Place.Path, decisive.Place.Line, decisive.Rule), out var suppression))
        {
            item.Exemption = suppression;
        }

        return item;
    }

    // What decides beats what only opens; of what decides the widest counts.
    private static int WeightOf(Sighting sighting)
        => sighting.Decided == "elsewhere" ? -1
            : sighting.Decided == "default" && sighting.Exposure == "closed" ? 0
            : 1 + Exposures.RankOf(sighting.Exposure);

    private static Dictionary<(string, int, string), Suppression> Index(IEnumerable<ReportFinding> findings)
    {
        var index = new Dictionary<(string, int, string), Suppression>();
        foreach (var finding in findings)
        {
            if (finding.Suppression is { } suppression)
            {
                index[(finding.Place.Path, finding.Place.Line, finding.RuleId)] = suppression;
            }
        }

        return index;
    }

    private static int Compare(InventoryItem left, InventoryItem right)
    {
        var order = string.CompareOrdinal(left.Decisive.Cloud, right.Decisive.Cloud);
        order = order != 0 ? order : string.CompareOrdinal(left.Decisive.Kind, right.Decisive.Kind);
        order = order != 0 ? order : string.CompareOrdinal(left.Decisive.Name, right.Decisive.Name);
        return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
    }
}
