using System;

namespace LeakGate.Analyzers.Storage.Policies;

/// <summary>
/// Names by which providers mean everyone: members of Google bindings, groups of S3-style grants, principals of policies, canned ACLs and the roles that say
/// what they may do. Pure look-ups of published names.
/// </summary>
internal static class Members
{
    /// <summary>
    /// Whom a member, an ACL entity or a grantee names: <c>allUsers</c>, <c>READER:allUsers</c>, <c>http://acs.amazonaws.com/groups/global/AllUsers</c>,
    /// <c>uri="…"</c>, or a comma-separated list of grantees.
    /// </summary>
    public static PublicPrincipal Judge(string member)
    {
        if (string.IsNullOrEmpty(member))
        {
            return PublicPrincipal.None;
        }

        var result = PublicPrincipal.None;
        foreach (var part in member.Split(','))
        {
            var one = JudgeOne(part.Trim());
            if (one == PublicPrincipal.Everyone)
            {
                return one;
            }

            result = one == PublicPrincipal.None ? result : one;
        }

        return result;
    }

    /// <summary>Whether the principal of an IAM-style policy is everyone. A service, a federation or a person never is.</summary>
    public static bool IsEveryonePrincipal(string kind, string name)
    {
        var text = name.Trim();
        if (Is(kind, "Service") || Is(kind, "Federated") || Is(kind, "CanonicalUser") || Is(kind, "RAM") || Is(kind, "CanonicalUserId"))
        {
            return false;
        }

        if (text == "*" || EndsWith(text, "qcs::cam::anyone:anyone"))
        {
            return true;
        }

        // arn:aws:iam::*:root: AWS refuses it, services that copied the language take it for any account.
        return text.StartsWith("arn:aws", StringComparison.OrdinalIgnoreCase) && text.IndexOf(":iam::*", StringComparison.OrdinalIgnoreCase) > 0;
    }

    /// <summary>What a canned ACL of any provider opens, however it is spelt (<c>public-read</c>, <c>publicRead</c>, <c>PUBLIC_READ</c>); null if it is none of them.</summary>
    /// <param name="acl">The ACL as text, or the name of the enum member.</param>
    /// <param name="onBucket">On a bucket, reading means listing.</param>
    public static Exposure? JudgeCannedAcl(string acl, bool onBucket = false)
    {
        var read = onBucket ? Exposure.PublicList : Exposure.PublicRead;
        return Squeeze(acl) switch
        {
            "publicread" or "publicreaddelivered" or "authenticatedread" or "public" or "allpublic" or "objectread" => read,
            "publicreadwrite" or "publicreadwritedelivered" or "publicwrite" => Exposure.PublicWrite,
            "objectreadwithoutlist" => Exposure.PublicRead,
            "private" or "noacl" or "default" or "bucketownerread" or "bucketownerfullcontrol" or "projectprivate" or "awsexecread" or "logdeliverywrite"
                or "allprivate" or "nopublicaccess" => Exposure.None,
            _ => null,
        };
    }

    /// <summary>What a role or permission lets its members do: Google's storage roles, ACL roles, S3 permissions. A role that is not known may read.</summary>
    public static PolicyAccess AccessOfRole(string role)
    {
        var slash = role.LastIndexOf('/');
        return Squeeze(role.Substring(slash + 1)) switch
        {
            "storage.objectviewer" or "storage.viewer" or "viewer" => PolicyAccess.Read | PolicyAccess.List,
            "storage.legacybucketreader" => PolicyAccess.List,
            "storage.legacyobjectreader" or "reader" or "read" => PolicyAccess.Read,
            "storage.objectcreator" or "storage.legacybucketwriter" or "write" or "writeacp" => PolicyAccess.Write,
            "storage.objectadmin" or "storage.objectuser" or "storage.admin" or "storage.legacybucketowner" or "storage.legacyobjectowner" or "storage.folderadmin"
                or "writer" or "owner" or "editor" or "fullcontrol" => PolicyAccess.Read | PolicyAccess.List | PolicyAccess.Write,
            "readacp" => PolicyAccess.Other,
            _ => PolicyAccess.Read,
        };
    }

    /// <summary>Whether it is a Google role of another service than storage: what it lets its members do is for its own name to say.</summary>
    public static bool IsForeignRole(string role)
        => role.StartsWith("roles/", StringComparison.Ordinal) && role.IndexOf('.') > 0 && !role.StartsWith("roles/storage.", StringComparison.Ordinal);

    private static PublicPrincipal JudgeOne(string member)
    {
        var text = Unwrap(member);
        if (text.Length == 0)
        {
            return PublicPrincipal.None;
        }

        if (text == "*" || Is(text, "allUsers") || EndsWith(text, ":allUsers") || EndsWith(text, "groups/global/AllUsers")
            || EndsWith(text, "qcs::cam::anyone:anyone") || Is(text, "Everyone"))
        {
            return PublicPrincipal.Everyone;
        }

        return Is(text, "allAuthenticatedUsers") || EndsWith(text, ":allAuthenticatedUsers") || EndsWith(text, "groups/global/AuthenticatedUsers")
            ? PublicPrincipal.AnyAccount
            : PublicPrincipal.None;
    }

    // uri="http://…" as the grant headers write it.
    private static string Unwrap(string text)
    {
        var equals = text.IndexOf('=');
        if (equals > 0 && (Is(text.Substring(0, equals).Trim(), "uri") || Is(text.Substring(0, equals).Trim(), "id")))
        {
            text = text.Substring(equals + 1);
        }

        return text.Trim(' ', '"', '\'');
    }

    private static string Squeeze(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('-' or '_' or ' '))
            {
                result.Append(char.ToLowerInvariant(c));
            }
        }

        return result.ToString();
    }

    private static bool Is(string text, string name) => string.Equals(text, name, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
