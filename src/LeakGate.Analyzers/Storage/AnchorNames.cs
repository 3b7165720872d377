using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Storage.Networks;

namespace LeakGate.Analyzers.Storage;

/// <summary>
/// Chooses the identifiers by which a scan of the source notices that a catalogue row may be used. A member's name is taken when it is rare in other code;
/// else the type's name, which stands where the object is created or declared.
/// </summary>
internal static class AnchorNames
{
    // Names that ordinary code is full of: watching them would bind nearly every file.
    private static readonly HashSet<string> s_common = new(StringComparer.Ordinal)
    {
        ".ctor", "Create", "CreateAsync", "CreateIfNotExists", "CreateIfNotExistsAsync", "CreateFileSystem", "Policy", "Value", "Type", "Expires", "Entity",
        "Member", "Members", "Enabled", "ExpiresOn", "Sign", "SignAsync", "URI", "Uri", "State", "Protocol", "Parse", "Group", "Source",
        "Origin", "Origins", "Identifiers", "FindValue", "GetObject", "Expiration", "AccessType", "Ipv4", "Ipv6", "FromJson", "IpRanges",
        "SetPermissions", "StartIP", "EndIP", "StartIp", "EndIp", "SourceRanges", "FileProvider", "DefaultAction", "GroupNames",
        "UserGroups", "PolicyText", "AccessControl", "FromDuration", "FromExpiration", "WithDuration", "WithExpiration", "WithExpiry", "SetPolicy", "WithPolicy", "IPRange", "DefaultAcl", "SpecialGroup",
    };

    // Types whose names other code is full of. A nested one is noticed by the type around it; the others by what their values say, see Words.
    private static readonly HashSet<string> s_commonTypes = new(StringComparer.Ordinal) { "Binding", "Firewall", "Options" };

    /// <summary>
    /// Text in string literals, in lower case and to be found in any case, that notices values which open by themselves whatever receives them: members
    /// that mean everyone, ACLs and whole networks. They also notice target-typed creations, which name no type.
    /// </summary>
    public static ImmutableArray<string> Words { get; } = ImmutableArray.Create(
        "allusers", "allauthenticatedusers", "groups/global/authenticatedusers", "qcs::cam::anyone", "public-read", "publicread", "authenticated-read", "authenticatedread",
        "0.0.0.0/0", "0.0.0.0/1", "::/0", "255.255.255.255",
        NetworkPlaceholder.Address, NetworkPlaceholder.AddressV6);

    public static ImmutableHashSet<string> Of(ImmutableArray<ExposureRow> rows)
    {
        var enumTypes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Given == ExposureGiven.Enum)
            {
                foreach (var type in row.Types)
                {
                    enumTypes.Add(type.SimpleName);
                }
            }
        }

        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            Add(row, enumTypes, names);
        }

        return names.ToImmutable();
    }

    private static void Add(ExposureRow row, HashSet<string> enumTypes, ImmutableHashSet<string>.Builder names)
    {
        if (row.Given == ExposureGiven.Header || IsSeenByItsEnum(row, enumTypes))
        {
            return;
        }

        var byType = row.Given is ExposureGiven.Enum or ExposureGiven.Omitted or ExposureGiven.Partial;
        foreach (var member in row.Members)
        {
            if (byType || s_common.Contains(member))
            {
                byType = true;
                continue;
            }

            names.Add(member);
        }

        if (!byType)
        {
            return;
        }

        foreach (var type in row.Types)
        {
            if (!s_commonTypes.Contains(type.SimpleName))
            {
                names.Add(type.SimpleName);
            }
            else if (type.ContainingName.Length > 0)
            {
                names.Add(type.ContainingName);
            }
        }
    }

    // An argument or property whose unsafe values are members of a catalogued enum cannot be unsafe without that enum's name in the code.
    private static bool IsSeenByItsEnum(ExposureRow row, HashSet<string> enumTypes)
    {
        if (row.Given is not (ExposureGiven.Argument or ExposureGiven.Property))
        {
            return false;
        }

        var dot = row.SafeValue.LastIndexOf('.');
        if (dot <= 0 || !enumTypes.Contains(row.SafeValue.Substring(row.SafeValue.LastIndexOf('.', dot - 1) + 1, dot - row.SafeValue.LastIndexOf('.', dot - 1) - 1)))
        {
            return false;
        }

        foreach (var value in row.UnsafeValues)
        {
            // A string that converts to the type needs no mention of it.
            if (value.Text.Length > 0 && !char.IsUpper(value.Text[0]))
            {
                return false;
            }
        }

        return true;
    }
}
