using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures.Resources;

/// <summary>Kubernetes manifests, and Pulumi programs that are written in YAML.</summary>
internal static class YamlResources
{
    public const string Kubernetes = "kubernetes";

    public const string Pulumi = "pulumi";

    /// <summary>Adds the object that a manifest describes, by its kind.</summary>
    public static void AddManifest(List<DeclaredResource> resources, DocumentNode root)
    {
        if (root.Kind == NodeKind.Object && root.Find("apiVersion") is not null && root.FindMember("kind") is { } kind && kind.Value.ScalarText is { } type)
        {
            resources.Add(new DeclaredResource(Kubernetes, type, string.Empty, root, kind.NameSpan, ValueResolver.Plain)
            {
                Name = root.Find("metadata")?.Find("name")?.ScalarText ?? string.Empty,
            });
        }
    }

    /// <summary>Adds the resources of a Pulumi program: <c>type: aws:s3/bucket:Bucket</c> is <c>aws:s3:Bucket</c>.</summary>
    public static void AddProgram(List<DeclaredResource> resources, DocumentNode root)
    {
        if (root.Find("resources") is not { Kind: NodeKind.Object } all || root.Find("AWSTemplateFormatVersion") is not null)
        {
            return;
        }

        foreach (var member in all.Members)
        {
            if (member.Value.Find("type")?.ScalarText is { } type && type.Split(':') is { Length: 2 or 3 } parts && member.Value.Find("properties") is { } properties)
            {
                var module = parts.Length == 3 ? parts[1].Split('/')[0] + ":" : string.Empty;
                resources.Add(new DeclaredResource(Pulumi, parts[0] + ":" + module + parts[parts.Length - 1], member.Name, properties, member.NameSpan, ValueResolver.Plain)
                {
                    Owner = OwnerOf(properties),
                    Name = member.Name,
                });
            }
        }
    }

    // bucket: ${data.id}
    private static string? OwnerOf(DocumentNode properties)
    {
        var owner = properties.Find("bucket")?.ScalarText;
        return owner is not null && owner.StartsWith("${", StringComparison.Ordinal) ? owner.Substring(2).TrimEnd('}').Split('.')[0] : owner;
    }
}
