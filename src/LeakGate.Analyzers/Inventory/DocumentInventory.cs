using System;
using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Documents;
using LeakGate.Analyzers.Documents.Exposures;
using LeakGate.Analyzers.Documents.Exposures.Judging;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Tree;
using LeakGate.Analyzers.Storage;
using LeakGate.Analyzers.Storage.Rules;

namespace LeakGate.Analyzers.Inventory;

/// <summary>The resources of a configuration or infrastructure file: what it declares, exposed or not, and the databases that its connection strings open.</summary>
internal static class DocumentInventory
{
    private const int MaximumOwners = 4;

    public static List<Sighting> Of(DocumentFile file, DocumentSet documents, CancellationToken cancellationToken)
    {
        var sightings = new List<Sighting>();
        if (file.Options.TestCode != TestCode.Report)
        {
            return sightings;
        }

        if (InfrastructureRules.Look(file, documents, cancellationToken) is { } survey)
        {
            AddDeclared(survey, sightings);
        }

        AddConnections(file, sightings);
        sightings.Sort(static (left, right) => left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start) : string.CompareOrdinal(left.Kind, right.Kind));
        return sightings;
    }

    private static void AddDeclared(InfrastructureSurvey survey, List<Sighting> sightings)
    {
        var decided = new HashSet<DeclaredResource>();
        var guards = new DocumentGuards(survey.All);
        foreach (var opening in survey.Openings)
        {
            if (Of(opening, guards, survey.All, out var owner) is { } sighting)
            {
                sightings.Add(sighting);
                if (sighting.Exposure != ResourceExposure.Unknown)
                {
                    decided.Add(owner);
                }
            }
        }

        foreach (var resource in survey.Own)
        {
            if (!decided.Contains(resource) && DeclaredKinds.Of(resource) is { } kind)
            {
                sightings.Add(new Sighting(resource.Header, kind.Cloud, kind.Kind, NameOf(resource))
                {
                    Exposure = kind.Decided == Decided.Default ? ResourceExposure.Closed : ResourceExposure.Unknown,
                    Decided = kind.Decided,
                    Detail = kind.Default,
                    Since = kind.Since,
                    Member = resource.Type + " " + resource.Key,
                });
            }
        }
    }

    private static Sighting? Of(DocumentOpening opening, DocumentGuards guards, List<DeclaredResource> all, out DeclaredResource owner)
    {
        owner = OwnerOf(opening.Resource, all);
        if (ResourceExposures.Of(opening.Exposure) is not { } exposure)
        {
            return null;
        }

        var guard = opening.RuleId is RuleIds.GuardSwitchedOff or RuleIds.PublicByDefault or RuleIds.UndecidedAccess ? null : guards.Find(opening.Row, opening.Resource);
        var isRunTime = opening.Decider.Length > 0;
        var isDefault = opening.RuleId == RuleIds.PublicByDefault;
        var kind = DeclaredKinds.Of(owner);
        return new Sighting(opening.Span, kind?.Cloud ?? CloudOf(opening.Row.Platform, opening.Resource.Type), kind?.Kind ?? ResourceKinds.KindOf(opening.Row.What, opening.Exposure), NameOf(owner))
        {
            Exposure = isRunTime ? ResourceExposure.Unknown : guard is not null ? ResourceExposure.Closed : exposure,
            Decided = isRunTime ? Decided.RunTime : guard is not null ? Decided.Guard : isDefault ? Decided.Default : Decided.Explicit,
            Detail = isRunTime ? opening.Decider : guard is not null ? opening.Setting + "; " + Guards.Describe(guard) : opening.Setting,
            Rule = isRunTime || guard is not null ? string.Empty : opening.RuleId,
            Member = owner.Type + " " + owner.Key,
        };
    }

    // An ACL, a policy or a firewall rule is about the resource that it belongs to.
    private static DeclaredResource OwnerOf(DeclaredResource resource, List<DeclaredResource> all)
    {
        var current = resource;
        for (var i = 0; i < MaximumOwners && DeclaredKinds.Of(current) is null && current.Owner is { } key; i++)
        {
            if (all.Find(other => other.Key == key && other != current) is not { } owner)
            {
                break;
            }

            current = owner;
        }

        return current;
    }

    private static string NameOf(DeclaredResource resource) => resource.Name.Length > 0 ? resource.Name : resource.Key;

    private static string CloudOf(string platform, string type) => platform switch
    {
        "azure" => "azure",
        "cloudformation" => "aws",
        "firebase" => "gcp",
        _ when type.StartsWith("aws", StringComparison.OrdinalIgnoreCase) || type.IndexOf("/aws", StringComparison.OrdinalIgnoreCase) >= 0 => "aws",
        _ when type.StartsWith("az", StringComparison.OrdinalIgnoreCase) || type.IndexOf("-Az", StringComparison.Ordinal) >= 0 => "azure",
        _ when type.StartsWith("google", StringComparison.OrdinalIgnoreCase) || type.StartsWith("gcloud", StringComparison.OrdinalIgnoreCase) || type.StartsWith("gsutil", StringComparison.OrdinalIgnoreCase) => "gcp",
        _ => "any",
    };

    private static void AddConnections(DocumentFile file, List<Sighting> sightings)
    {
        foreach (var root in file.Trees.Roots)
        {
            foreach (var entry in TreeWalk.Entries(root))
            {
                if (entry.Value.Kind == NodeKind.Text && DatabaseNames.IsConnection(entry.Value.Text) && DatabaseNames.Of(entry.Value.Text) is { Length: > 0 } name)
                {
                    sightings.Add(new Sighting(entry.Value.Span, "any", "database", name) { Decided = Decided.Elsewhere, Member = entry.Path });
                }
            }
        }
    }
}
