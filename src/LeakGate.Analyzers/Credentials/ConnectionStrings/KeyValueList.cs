using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>Gathers the pairs of one <c>key=value;</c> list.</summary>
internal sealed class KeyValueList
{
    private static readonly string[] _oleDb = { "oledb", "sqlncli", "jet", "ace", "msdaora" };
    private static readonly string[] _s3Secrets =
    {
        "SecretKey", "Secret Key", "AccessKeySecret", "Secret Access Key", "AwsSecretKey", "AwsSecretAccessKey",
    };

    // What a server's value says about its product.
    private static readonly (string Part, string Provider)[] _servers =
    {
        ("sb://", "servicebus"), (".azconfig.io", "appconfig"), (".service.signalr.net", "signalr"),
        (".webpubsub.azure.com", "signalr"), (".communication.azure.com", "acs"), (".documents.azure.com", "cosmos"),
        (".azure-devices", "iothub"), (".database.windows.net", "sqlserver"), (".postgres.database.azure.com", "postgres"),
        (".mysql.database.azure.com", "mysql"), ("(localdb)", "sqlserver"), ("SQLEXPRESS", "sqlserver"), ("(DESCRIPTION", "oracle"),
        (".dynamics.com", "dataverse"), (",1433", "sqlserver"), (":5432", "postgres"), (":3306", "mysql"), (":1521", "oracle"),
        ("amqp", "rabbitmq"), (".snowflakecomputing.com", "snowflake"), (".sdf", "sqlce"), (".fdb", "firebird"), (".sqlite", "sqlite"),
        (".db3", "sqlite"),
    };

    private readonly string _text;
    private readonly string? _outerProvider;
    private readonly List<(ConnectionKey Key, ValueSpan Value, KeyMatch Match, bool Delimited, bool EndsText)> _secrets = new();
    private readonly Dictionary<string, int> _votes = new(StringComparer.Ordinal);
    private string? _host;
    private string? _server;
    private string? _user;
    private string? _port;
    private string? _database;
    private string? _provider;
    private bool _hasUser;
    private bool _integrated;
    private bool _emulator;
    private bool _odbc;
    private int _others;
    private int _unknown;

    public KeyValueList(string text, string? outerProvider)
    {
        _text = text;
        _outerProvider = outerProvider;
    }

    /// <summary>A server and a secret are there: another server starts another connection string.</summary>
    public bool IsComplete => _server is not null && _secrets.Count > 0 && _hasUser;

    public void Add(KeyMatch match, ValueSpan value, int end)
    {
        var key = match.Key!;
        foreach (var provider in key.Providers)
        {
            _votes[provider] = (_votes.TryGetValue(provider, out var votes) ? votes : 0) + (key.Providers.Length == 1 ? 3 : 1);
        }

        if (key.Role == KeyRole.Secret)
        {
            var delimited = value.Delimited || IsAfterSeparator(match.Start);
            if (_secrets.Count < 256)
            {
                _secrets.Add((key, value, match, delimited, value.Start >= _text.Length || value.Start >= end));
            }

            return;
        }

        _others++;
        if (value.End - value.Start > 2048)
        {
            return;
        }

        var said = KeyValueReader.Unquote(_text, value);
        switch (key.Role)
        {
            case KeyRole.Server when _server is null:
                _server = said;
                _host = ConnectionHost.Of(said);
                break;
            case KeyRole.User:
                _hasUser |= said.Length > 0;
                _user ??= said;
                break;
            case KeyRole.Database:
                _database ??= said;
                break;
            case KeyRole.Integrated:
                _integrated |= IsIntegrated(key, said);
                break;
            case KeyRole.Emulator:
                _emulator |= IsYes(said);
                break;
            case KeyRole.Other when key.Name == "Port":
                _port = said.Trim();
                break;
            case KeyRole.Other when key.Name is "Provider" or "ProviderName":
                _provider = said;
                break;
            case KeyRole.Other when key.Name == "Driver":
                _odbc = true;
                _provider = said;
                break;
        }
    }

    /// <summary>A segment that is no pair, or whose key is unknown: it tells other lists from connection strings.</summary>
    public void AddUnknown(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        // Holes, and the URL that a JDBC list starts with, are no strangers.
        var length = Math.Min(end - start, 256);
        if (length > 0 && _text.IndexOf("://", start, length, StringComparison.Ordinal) < 0 && _text.IndexOf('\uFFFC', start, length) < 0)
        {
            _unknown++;
        }
    }

