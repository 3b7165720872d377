using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures.Resources;

/// <summary>The resources of a Bicep file, children in parents included, and the modules of the public registry.</summary>
internal static class BicepResources
{
    public static void AddTo(List<DeclaredResource> resources, DocumentNode root, ValueResolver values) => Add(resources, root.Members, null, values, 0);

    private static void Add(List<DeclaredResource> resources, ImmutableArray<DocumentMember> members, DeclaredResource? parent, ValueResolver values, int depth)
    {
        const int MaxDepth = 8;
        foreach (var member in members)
        {
            if (member.Name is not ("resource" or "module") || member.Labels.Length != 2 || depth > MaxDepth)
            {
                continue;
            }

            // A loop's body stands for all that it makes.
            var body = member.Value.Kind == NodeKind.List && member.Value.Items.Length == 1 ? member.Value.Items[0] : member.Value;
            if (body.Kind != NodeKind.Object || member.Value.Tag == "existing")
            {
                if (body.Kind == NodeKind.Object)
                {
                    AddExisting(resources, member, body, parent, values, depth);
                }

                continue;
            }

            var resource = new DeclaredResource(ArmResources.Platform, TypeOf(member, parent), member.Labels[0], body, member.NameSpan, values)
            {
                Owner = OwnerOf(body) ?? parent?.Key,
                Name = ArmResources.NameOf(body, values, member.Labels[0]),
            };
            resources.Add(resource);
            Add(resources, body.Members, resource, values, depth + 1);
        }
    }

    // An existing resource says nothing of its settings, but its children are new.
    private static void AddExisting(List<DeclaredResource> resources, DocumentMember member, DocumentNode body, DeclaredResource? parent, ValueResolver values, int depth)
    {
        var existing = new DeclaredResource(ArmResources.Platform, TypeOf(member, parent), member.Labels[0], body, member.NameSpan, values);
        Add(resources, body.Members, existing, values, depth + 1);
    }

    private static string TypeOf(DocumentMember member, DeclaredResource? parent)
    {
        var type = member.Labels[1];
        if (member.Name == "module")
        {
            // br/public:avm/res/storage/storage-account:0.14.0
            var start = type.IndexOf("avm/", StringComparison.Ordinal);
            var version = type.LastIndexOf(':');
            return "module:" + (start < 0 ? type : version > start ? type.Substring(start, version - start) : type.Substring(start));
        }

        var at = type.IndexOf('@');
        type = at < 0 ? type : type.Substring(0, at);
        return type.IndexOf('/') < 0 && parent is not null ? parent.Type + "/" + type : type;
    }

    private static string? OwnerOf(DocumentNode body) => body.Find("parent") is { Kind: NodeKind.Reference } parent ? parent.Text : null;
}
