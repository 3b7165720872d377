using System;
using LeakGate.Analyzers.Json;

namespace LeakGate.Analyzers.Storage.Policies;

/// <summary>What the actions of a statement let a principal do with stored data.</summary>
[Flags]
internal enum PolicyAccess
{
    None = 0,

    /// <summary>Something that neither reads nor changes stored data: location, metadata, assuming a role.</summary>
    Other = 1,

    /// <summary>Read objects, items or records.</summary>
    Read = 2,

    /// <summary>List names.</summary>
    List = 4,

    /// <summary>Write, replace, delete, or change who may.</summary>
    Write = 8,
}

/// <summary>Sorts actions of IAM-style policies (<c>s3:Get*</c>, <c>oss:PutObject</c>, <c>name/cos:*</c>, <c>GetObject</c>) by what they let a principal do.</summary>
internal static class PolicyActions
{
    // What a pattern with a wildcard is tried against: one action for each thing that matters.
    private static readonly string[] s_samples =
    {
        "GetObject", "GetObjectVersion", "ListBucket", "ListObjects", "PutObject", "PutObjectAcl", "PutBucketAcl", "PutBucketPolicy",
        "DeleteObject", "DeleteBucket", "PostObject", "AbortMultipartUpload", "GetItem", "PutItem", "Scan", "Query", "GetBucketLocation", "GetBucketAcl",
        "HeadObject", "ESHttpGet", "ESHttpPut", "ESHttpPost", "ESHttpDelete",
    };

    private static readonly string[] s_writeVerbs =
    {
        "Put", "Delete", "Post", "Create", "Update", "Abort", "Append", "Upload", "Write", "Modify", "Remove", "Rename", "Replicate", "Restore", "Copy", "Set",
        "BatchWrite", "Bypass", "InitiateMultipart", "CompleteMultipart", "Initiate", "Complete", "ObjectOwnerOverride", "BatchDelete", "Import", "ClientWrite", "ClientRootAccess",
    };

    private static readonly string[] s_readVerbs = { "Get", "Head", "Read", "Select", "Scan", "Query", "BatchGet", "Download", "Export", "ClientMount" };

    // Get actions that give away settings, not data.
    private static readonly string[] s_settings =
    {
        "GetBucket", "GetLifecycle", "GetReplication", "GetEncryption", "GetAnalytics", "GetInventory", "GetMetrics", "GetAccelerate", "GetIntelligentTiering",
        "GetAccountPublicAccessBlock", "GetObjectAcl", "GetObjectTagging", "GetObjectRetention", "GetObjectLegalHold", "GetService", "HeadBucket",
    };

    public static PolicyAccess Classify(string action)
    {
        var name = WithoutService(action);
        if (name.IndexOf(JsonNode.Hole) >= 0 && name.Trim(JsonNode.Hole).Length == 0)
        {
            return PolicyAccess.Other;
        }

        if (name == "*")
        {
            return PolicyAccess.Read | PolicyAccess.List | PolicyAccess.Write;
        }

        if (name.IndexOf('*') < 0 && name.IndexOf('?') < 0)
        {
            return ClassifyName(name);
        }

        var result = PolicyAccess.None;
        foreach (var sample in s_samples)
        {
            if (Wildcard.Matches(name, sample))
            {
                result |= ClassifyName(sample);
            }
        }

        return result == PolicyAccess.None ? ClassifyName(name) : result;
    }

    private static PolicyAccess ClassifyName(string name)
    {
        if (StartsWith(name, "ESHttp"))
        {
            name = name.Substring("ESHttp".Length);
        }

        // COS calls listing a bucket GetBucket; in every other dialect GetBucket… reads a setting.
        if (StartsWith(name, "List") || string.Equals(name, "GetBucket", StringComparison.OrdinalIgnoreCase))
        {
            return StartsWith(name, "ListAllMyBuckets") ? PolicyAccess.Other : PolicyAccess.List;
        }

        foreach (var setting in s_settings)
        {
            if (StartsWith(name, setting))
            {
                return PolicyAccess.Other;
            }
        }

        foreach (var verb in s_readVerbs)
        {
            if (StartsWith(name, verb))
            {
                return PolicyAccess.Read;
            }
        }

        foreach (var verb in s_writeVerbs)
        {
            if (StartsWith(name, verb))
            {
                return PolicyAccess.Write;
            }
        }

        return PolicyAccess.Other;
    }

    private static string WithoutService(string action)
    {
        var colon = action.LastIndexOf(':');
        return colon < 0 ? action : action.Substring(colon + 1);
    }

    private static bool StartsWith(string name, string verb) => name.StartsWith(verb, StringComparison.OrdinalIgnoreCase);
}
