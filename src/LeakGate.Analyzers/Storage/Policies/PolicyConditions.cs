using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Json;
using LeakGate.Analyzers.Storage.Networks;

namespace LeakGate.Analyzers.Storage.Policies;

/// <summary>
/// Tells conditions that narrow a grant to known networks, accounts or organisations from those that do not (transport, referrer, user agent, time, prefix:
/// whoever asks can meet them).
/// </summary>
internal static class PolicyConditions
{
    private static readonly HashSet<string> s_narrowing = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:SourceArn", "aws:SourceAccount", "aws:SourceOwner", "aws:SourceOrgID", "aws:SourceOrgPaths",
        "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalServiceName", "aws:PrincipalServiceNamesList",
        "aws:PrincipalIsAWSService", "aws:PrincipalType", "aws:userid", "aws:username", "aws:FederatedProvider",
        "aws:SourceVpc", "aws:SourceVpce", "aws:SourceVpcArn", "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths", "aws:VpcSourceIp",
        "aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast", "aws:ViaAWSService",
        "s3:DataAccessPointArn", "s3:DataAccessPointAccount", "s3:AccessPointNetworkOrigin", "s3express:SessionMode",
        "kms:CallerAccount", "elasticfilesystem:AccessedViaMountTarget", "elasticfilesystem:AccessPointArn",
        "sns:Endpoint", "lambda:FunctionArn", "sts:ExternalId",
        "acs:SourceVpc", "acs:SourceVpcId", "acs:AccessId", "qcs:vpc", "SourceVpc", "SourceVpce", "g:SourceVpc", "g:SourceVpce",
    };

    // Addresses are judged: 0.0.0.0/0 narrows nothing.
    private static readonly HashSet<string> s_addresses = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:SourceIp", "acs:SourceIp", "qcs:ip", "SourceIp", "g:SourceIp",
    };

    /// <summary>The key of the first condition that narrows; null if none does. All conditions of a statement must hold, so one is enough.</summary>
    public static string? FindNarrowing(ImmutableArray<PolicyCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            // A condition of which nothing is known may narrow, and code that writes one means it to.
            if (condition.Key.IndexOf(JsonNode.Hole) >= 0)
            {
                return "a condition";
            }

            if (Narrows(condition, negated: false))
            {
                return condition.Key;
            }
        }

        return null;
    }

    /// <summary>For a statement that denies: the key by which it leaves only known networks, accounts or organisations; null if it does not.</summary>
    public static string? FindExcluding(ImmutableArray<PolicyCondition> conditions)
    {
        // A denial holds only where all its conditions do, so it must have no other.
        return conditions.Length == 1 && Narrows(conditions[0], negated: true) ? conditions[0].Key : null;
    }

    private static bool Narrows(PolicyCondition condition, bool negated)
    {
        var isAddress = s_addresses.Contains(condition.Key);
        if (!isAddress && !s_narrowing.Contains(condition.Key) && !condition.Key.StartsWith("aws:PrincipalTag/", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!OperatorFits(condition.Operator, negated) || condition.Values.IsEmpty)
        {
            return false;
        }

        foreach (var value in condition.Values)
        {
            if (isAddress ? IsOpenAddress(value) : IsOpenPattern(condition.Operator, value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool OperatorFits(string name, bool negated)
    {
        // ForAllValues and …IfExists hold when the key is absent, as it is for an anonymous caller.
        if (Starts(name, "ForAllValues:") || Starts(name, "Null") || (!negated && name.EndsWith("IfExists", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var colon = name.IndexOf(':');
        var bare = colon < 0 ? name : name.Substring(colon + 1);
        var isNegative = bare.IndexOf("Not", StringComparison.OrdinalIgnoreCase) >= 0 || Starts(bare, "not_") || bare.IndexOf("_not_", StringComparison.OrdinalIgnoreCase) >= 0;
        return isNegative == negated;
    }

    private static bool IsOpenAddress(string value)
    {
        var verdict = AddressRange.Judge(value);
        return verdict is AddressVerdict.Everyone or AddressVerdict.VeryWide;
    }

    // Only operators with "Like" read a star as a pattern.
    private static bool IsOpenPattern(string name, string value)
    {
        if (value.Length == 0)
        {
            return false;
        }

        if (name.IndexOf("Like", StringComparison.OrdinalIgnoreCase) < 0 && name.IndexOf("Arn", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return false;
        }

        foreach (var c in value)
        {
            if (c is not ('*' or '?'))
            {
                return IsOpenArn(value);
            }
        }

        return true;
    }

    // arn:aws:iam::*:role/x, arn:aws:s3:::*: any account.
    private static bool IsOpenArn(string value)
    {
        if (!Starts(value, "arn:"))
        {
            return false;
        }

        var parts = value.Split(':');
        return parts.Length >= 5 && parts[4] is "*" || (parts.Length >= 6 && parts[4].Length == 0 && parts[5] is "*");
    }

    private static bool Starts(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
