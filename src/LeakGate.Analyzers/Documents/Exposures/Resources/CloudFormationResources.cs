using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures.Resources;

/// <summary>The resources of a CloudFormation or SAM template, and of a Serverless Framework file that holds one.</summary>
internal static class CloudFormationResources
{
    public const string Platform = "cloudformation";

    /// <summary>The templates in a file: the file itself, or what stands under <c>resources</c> in serverless.yml. Empty when there is none.</summary>
    public static IEnumerable<DocumentNode> TemplatesOf(DocumentNode root)
    {
        if (root.Kind != NodeKind.Object)
        {
            yield break;
        }

        if (HasResources(root))
        {
            yield return root;
        }
        else if (root.Find("service") is not null && root.Find("resources") is { } resources)
        {
            foreach (var template in resources.AsList())
            {
                if (HasResources(template))
                {
                    yield return template;
                }
            }
        }
    }

    public static void AddTo(List<DeclaredResource> resources, DocumentNode template)
    {
        var values = new CloudFormationValues(template);
        foreach (var member in template.Find("Resources")!.Members)
        {
            if (member.Value.Find("Type")?.ScalarText is not { } type)
            {
                continue;
            }

            var properties = member.Value.Find("Properties") ?? DocumentNode.OfMembers(member.NameSpan, System.Collections.Immutable.ImmutableArray<DocumentMember>.Empty);
            resources.Add(new DeclaredResource(Platform, type, member.Name, properties, member.NameSpan, values)
            {
                Owner = OwnerOf(properties),
                Name = member.Name,
            });
        }
    }

    private static bool HasResources(DocumentNode node)
    {
        if (node.Find("Resources") is not { Kind: NodeKind.Object } resources)
        {
            return false;
        }

        foreach (var member in resources.Members)
        {
            if (member.Value.Find("Type")?.ScalarText is { } type && (type.StartsWith("AWS::", StringComparison.Ordinal) || type.StartsWith("Custom::", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? OwnerOf(DocumentNode properties)
        => properties.Find("Bucket") is { } bucket ? CloudFormationValues.ReferenceOf(bucket) ?? bucket.ScalarText : null;
}