    /// <summary>Hands over the facts when the list has a place for a secret.</summary>
    public void Finish(Action<ConnectionFacts> found)
    {
        if (_secrets.Count == 0)
        {
            return;
        }

        var s3 = _secrets.Exists(s => Array.IndexOf(_s3Secrets, s.Key.Name) >= 0);
        var facts = new ConnectionFacts
        {
            Host = _host,
            User = _user,
            HasUser = _hasUser,
            Database = _database,
            Integrated = _integrated,
            Emulator = _emulator,
            OtherKeys = _others,
            UnknownKeys = _unknown,
        };
        facts.Provider = s3 ? ConnectionProviders.ById("s3")! : ProviderOf();
        foreach (var (key, value, match, delimited, endsText) in _secrets)
        {
            var said = Said(value);
            if (s3 && key.Name is "AccessKey" or "Access Key" && _secrets.Count > 1)
            {
                // S3 logs in with a pair, of which the access key is the name.
                facts.User ??= said;
                facts.HasUser = true;
                facts.OtherKeys++;
                continue;
            }

            facts.Add(new SecretSlot(key.Name, key.Shape, key.StandsAlone, value.Start, value.End - value.Start, said)
            {
                IsPrefixed = match.Before is not '\0' and not '\uFFFC' && match.Quote == '\0',
                IsDelimited = delimited,
                EndsText = endsText,
            });
        }

        found(facts);
    }

    private string Said(ValueSpan value)
    {
        if (value.End - value.Start > 8192)
        {
            // No secret is so long; what is in it does not matter.
            return "...";
        }

        var said = KeyValueReader.Unquote(_text, value);

        // Braces quote in ODBC, and hold a placeholder's name elsewhere.
        return value.Quote == '{' && !(_odbc && !IsName(said)) ? "{" + said + "}" : said;
    }

    private static bool IsName(string said)
    {
        var digits = 0;
        var letters = 0;
        foreach (var c in said)
        {
            if (char.IsLetter(c) || c is '_' or '.')
            {
                letters++;
            }
            else if (char.IsDigit(c))
            {
                digits++;
            }
            else
            {
                return false;
            }
        }

        return digits == 0 || letters == 0;
    }

    private bool IsAfterSeparator(int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            if (!char.IsWhiteSpace(_text[i]))
            {
                return _text[i] is ';';
            }
        }

        return false;
    }

    private static bool IsIntegrated(ConnectionKey key, string said)
    {
        if (key.Name != "Authentication")
        {
            return IsYes(said) || said.Trim().Equals("sspi", StringComparison.OrdinalIgnoreCase);
        }

        var mode = said.Replace(" ", string.Empty);
        return mode.StartsWith("ActiveDirectory", StringComparison.OrdinalIgnoreCase)
            && mode.IndexOf("Password", StringComparison.OrdinalIgnoreCase) < 0
            && mode.IndexOf("Principal", StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static bool IsYes(string said) => said.Trim().ToLowerInvariant() is "true" or "yes" or "1";

    private ConnectionProvider ProviderOf()
    {
        if (_outerProvider is not null && ConnectionProviders.ById(_outerProvider) is { } outer)
        {
            return outer;
        }

        if (_odbc)
        {
            return ConnectionProviders.ById("odbc")!;
        }

        if (_provider is not null && Array.Exists(_oleDb, part => Has(_provider, part)))
        {
            return ConnectionProviders.ById("oledb")!;
        }

        if (ByServer() is { } byServer)
        {
            return byServer;
        }

        if (_port is not null && ConnectionProviders.ByPort(_port) is { } byPort)
        {
            return byPort;
        }

        string? best = null;
        var most = 0;
        var tie = false;
        foreach (var vote in _votes)
        {
            tie = vote.Value == most || (vote.Value < most && tie);
            if (vote.Value > most)
            {
                most = vote.Value;
                best = vote.Key;
            }
        }

        return best is not null && !tie && ConnectionProviders.ById(best) is { } voted ? voted : ConnectionProvider.Unknown;
    }

    private ConnectionProvider? ByServer()
    {
        if (_server is null)
        {
            return null;
        }

        foreach (var (part, id) in _servers)
        {
            if (Has(_server, part))
            {
                return ConnectionProviders.ById(id);
            }
        }

        return _server.EndsWith(".db", StringComparison.OrdinalIgnoreCase) ? ConnectionProviders.ById("sqlite") : null;
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
