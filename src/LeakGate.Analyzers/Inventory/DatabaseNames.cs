using System;
using LeakGate.Analyzers.Credentials.ConnectionStrings;

namespace LeakGate.Analyzers.Inventory;

/// <summary>Names the database that a connection string opens: its database, else its file or host. Nothing else of the string is read, so no secret is.</summary>
internal static class DatabaseNames
{
    private const int LongestName = 128;

    private static readonly string[] s_databaseKeys = { "database", "initial catalog", "initialcatalog", "dbname" };
    private static readonly string[] s_serverKeys = { "data source", "datasource", "server", "host", "addr", "address", "network address", "filename", "accountendpoint" };

    private static readonly string[] s_schemes = { "postgres", "mysql", "mongodb", "redis", "mssql", "sqlserver", "mariadb", "jdbc:" };

    /// <summary>Whether a value beside the code is the connection string of a database: a server and a database, or a database's URL.</summary>
    public static bool IsConnection(string text)
        => text.Length <= 4096 && (text.IndexOf("://", StringComparison.Ordinal) > 0
            ? Array.Exists(s_schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            : Find(text, s_databaseKeys).Length > 0 && Find(text, s_serverKeys).Length > 0);

    /// <summary>The name, or empty.</summary>
    public static string Of(string connection)
    {
        var scheme = connection.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0 && connection.IndexOf('=') is var equals && (equals < 0 || equals > scheme))
        {
            return OfUrl(connection, scheme + 3);
        }

        if (connection.IndexOf('=') < 0)
        {
            // "redis.internal:6379,ssl=true" is a host, "=" or not; a mere word is the name of a setting.
            return connection.IndexOf(':') > 0 && connection.IndexOf(' ') < 0 ? Checked(ConnectionHost.Of(connection)) : string.Empty;
        }

        return Find(connection, s_databaseKeys) is { Length: > 0 } database ? Checked(database)
            : Find(connection, s_serverKeys) is { Length: > 0 } server ? Checked(HostOf(server))
            : FirstHost(connection);
    }

    private static string HostOf(string server) => server.EndsWith(".db", StringComparison.OrdinalIgnoreCase) || server.IndexOf("sqlite", StringComparison.OrdinalIgnoreCase) >= 0
        ? server.Substring(server.LastIndexOfAny(new[] { '/', '\\' }) + 1)
        : ConnectionHost.Of(server);

    // redis.internal:6379,password=…
    private static string FirstHost(string connection)
    {
        var comma = connection.IndexOf(',');
        var colon = connection.IndexOf(':');
        return comma > 0 && colon > 0 && colon < comma && connection.IndexOf('=') > comma ? Checked(connection.Substring(0, colon)) : string.Empty;
    }

    private static string OfUrl(string url, int start)
    {
        var end = url.IndexOfAny(new[] { '?', '#' }, start);
        var rest = end < 0 ? url.Substring(start) : url.Substring(start, end - start);
        rest = rest.Substring(rest.LastIndexOf('@') + 1);
        var slash = rest.IndexOf('/');
        var path = slash < 0 ? string.Empty : rest.Substring(slash + 1);
        return Checked(path.Length > 0 ? path : ConnectionHost.Of(slash < 0 ? rest : rest.Substring(0, slash)));
    }

    private static string Find(string connection, string[] keys)
    {
        foreach (var part in connection.Split(';'))
        {
            var equals = part.IndexOf('=');
            if (equals > 0 && Array.IndexOf(keys, part.Substring(0, equals).Trim().ToLowerInvariant()) >= 0)
            {
                return part.Substring(equals + 1).Trim().Trim('"', '\'');
            }
        }

        return string.Empty;
    }

    // What does not look like a name is left out: it may be a part of something else.
    private static string Checked(string name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return string.Empty;
        }

        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':' or '/' or ' ' or '(' or ')' or '\\'))
            {
                return string.Empty;
            }
        }

        return name;
    }
}
