using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Storage;

namespace LeakGate.Analyzers.Inventory;

/// <summary>Tells of a row of the exposure catalogue which cloud it belongs to and what kind of resource it opens, in the inventory's words.</summary>
internal static class ResourceKinds
{
    // The first word that the row's own description contains decides.
    private static readonly (string Word, string Kind)[] s_kinds =
    {
        ("link", "shared link"), ("presigned", "shared link"), ("signed URL", "shared link"), ("pre-authenticated", "shared link"),
        ("blob container", "blob container"), ("$web container", "blob container"), ("every container", "storage account"), ("anonymous access to blobs", "storage account"),
        ("storage account", "storage account"), ("account or server", "storage account"),
        ("object ownership", "bucket"), ("object in the bucket", "objects"), ("objects of the bucket", "bucket"), ("object ACLs", "bucket"), ("file system", "file system"), ("access point", "access point"),
        ("uploaded later", "objects"), ("bucket or object", "objects"), ("table bucket", "table bucket"), ("account-wide block", "bucket account"), ("bucket", "bucket"),
        ("object", "objects"), ("stored file", "objects"), ("snapshot", "snapshot"), ("image repository", "image repository"), ("image", "machine image"),
        ("search", "search domain"), ("Redis", "cache"), ("cache", "cache"), ("broker", "message broker"), ("Kafka", "message broker"), ("replication", "replication instance"),
        ("Redshift", "data warehouse"), ("Synapse", "data warehouse"), ("Kusto", "data warehouse"), ("database port", "database port"),
        ("server", "database server"), ("Cosmos", "database"), ("database", "database"), ("Influx", "database"), ("MongoDB", "database"), ("SQL", "database server"),
        ("Neptune", "database"), ("data set", "data set"), ("table", "table"), ("vault", "vault"), ("secret", "secret"), ("key", "key"),
        ("folder", "web folder"), ("files of every type", "web folder"),
    };

    private static readonly (string Part, string Cloud)[] s_clouds =
    {
        ("AliCloud", "alibaba"), ("DigitalOcean", "digitalocean"), ("Azure", "azure"), ("Gcp", "gcp"), ("Google", "gcp"), ("OSS", "any"), ("Aws", "aws"), ("AWS", "aws"), ("S3", "aws"),
    };

    private static readonly Dictionary<string, ExposureRow> s_rows = Index();

    /// <summary>The row of that id, or null.</summary>
    public static ExposureRow? RowOf(string id) => s_rows.TryGetValue(id, out var row) ? row : null;

    public static string KindOf(ExposureRow row)
    {
        foreach (var (word, kind) in s_kinds)
        {
            if (row.What.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return kind;
            }
        }

        // A policy document in a text has a row of its own: IAM's form, about buckets.
        return row.Exposure == Exposure.Network ? "database" : row.Cloud.Length == 0 ? "bucket" : "storage";
    }

    public static string CloudOf(ExposureRow row)
    {
        switch (row.Cloud)
        {
            case "aws-cdk" or "":
                return "aws";
            case "aspnet" or "aspnetcore":
                return "web app";
            case "pulumi" or "cdktf" or "wrapper" or "cloud":
                foreach (var type in row.Types)
                {
                    foreach (var (part, cloud) in s_clouds)
                    {
                        if (type.MetadataName.IndexOf(part, StringComparison.Ordinal) >= 0)
                        {
                            return cloud;
                        }
                    }
                }

                return "any";
            default:
                return row.Cloud;
        }
    }

    private static Dictionary<string, ExposureRow> Index()
    {
        var rows = new Dictionary<string, ExposureRow>(StringComparer.Ordinal);
        foreach (var row in ExposureCatalogue.BuiltIn.Rows)
        {
            rows[row.Id] = row;
        }

        return rows;
    }
}
