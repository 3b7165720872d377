using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>
/// Reads URLs anywhere in a text: <c>user:password@host</c>, and passwords in the query. A database's URL may hold a password that was not
/// percent-encoded, so for those the <c>@</c> is looked for a little further than the grammar allows.
/// </summary>
internal sealed class UrlCredentials
{
    /// <summary>How far behind the authority an unencoded password's <c>@</c> may stand.</summary>
    private const int Lookahead = 64;
    private const int LongestAuthority = 2048;

    private static readonly string[] _gitHosts = { "github.com", "gitlab.com", "bitbucket.org", "dev.azure.com", "visualstudio.com" };
    private static readonly string[] _patternMarks = { "[^", ".*", "(?", ".+" };
    private static readonly HashSet<string> _users = new(StringComparer.Ordinal)
    {
        "user", "username", "uid", "userid", "user_id", "login", "email",
    };

    private static readonly HashSet<string> _passwords = new(StringComparer.Ordinal)
    {
        "password", "passwd", "pwd", "userpassword", "user_password", "auth_password", "proxypassword", "sslpassword",
    };

    private static readonly HashSet<string> _tokens = new(StringComparer.Ordinal)
    {
        "access_token", "client_secret", "api_key", "apikey", "api-key", "auth_token", "private_token", "secret", "token", "subscription-key",
    };

    private readonly string _text;
    private readonly Action<ConnectionFacts> _found;
    private int _queryEnd;

    private UrlCredentials(string text, Action<ConnectionFacts> found)
    {
        _text = text;
        _found = found;
    }

    /// <summary>Hands every URL with a place for a secret to <paramref name="found"/>.</summary>
    public static void Read(string text, Action<ConnectionFacts> found)
    {
        var reader = new UrlCredentials(text, found);
        for (var i = text.IndexOf("://", StringComparison.Ordinal); i >= 0;)
        {
            var next = reader.ReadAt(i);
            i = next >= text.Length ? -1 : text.IndexOf("://", next, StringComparison.Ordinal);
        }
    }

    // Returns where to look for the next URL.
    private int ReadAt(int colon)
    {
        var start = colon + 3;
        var schemeStart = colon;
        while (schemeStart > 0 && colon - schemeStart < 20 && IsSchemeChar(_text[schemeStart - 1]))
        {
            schemeStart--;
        }

        var scheme = _text.Substring(schemeStart, colon - schemeStart);
        var provider = ConnectionProviders.ByScheme(scheme) ?? ConnectionProvider.UnknownUrl;
        var end = AuthorityEnd(start);
        var at = end > start ? _text.LastIndexOf('@', end - 1, end - start) : -1;
        if (at < 0 && provider.RuleId == RuleIds.ConnectionString)
        {
            at = UnencodedAt(start, ref end);
        }

        if (scheme.Length > 0 || colon == 0 || _text[colon - 1] is '\uFFFC' or '}' or ')')
        {
            if (at > start)
            {
                ReadUserInfo(provider, scheme, start, at, end);
            }

            ReadQuery(provider, at < 0 ? start : at + 1, end);
        }

        return Math.Max(end, start);
    }

    private int AuthorityEnd(int start)
    {
        var i = start;
        var limit = Math.Min(_text.Length, start + LongestAuthority);
        while (i < limit && !IsUrlEnd(_text[i]) && _text[i] is not ('/' or '?' or '#'))
        {
            // "<user>", "{user}", "${env:user}" and the like may hold anything.
            i++;
        }

        return i;
    }

    // "mongodb://app:pa/ss#w@host": what follows the colon is no port.
    private int UnencodedAt(int start, ref int end)
    {
        var colon = _text.IndexOf(':', start, end - start);
        if (colon < 0 || end >= _text.Length || colon + 1 >= _text.Length || (colon + 1 < end && IsDigits(colon + 1, end)))
        {
            return -1;
        }

        for (var i = end; i < _text.Length && i - end < Lookahead && !IsUrlEnd(_text[i]); i++)
        {
            if (_text[i] == '@')
            {
                end = AuthorityEnd(i + 1);
                return i;
            }
        }

        return -1;
    }

