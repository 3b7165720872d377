using System;
using System.Globalization;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Tree;
using LeakGate.Analyzers.Storage.Networks;

namespace LeakGate.Analyzers.Documents.Exposures.Judging;

/// <summary>What the ports of a firewall rule reach.</summary>
internal enum PortReach
{
    /// <summary>No database port.</summary>
    None,

    /// <summary>A port on which databases listen.</summary>
    Database,

    /// <summary>Every port.</summary>
    All,
}

/// <summary>The ports of firewall and security group rules, in the words of each provider.</summary>
internal static class RulePorts
{
    private static readonly string[] s_fromNames = { "FromPort", "from_port", "start_port", "fromPort", "port" };

    private static readonly string[] s_toNames = { "ToPort", "to_port", "end_port", "toPort" };

    private static readonly string[] s_protocolNames = { "IpProtocol", "ip_protocol", "protocol" };

    private static readonly string[] s_rangeNames =
    {
        "destinationPortRange", "destinationPortRanges", "destination_port_range", "destination_port_ranges", "ports",
    };

    private static readonly string[] s_descriptions = { "description", "GroupDescription", "name", "GroupName" };

    private static readonly string[] s_databaseWords =
    {
        "db", "database", "rds", "sql", "postgres", "redis", "mongo", "elastic", "cache", "aurora", "oracle", "cassandra", "neptune", "redshift", "opensearch",
    };

    /// <summary>What the ports beside a network reach; where there are none beside it, those of the rule as a whole.</summary>
    public static PortReach Reach(DeclaredResource resource, DocumentNode owner)
    {
        var from = Number(resource, owner, s_fromNames) ?? Number(resource, resource.Body, s_fromNames);
        var to = Number(resource, owner, s_toNames) ?? Number(resource, resource.Body, s_toNames) ?? from;
        var protocol = (Text(resource, owner, s_protocolNames) ?? Text(resource, resource.Body, s_protocolNames))?.ToLowerInvariant();
        if (protocol is "-1")
        {
            return PortReach.All;
        }

        if (from is { } first && to is { } last)
        {
            return protocol is null or "tcp" or "6" or "all" ? Judge(first, last) : PortReach.None;
        }

        foreach (var name in s_rangeNames)
        {
            foreach (var scope in new[] { owner, resource.Body, resource.Body.Find("allow") })
            {
                if (scope?.Find(name) is { } ranges && JudgeAll(resource, ranges) is var reach and not PortReach.None)
                {
                    return reach;
                }
            }
        }

        // Google: "allow { protocol = tcp }" without ports.
        return protocol is "all" || (resource.Body.Find("allow") is { Kind: NodeKind.Object } allow && allow.Find("ports") is null && allow.Find("protocol")?.ScalarText is "all" or "tcp")
            ? PortReach.All
            : PortReach.None;
    }

    /// <summary>Whether the rule or its group is called after a database.</summary>
    public static bool NamesDatabase(DeclaredResource resource)
    {
        var text = resource.Key + " " + resource.Name;
        foreach (var name in s_descriptions)
        {
            text += " " + resource.Body.Find(name)?.ScalarText;
        }

        foreach (var word in s_databaseWords)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static PortReach Judge(int from, int to)
        => DatabasePorts.IsAll(from, to) ? PortReach.All : DatabasePorts.Reaches(from, to) ? PortReach.Database : PortReach.None;

    private static PortReach JudgeAll(DeclaredResource resource, DocumentNode ranges)
    {
        var widest = PortReach.None;
        foreach (var item in resource.Values.Follow(ranges).AsList())
        {
            foreach (var value in resource.Values.Resolve(item))
            {
                var reach = value.Node.ScalarText is { } text ? JudgeText(text) : PortReach.None;
                widest = reach > widest ? reach : widest;
            }
        }

        return widest;
    }

    private static PortReach JudgeText(string range)
    {
        if (range.Trim() == "*")
        {
            return PortReach.All;
        }

        var ends = range.Split('-');
        return int.TryParse(ends[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(ends[ends.Length - 1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var to)
                ? Judge(from, to)
                : PortReach.None;
    }

    private static int? Number(DeclaredResource resource, DocumentNode owner, string[] names)
        => Text(resource, owner, names) is { } text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(DeclaredResource resource, DocumentNode owner, string[] names)
    {
        foreach (var name in names)
        {
            if (owner.Find(name) is { } node && resource.Values.Resolve(node) is { Count: > 0 } values)
            {
                return values[0].Node.ScalarText;
            }
        }

        return null;
    }
}
