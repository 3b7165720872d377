using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>One row of <c>connection-providers.tsv</c>: a product that a connection string or URL leads to.</summary>
internal sealed class ConnectionProvider
{
    /// <summary>Stands for a connection string whose keys fit many products.</summary>
    public static readonly ConnectionProvider Unknown = new("database", "Database", RuleIds.ConnectionString);

    /// <summary>Stands for a URL whose scheme is in no catalogue.</summary>
    public static readonly ConnectionProvider UnknownUrl = new("url", "Service", RuleIds.CredentialInUrl);

    public ConnectionProvider(string id, string name, string ruleId)
    {
        Id = id;
        Name = name;
        RuleId = ruleId;
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>LEAK1003 for products that are reached by connection strings, LEAK1004 for plain URLs.</summary>
    public string RuleId { get; }
}

/// <summary>The products by id, URL scheme and port.</summary>
internal static class ConnectionProviders
{
    private static readonly Lazy<Tables> _tables = new(() => new Tables());

    public static ConnectionProvider? ById(string id) => Get(_tables.Value.Ids, id);

    public static ConnectionProvider? ByScheme(string scheme) => Get(_tables.Value.Schemes, scheme);

    public static ConnectionProvider? ByPort(string port) => Get(_tables.Value.Ports, port);

    private static ConnectionProvider? Get(Dictionary<string, ConnectionProvider> table, string key) =>
        table.TryGetValue(key, out var provider) ? provider : null;

    private sealed class Tables
    {
        public Tables()
        {
            foreach (var row in CatalogueReader.ReadEmbedded("connection-providers.tsv"))
            {
                var provider = new ConnectionProvider(row[0], row[1], row[4]);
                Ids[row[0]] = provider;
                Fill(Schemes, row[3], provider);
                Fill(Ports, row[5], provider);
            }
        }

        public Dictionary<string, ConnectionProvider> Ids { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, ConnectionProvider> Schemes { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, ConnectionProvider> Ports { get; } = new(StringComparer.Ordinal);

        private static void Fill(Dictionary<string, ConnectionProvider> table, string cell, ConnectionProvider provider)
        {
            foreach (var item in cell == "-" ? Array.Empty<string>() : cell.Split(','))
            {
                table[item] = provider;
            }
        }
    }
}
