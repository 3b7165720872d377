using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Exposures.Values;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures.Resources;

/// <summary>The resources and modules of a Terraform file.</summary>
internal static class TerraformResources
{
    public const string Platform = "terraform";

    private static readonly string[] s_owners = { "bucket", "storage_account_name", "storage_account_id", "file_system_id" };

    public static void AddTo(List<DeclaredResource> resources, DocumentNode root, ValueResolver values)
    {
        foreach (var member in root.Members)
        {
            if (member.Value.Kind != NodeKind.Object)
            {
                continue;
            }

            if (member is { Name: "resource", Labels.Length: 2 })
            {
                resources.Add(new DeclaredResource(Platform, member.Labels[0], member.Labels[0] + "." + member.Labels[1], member.Value, member.NameSpan, values)
                {
                    Owner = OwnerOf(member.Value),
                    Name = NameOf(member.Value, values, member.Labels[1]),
                });
            }
            else if (member is { Name: "module", Labels.Length: 1 } && member.Value.Find("source")?.ScalarText is { } source)
            {
                resources.Add(new DeclaredResource(Platform, "module:" + WithoutDetails(source), "module." + member.Labels[0], member.Value, member.NameSpan, values)
                {
                    Name = NameOf(member.Value, values, member.Labels[0]),
                });
            }
        }
    }

    /// <summary>The resource that a reference names: <c>aws_s3_bucket.data.id</c> is about <c>aws_s3_bucket.data</c>.</summary>
    public static string? KeyOf(string reference)
    {
        var names = reference.Split('.');
        return names.Length < 2 ? null : names[0] + "." + names[1];
    }

    private static string? OwnerOf(DocumentNode body)
    {
        foreach (var name in s_owners)
        {
            if (body.Find(name) is { } owner)
            {
                return owner.Kind == NodeKind.Reference ? KeyOf(owner.Text) : owner.ScalarText;
            }
        }

        return null;
    }

    private static string NameOf(DocumentNode body, ValueResolver values, string label)
    {
        foreach (var key in new[] { "bucket", "name" })
        {
            if (body.Find(key) is { } node && values.Resolve(node) is { Count: 1 } resolved && resolved[0].IsKnown && resolved[0].Node.ScalarText is { Length: > 0 } name)
            {
                return name;
            }
        }

        return label;
    }

    // git::https://github.com/terraform-aws-modules/terraform-aws-s3-bucket.git?ref=v1 and the registry's short form are the same module.
    private static string WithoutDetails(string source)
    {
        var text = source;
        var query = text.IndexOf('?');
        text = query < 0 ? text : text.Substring(0, query);
        var git = text.IndexOf("terraform-aws-modules/terraform-aws-", StringComparison.Ordinal);
        if (git < 0)
        {
            return text;
        }

        var name = text.Substring(git + "terraform-aws-modules/terraform-aws-".Length);
        return "terraform-aws-modules/" + (name.EndsWith(".git", StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name) + "/aws";
    }
}
