using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>
/// The guards of a whole project that hold for settings in any of its files: one for an account holds for all, unless some file takes it away again; one for
/// a bucket holds for the bucket of that name. What hangs on a statement or a network does not go beyond its file.
/// </summary>
internal sealed class ProjectGuards
{
    // Names as short as "bucket" are given to many.
    private const int ShortestTellingName = 8;

    private static readonly string[] s_ofAccounts = { "azure-account-public-access", "aws-account-public-access-block" };

    private static readonly string[] s_ofResources =
    {
        "aws-public-access-block", "aws-bucket-owner-enforced", "google-public-access-prevention", "google-uniform-access",
    };

    private readonly HashSet<(string Kind, string Resource)> _set = new();
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    public bool IsEmpty => _set.Count == 0 && _removed.Count == 0;

    /// <summary>Takes up the guards of one file.</summary>
    public void Add(Guards guards)
    {
        foreach (var (kind, resource) in guards.Set)
        {
            if (Array.IndexOf(s_ofAccounts, kind) >= 0)
            {
                _set.Add((kind, string.Empty));
            }
            else if (Array.IndexOf(s_ofResources, kind) >= 0 && IsTelling(resource))
            {
                _set.Add((kind, resource));
            }
        }

        foreach (var kind in s_ofAccounts)
        {
            if (guards.Removes(kind))
            {
                _removed.Add(kind);
            }
        }
    }

    /// <summary>Takes up a guard that holds for the whole project.</summary>
    public void Add(string kind) => _set.Add((kind, string.Empty));

    public void Clear()
    {
        _set.Clear();
        _removed.Clear();
    }

    /// <summary>The kind of guard that holds for a setting of <paramref name="row"/> on <paramref name="resource"/>; null when none does.</summary>
    public string? Find(ExposureRow row, string resource)
    {
        foreach (var kind in row.GuardedBy)
        {
            if ((_set.Contains((kind, string.Empty)) && !_removed.Contains(kind)) || (IsTelling(resource) && _set.Contains((kind, resource))))
            {
                return kind;
            }
        }

        return null;
    }

    private static bool IsTelling(string resource) => resource.Length >= ShortestTellingName;
}
