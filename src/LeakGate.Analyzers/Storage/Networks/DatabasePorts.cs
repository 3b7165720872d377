using System.Collections.Immutable;

namespace LeakGate.Analyzers.Storage.Networks;

/// <summary>The TCP ports on which databases, caches and search engines listen unless told otherwise.</summary>
internal static class DatabasePorts
{
    public static ImmutableArray<DatabasePort> All { get; } = ImmutableArray.Create(
        new DatabasePort(1433, "SQL Server"),
        new DatabasePort(1434, "SQL Server Browser"),
        new DatabasePort(1521, "Oracle"),
        new DatabasePort(2379, "etcd"),
        new DatabasePort(2483, "Oracle"),
        new DatabasePort(2484, "Oracle"),
        new DatabasePort(3050, "Firebird"),
        new DatabasePort(3306, "MySQL"),
        new DatabasePort(5432, "PostgreSQL"),
        new DatabasePort(5439, "Redshift"),
        new DatabasePort(5984, "CouchDB"),
        new DatabasePort(6379, "Redis"),
        new DatabasePort(6380, "Redis"),
        new DatabasePort(7000, "Cassandra"),
        new DatabasePort(7474, "Neo4j"),
        new DatabasePort(7687, "Neo4j"),
        new DatabasePort(8086, "InfluxDB"),
        new DatabasePort(8123, "ClickHouse"),
        new DatabasePort(8182, "Neptune"),
        new DatabasePort(8529, "ArangoDB"),
        new DatabasePort(9042, "Cassandra"),
        new DatabasePort(9200, "Elasticsearch"),
        new DatabasePort(9300, "Elasticsearch"),
        new DatabasePort(11211, "Memcached"),
        new DatabasePort(26257, "CockroachDB"),
        new DatabasePort(27017, "MongoDB"),
        new DatabasePort(27018, "MongoDB"),
        new DatabasePort(27019, "MongoDB"),
        new DatabasePort(28015, "RethinkDB"),
        new DatabasePort(50000, "Db2"));

    /// <summary>Whether the ports mean all of them: -1, 0 or the whole range.</summary>
    public static bool IsAll(int from, int to) => from == -1 || to == -1 || (from <= 0 && to == 0) || (from <= 1 && to >= 65535);

    /// <summary>The first database port between <paramref name="from"/> and <paramref name="to"/>, both included; null if there is none.</summary>
    public static DatabasePort? Find(int from, int to)
    {
        foreach (var port in All)
        {
            if (port.Number >= from && port.Number <= to)
            {
                return port;
            }
        }

        return null;
    }

    /// <summary>Whether a rule for these ports lets a database be reached.</summary>
    public static bool Reaches(int from, int to) => IsAll(from, to) || Find(from, to) is not null;
}

/// <summary>A port and the product that listens there.</summary>
internal sealed class DatabasePort
{
    public DatabasePort(int number, string product)
    {
        Number = number;
        Product = product;
    }

    public int Number { get; }

    public string Product { get; }
}
