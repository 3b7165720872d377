using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures.Resources;

/// <summary>The resources of an ARM template, children in parents and nested templates included.</summary>
internal static class ArmResources
{
    /// <summary>ARM and Bicep alike: they name the same resources.</summary>
    public const string Platform = "azure";

    private const int MaxDepth = 8;

    /// <summary>Whether a JSON file is a deployment template.</summary>
    public static bool IsTemplate(DocumentNode root)
        => root.Kind == NodeKind.Object
            && (root.Find("$schema")?.ScalarText?.IndexOf("eploymentTemplate", StringComparison.Ordinal) >= 0
                || (root.Find("resources") is not null && root.Find("contentVersion") is not null));

    public static void AddTo(List<DeclaredResource> resources, DocumentNode template) => AddTemplate(resources, template, new ArmValues(template), 0);

    public static string NameOf(DocumentNode body, ValueResolver values, string otherwise)
        => body.Find("name") is { } node && values.Resolve(node) is { Count: 1 } resolved && resolved[0].IsKnown && resolved[0].Node.ScalarText is { Length: > 0 } name
            ? name
            : otherwise;

    private static void AddTemplate(List<DeclaredResource> resources, DocumentNode template, ArmValues values, int depth)
    {
        if (depth <= MaxDepth && template.Find("resources") is { } list)
        {
            AddAll(resources, list, null, values, depth);
        }
    }

    private static void AddAll(List<DeclaredResource> resources, DocumentNode list, DeclaredResource? parent, ArmValues values, int depth)
    {
        foreach (var item in list.Items)
        {
            Add(resources, item, string.Empty, parent, values, depth);
        }

        // Templates of language version 2 have an object of symbolic names.
        foreach (var member in list.Members)
        {
            Add(resources, member.Value, member.Name, parent, values, depth);
        }
    }

    private static void Add(List<DeclaredResource> resources, DocumentNode body, string symbol, DeclaredResource? parent, ArmValues values, int depth)
    {
        if (depth > MaxDepth || body.Kind != NodeKind.Object || body.FindMember("type") is not { } typeMember || typeMember.Value.ScalarText is not { } type)
        {
            return;
        }

        if (string.Equals(type, "Microsoft.Resources/deployments", StringComparison.OrdinalIgnoreCase))
        {
            if (body.Find("properties") is { } properties && properties.Find("template") is { Kind: NodeKind.Object } nested)
            {
                AddTemplate(resources, nested, new ArmValues(nested, properties.Find("parameters"), values), depth + 1);
            }

            return;
        }

        if (body.Find("existing")?.Kind == NodeKind.True)
        {
            return;
        }

        var full = type.IndexOf('/') < 0 && parent is not null ? parent.Type + "/" + type
            : parent is not null && type.IndexOf('.') < 0 ? parent.Type + "/" + type
            : type;
        var name = NameOf(body, values, string.Empty);
        var resource = new DeclaredResource(Platform, full, symbol.Length > 0 ? symbol : body.Find("name")?.ScalarText ?? string.Empty, body, typeMember.Value.Span, values)
        {
            Owner = parent?.Key,
            Name = name.StartsWith("[", StringComparison.Ordinal) ? string.Empty : name,
        };
        resources.Add(resource);
        if (body.Find("resources") is { } children)
        {
            AddAll(resources, children, resource, values, depth + 1);
        }
    }
}