    private void ReadUserInfo(ConnectionProvider provider, string scheme, int start, int at, int end)
    {
        var host = _text.Substring(at + 1, end - at - 1);
        var colon = _text.IndexOf(':', start, at - start);

        // "docker://image:tag@sha256:…" pins a digest.
        if (host.StartsWith("sha256:", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var facts = Facts(provider, host, end);
        if (colon < 0)
        {
            if (provider.Id is "http" or "git" && IsGitHost(facts.Host))
            {
                // A git host takes a token in the user's place.
                facts.Add(Slot("token", SecretShape.Generated, start, at));
                _found(facts);
            }

            return;
        }

        facts.User = PercentEncoding.Decode(_text.Substring(start, colon - start));
        facts.HasUser = colon > start;
        if (!IsPlausibleUser(facts.User) || (scheme.Length == 0 && facts.User.Length == 0))
        {
            return;
        }

        facts.Add(Slot("password", SecretShape.Password, colon + 1, at));
        _found(facts);
    }

    private void ReadQuery(ConnectionProvider provider, int hostStart, int end)
    {
        if (end < _queryEnd)
        {
            return;
        }

        var question = end;
        while (question < _text.Length && !IsUrlEnd(_text[question]) && _text[question] != '?')
        {
            question++;
        }

        _queryEnd = question;
        if (question >= _text.Length || _text[question] != '?')
        {
            return;
        }

        var facts = Facts(provider, _text.Substring(hostStart, end - hostStart), end);
        var i = question + 1;
        while (i < _text.Length && !IsUrlEnd(_text[i]))
        {
            var stop = i;
            while (stop < _text.Length && _text[stop] != '&' && !IsUrlEnd(_text[stop]))
            {
                stop++;
            }

            ReadParameter(facts, provider, facts.Host, i, stop);
            i = stop < _text.Length && _text[stop] == '&' ? stop + (IsAmp(stop) ? 5 : 1) : stop;
        }

        _queryEnd = i;
        if (facts.Slots.Count > 0)
        {
            _found(facts);
        }
    }

    private void ReadParameter(ConnectionFacts facts, ConnectionProvider provider, string? host, int start, int end)
    {
        var equals = _text.IndexOf('=', start, end - start);
        if (equals < 0 || end - start > 2048)
        {
            return;
        }

        var name = _text.Substring(start, equals - start).ToLowerInvariant();
        if (_users.Contains(name))
        {
            facts.User = PercentEncoding.Decode(_text.Substring(equals + 1, end - equals - 1));
            facts.HasUser = facts.User.Length > 0;
        }
        else if (_passwords.Contains(name) || IsProviderPassword(provider, start, equals))
        {
            facts.Add(Slot(_text.Substring(start, equals - start), SecretShape.Password, equals + 1, end));
        }
        else if (_tokens.Contains(name) || IsInvocationKey(host, name))
        {
            facts.Add(Slot(_text.Substring(start, equals - start), SecretShape.Generated, equals + 1, end));
        }
    }

    // Azure Functions, Logic Apps and the maps of Baidu, AMap and Tencent are called with their key in the query, under names that mean other things elsewhere.
    private static bool IsInvocationKey(string? host, string name) =>
        name switch
        {
            "code" => host?.IndexOf(".azurewebsites.net", StringComparison.OrdinalIgnoreCase) > 0,
            "sig" => host?.IndexOf(".logic.azure.com", StringComparison.OrdinalIgnoreCase) > 0,
            "ak" => host?.EndsWith(".map.baidu.com", StringComparison.OrdinalIgnoreCase) == true,
            "key" => host is not null && (host.EndsWith(".amap.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".map.qq.com", StringComparison.OrdinalIgnoreCase)),
            _ => false,
        };

    private bool IsProviderPassword(ConnectionProvider provider, int start, int end) =>
        provider.RuleId == RuleIds.ConnectionString
        && ConnectionKeys.Find(_text, start, end) is { Role: KeyRole.Secret, StandsAlone: true, Shape: SecretShape.Password };

    private ConnectionFacts Facts(ConnectionProvider provider, string host, int end)
    {
        var facts = new ConnectionFacts { Form = "URL", Provider = provider, Host = ConnectionHost.Of(host), OtherKeys = 1 };
        if (end < _text.Length && _text[end] == '/' && provider.RuleId == RuleIds.ConnectionString)
        {
            var stop = end + 1;
            while (stop < _text.Length && stop - end < 128 && !IsUrlEnd(_text[stop]) && _text[stop] is not ('?' or '/' or '#'))
            {
                stop++;
            }

            facts.Database = stop > end + 1 ? _text.Substring(end + 1, stop - end - 1) : null;
        }

        return facts;
    }

    private SecretSlot Slot(string key, SecretShape shape, int start, int end) =>
        new(key, shape, true, start, end - start, PercentEncoding.Decode(_text.Substring(start, end - start))) { IsDelimited = true };

    private static bool IsGitHost(string? host) =>
        host is not null && Array.Exists(_gitHosts, git => host.EndsWith(git, StringComparison.OrdinalIgnoreCase));

    // A pattern for URLs is none: "[^:]+".
    private static bool IsPlausibleUser(string user) =>
        !Array.Exists(_patternMarks, mark => user.IndexOf(mark, StringComparison.Ordinal) >= 0);

    private bool IsDigits(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsDigit(_text[i]) && _text[i] is not (',' or '.' or ':'))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAmp(int i) => string.CompareOrdinal(_text, i, "&amp;", 0, 5) == 0;

    private static bool IsSchemeChar(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '.' or '-';

    private static bool IsUrlEnd(char c) => char.IsWhiteSpace(c) || c is '"' or '\'' or '`' or ';' or '\\';
}
