using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Storage.Rules;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Inventory;

/// <summary>The resources of one file, each with what its settings make of it: what the rules say is open, and what is created or opened besides.</summary>
internal static class StorageInventory
{
    /// <summary>The sightings of the file in the order of the text.</summary>
    /// <param name="file">The file; test code has none.</param>
    /// <param name="storage">The storage rules of the file, after their report.</param>
    public static List<Sighting> Of(FileContext file, StorageRules storage)
    {
        var sightings = new List<Sighting>();
        if (file.TestCode != TestCode.Report)
        {
            return sightings;
        }

        var decided = new List<(Sighting Sighting, TextSpan Site)>();
        foreach (var opening in storage.Decided())
        {
            if (Of(opening) is { } sighting)
            {
                decided.Add((sighting, opening.Site.Span));
            }
        }

        var found = new List<Sighting>();
        new ResourceFinder(file, storage.Resources).Find(found);
        Join(found, decided, sightings);
        sightings.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start)
            : string.CompareOrdinal(left.Kind, right.Kind));
        return sightings;
    }

    private static Sighting? Of(DecidedOpening opening)
    {
        if (ResourceExposures.Of(opening.Exposure) is not { } exposure)
        {
            return null;
        }

        var isOpen = opening.Guard is null && !opening.IsSafe && opening.Decider is null;
        var isDefault = opening.Row.Given is ExposureGiven.Omitted or ExposureGiven.Partial;
        var kind = ResourceKinds.KindOf(opening.Row);

        // What a firewall rule is called is its description, not the name of what lies behind it.
        return new Sighting(opening.Span, ResourceKinds.CloudOf(opening.Row), kind, kind == "database port" ? string.Empty : opening.Resource)
        {
            Exposure = opening.Decider is not null ? ResourceExposure.Unknown : isOpen ? exposure : ResourceExposure.Closed,
            Decided = opening.Decider is not null ? Decided.RunTime : opening.Guard is not null ? Decided.Guard : isDefault ? Decided.Default : Decided.Explicit,
            Detail = opening.Decider ?? (opening.Guard is { } guard ? opening.Setting + "; " + Guards.Describe(guard) : isDefault && opening.Row.Default.Length > 0 ? "by default " + opening.Row.Default : opening.Setting),
            Since = isDefault ? opening.Row.Since : string.Empty,
            Rule = isOpen ? opening.RuleId : string.Empty,
            Member = ResourceFinder.MemberAround(opening.Site),
        };
    }

    // A creation that a setting inside it, or around it, decides is that setting's; the setting takes the name that the creation tells.
    private static void Join(List<Sighting> found, List<(Sighting Sighting, TextSpan Site)> decided, List<Sighting> sightings)
    {
        var isTaken = new bool[found.Count];
        foreach (var (sighting, site) in decided)
        {
            var named = sighting;
            for (var i = 0; i < found.Count; i++)
            {
                var other = found[i];
                if (!AreOne(other, sighting) || !(other.Span.Contains(site) || site.Contains(other.Span)))
                {
                    continue;
                }

                // What a guard's absence leaves open says nothing of the resource's own exposure.
                isTaken[i] |= sighting.Decided != Decided.Elsewhere && (sighting.Exposure != ResourceExposure.Unknown || sighting.Decided == Decided.RunTime || other.Decided == Decided.Elsewhere);
                if (named.Name.Length == 0 || other.Span.Contains(site) && other.Name.Length > 0)
                {
                    named = sighting.Named(other.Name.Length > 0 ? other.Name : sighting.Name, other.Kind);
                }
            }

            sightings.Add(named.Name.Length == 0 && OnlyName(found, named) is { } only ? named.Named(only, named.Kind) : named);
        }

        for (var i = 0; i < found.Count; i++)
        {
            if (!isTaken[i] && !IsInside(found, i))
            {
                sightings.Add(found[i]);
            }
        }
    }

    // permissions.PublicAccess = …; container.SetPermissions(permissions): the only resource of its kind in the member is the one.
    private static string? OnlyName(List<Sighting> found, Sighting sighting)
    {
        string? only = null;
        foreach (var other in found)
        {
            if (other.Member == sighting.Member && other.Name.Length > 0 && AreOne(other, sighting) && other.Name != only)
            {
                if (only is not null)
                {
                    return null;
                }

                only = other.Name;
            }
        }

        return only;
    }

    // s3.PutBucketAsync(new PutBucketRequest { … }): one bucket, told by the inner node.
    private static bool IsInside(List<Sighting> found, int index)
    {
        var outer = found[index];
        for (var i = 0; i < found.Count; i++)
        {
            var inner = found[i];
            if (i != index && inner.Kind == outer.Kind && inner.Cloud == outer.Cloud && outer.Span.Contains(inner.Span)
                && (outer.Span != inner.Span || i < index) && (outer.Name.Length == 0 || outer.Name == inner.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreOne(Sighting left, Sighting right)
        => (left.Cloud == right.Cloud || left.Cloud == "any" || right.Cloud == "any")
            && (left.Kind == right.Kind || IsFamily(left.Kind, right.Kind) || IsFamily(right.Kind, left.Kind));

    private static bool IsFamily(string kind, string other) => kind switch
    {
        "bucket" => other is "bucket account" or "storage",
        "database server" => other is "database",
        _ => false,
    };
}
