using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Catalogues;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>What a key of a connection string is for.</summary>
internal enum KeyRole
{
    Other,
    Secret,
    User,
    Server,
    Database,
    Integrated,
    Emulator,
    Nested,
}

/// <summary>What a secret must look like to be believed: people choose passwords, machines generate keys.</summary>
internal enum SecretShape
{
    Password,
    Generated,
    Signature,
}

/// <summary>One row of <c>connection-keys.tsv</c>.</summary>
internal sealed class ConnectionKey
{
    public ConnectionKey(string name, KeyRole role, SecretShape shape, bool standsAlone, string[] providers)
    {
        Name = name;
        Role = role;
        Shape = shape;
        StandsAlone = standsAlone;
        Providers = providers;
    }

    public string Name { get; }

    public KeyRole Role { get; }

    public SecretShape Shape { get; }

    /// <summary>The key can mean nothing but a connection string's secret.</summary>
    public bool StandsAlone { get; }

    /// <summary>Ids of <c>connection-providers.tsv</c>; empty when the key is common to many.</summary>
    public string[] Providers { get; }
}

/// <summary>The keys of connection strings by their normalised names.</summary>
internal static class ConnectionKeys
{
    /// <summary>No known key is longer, so longer texts need not be looked up.</summary>
    public const int LongestKey = 60;

    private static readonly Lazy<Dictionary<string, ConnectionKey>> _keys = new(Load);

    /// <summary>Every row, for the docs and the tests.</summary>
    public static IEnumerable<ConnectionKey> All => _keys.Value.Values;

    /// <summary>The key that <paramref name="text"/>[start..end) spells, or null.</summary>
    public static ConnectionKey? Find(string text, int start, int end)
    {
        if (end - start > LongestKey)
        {
            return null;
        }

        var buffer = new char[LongestKey];
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c is ' ' or '_' or '-')
            {
                continue;
            }

            if (c is not (':' or '.') && !char.IsLetterOrDigit(c))
            {
                return null;
            }

            buffer[length++] = char.ToLowerInvariant(c);
        }

        return length > 0 && _keys.Value.TryGetValue(new string(buffer, 0, length), out var key) ? key : null;
    }

    private static Dictionary<string, ConnectionKey> Load()
    {
        var keys = new Dictionary<string, ConnectionKey>(StringComparer.Ordinal);
        foreach (var row in CatalogueReader.ReadEmbedded("connection-keys.tsv"))
        {
            var role = (KeyRole)Enum.Parse(typeof(KeyRole), row[1], ignoreCase: true);
            var shape = row[2] switch
            {
                "generated" => SecretShape.Generated,
                "signature" => SecretShape.Signature,
                _ => SecretShape.Password,
            };
            var providers = row[4].IndexOf('*') >= 0 ? Array.Empty<string>() : row[4].Split(',');
            keys[Normalise(row[0])] = new ConnectionKey(row[0], role, shape, row[3] == "y", providers);
        }

        return keys;
    }

    private static string Normalise(string key) =>
        key.Replace(" ", string.Empty).Replace("_", string.Empty).Replace("-", string.Empty).ToLowerInvariant();
}
