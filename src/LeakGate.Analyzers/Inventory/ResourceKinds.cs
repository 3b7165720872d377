using System;
using LeakGate.Analyzers.Storage;

namespace LeakGate.Analyzers.Inventory;

/// <summary>Tells of a row of the exposure catalogue which cloud it belongs to and what kind of resource it opens, in the inventory's words.</summary>
internal static class ResourceKinds
{
    private const string Other = "storage";

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

    // A policy document in a text has a row of its own: IAM's form, about buckets.
    public static string KindOf(ExposureRow row) => KindOf(row.What, row.Exposure) is var kind && kind == Other && row.Cloud.Length == 0 ? "bucket" : kind;

    /// <summary>The kind that a description of what is opened tells.</summary>
    public static string KindOf(string what, Exposure exposure)
    {
        foreach (var (word, kind) in s_kinds)
        {
            if (what.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return kind;
            }
        }

        return exposure == Exposure.Network ? "database" : Other;
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
}
