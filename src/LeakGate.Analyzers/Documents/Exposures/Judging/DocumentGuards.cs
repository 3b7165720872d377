using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Exposures.Rows;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Documents.Exposures.Judging;

/// <summary>
/// The guards that a file's resources set (a Terraform module's are those of its folder). A guard counts for the resource that it is on and for what belongs to
/// it; an account-wide one for all of them.
/// </summary>
internal sealed class DocumentGuards
{
    private static readonly string[] s_blockFlags = { "BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets" };

    private static readonly string[] s_blockAttributes = { "block_public_acls", "ignore_public_acls", "block_public_policy", "restrict_public_buckets" };

    private readonly List<(string Kind, string Key)> _set = new();
    private readonly Dictionary<string, DeclaredResource> _byKey = new(StringComparer.Ordinal);
    private int _storageAccounts;
    private int _closedAccounts;

    public DocumentGuards(IEnumerable<DeclaredResource> resources)
    {
        foreach (var resource in resources)
        {
            if (resource.Key.Length > 0)
            {
                _byKey[resource.Key] = resource;
            }

            Visit(resource);
        }
    }

    /// <summary>What guards a setting of <paramref name="resource"/>; null when nothing that the file shows does.</summary>
    public string? Find(DocumentExposureRow row, DeclaredResource resource)
    {
        foreach (var (kind, key) in _set)
        {
            if (row.GuardedBy.Contains(kind) && (key.Length == 0 || IsAbout(resource, key)))
            {
                return kind;
            }
        }

        // Without a reference that tells the account, all accounts of the file must be closed.
        return row.GuardedBy.Contains("azure-account-public-access") && _storageAccounts > 0 && _closedAccounts == _storageAccounts ? "azure-account-public-access" : null;
    }

    private bool IsAbout(DeclaredResource resource, string key)
    {
        const int MaxOwners = 4;
        var current = resource;
        for (var i = 0; i < MaxOwners; i++)
        {
            if (current.Key == key || current.Owner == key || (current.Name.Length > 0 && current.Name == key))
            {
                return true;
            }

            if (current.Owner is null || !_byKey.TryGetValue(current.Owner, out var owner) || owner == current)
            {
                return false;
            }

            current = owner;
        }

        return false;
    }

    private void Visit(DeclaredResource resource)
    {
        switch (resource.Type.ToLowerInvariant())
        {
            case "microsoft.storage/storageaccounts":
                VisitAccount(resource, "properties.allowBlobPublicAccess");
                AddIf(resource, "azure-network-rules", "properties.networkAcls.defaultAction", "Deny");
                break;
            case "module:avm/res/storage/storage-account":
                VisitAccount(resource, "params.allowBlobPublicAccess");
                break;
            case "azurerm_storage_account":
                VisitAccount(resource, "allow_nested_items_to_be_public");
                AddIf(resource, "azure-network-rules", "network_rules.default_action", "Deny");
                break;
            case "azurerm_storage_account_network_rules":
                AddIf(resource, "azure-network-rules", "default_action", "Deny", resource.Owner);
                break;
            case "microsoft.keyvault/vaults" or "microsoft.cognitiveservices/accounts" or "microsoft.containerregistry/registries" or "microsoft.eventhub/namespaces":
                AddIf(resource, "azure-network-rules", "properties.networkAcls.defaultAction", "Deny");
                break;
            case "aws::s3::bucket":
                AddBlock(resource, "PublicAccessBlockConfiguration.", s_blockFlags, "aws-public-access-block", resource.Key);
                AddIf(resource, "aws-bucket-owner-enforced", "OwnershipControls.Rules.ObjectOwnership", "BucketOwnerEnforced");
                break;
            case "aws_s3_bucket_public_access_block":
                AddBlock(resource, string.Empty, s_blockAttributes, "aws-public-access-block", resource.Owner);
                break;
            case "aws_s3_account_public_access_block":
                AddBlock(resource, string.Empty, s_blockAttributes, "aws-account-public-access-block", string.Empty);
                break;
            case "aws_s3_bucket_ownership_controls":
                AddIf(resource, "aws-bucket-owner-enforced", "rule.object_ownership", "BucketOwnerEnforced", resource.Owner);
                break;
            case "google_storage_bucket":
                AddIf(resource, "google-public-access-prevention", "public_access_prevention", "enforced");
                AddIf(resource, "google-uniform-access", "uniform_bucket_level_access", "true");
                break;
            case "service":
                AddIf(resource, "no-published-port", "network_mode", "none");
                break;
        }
    }

    private void VisitAccount(DeclaredResource resource, string path)
    {
        _storageAccounts++;
        if (Has(resource, path, "false"))
        {
            _closedAccounts++;
            _set.Add(("azure-account-public-access", resource.Key.Length > 0 ? resource.Key : "\0"));
        }
    }

    private void AddBlock(DeclaredResource resource, string prefix, string[] flags, string kind, string? key)
    {
        foreach (var flag in flags)
        {
            if (!Has(resource, prefix + flag, "true"))
            {
                return;
            }
        }

        if (key is not null)
        {
            _set.Add((kind, key));
        }
    }

    private void AddIf(DeclaredResource resource, string kind, string path, string value, string? key = null)
    {
        if (Has(resource, path, value))
        {
            _set.Add((kind, key ?? (resource.Key.Length > 0 ? resource.Key : "\0")));
        }
    }

    // Every value that the setting can have is the safe one, and no condition decides whether it is set.
    private static bool Has(DeclaredResource resource, string path, string value)
    {
        var any = false;
        foreach (var setting in FoundSetting.Find(resource, SettingPath.Parse(path)))
        {
            foreach (var resolved in resource.Values.Resolve(setting.Value))
            {
                if (!setting.IsCertain || !resolved.IsKnown || resolved.IsConditional || !string.Equals(resolved.Node.ScalarText, value, StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }

                any = true;
            }
        }

        return any;
    }
}
