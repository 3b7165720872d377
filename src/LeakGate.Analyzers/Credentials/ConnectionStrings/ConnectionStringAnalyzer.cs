using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>
/// Says whether a real secret stands in a connection string or URL, for LEAK1003, LEAK1004 and LEAK1010. The text may be a whole string, a
/// fragment of one or something longer that holds one; U+FFFC stands for a part that is not known at compile time. Linear in the text's
/// length, never throws.
/// </summary>
/// <remarks>
/// <para>A fragment counts when a second known key stands beside the secret, or when the key can mean nothing else (column <c>alone</c> of
/// <c>connection-keys.tsv</c>) and a <c>;</c> delimits the pair. A lone <c>Password=value</c> yields no rule but
/// <see cref="ConnectionStringVerdict.IsBareFragment"/>.</para>
/// <para>A secret of literal and hole counts when twelve characters of the literal stand together and hold more than letters.</para>
/// <para>An empty password counts (LEAK1010) when a named user and a server stand beside it and nothing logs in another way.</para>
/// <para>Each part is judged by itself: a database called TestDb or a server called localhost excuses no password.</para>
/// </remarks>
internal static class ConnectionStringAnalyzer
{
    private static readonly string[] _keyAnchors =
    {
        "password", "pwd", "passwd", "passcode", "passphrase", "pass phrase", "pass", "secret", "accountkey", "account key",
        "account_key", "sharedaccess", "shared access",
        "accesskey", "access key", "access_key", "apikey", "api key", "api_key", "token", "private_key", "private key", "privatekey",
        "primary key", "primarykey", "master key", "masterkey", "authkey", "encryption key", "encryptionkey", "hexkey",
    };

    private static readonly string[] _anchors = Concat(_keyAnchors, "://", OracleThinUrl.Prefix);

    /// <summary>Lower-case words of which a text must contain one, in any case, to be worth a look.</summary>
    public static IReadOnlyList<string> Anchors => _anchors;

    /// <summary>A cheap look without allocation: false means <see cref="TryAnalyze"/> would find nothing.</summary>
    public static bool LooksRelevant(string text) => HasUrl(text) || HasPairs(text);

    /// <summary>Judges <paramref name="text"/>.</summary>
    /// <returns>False when the text is no connection string or URL with a place for a credential.</returns>
    public static bool TryAnalyze(string text, out ConnectionStringVerdict verdict)
    {
        verdict = ConnectionStringVerdict.None;
        var hasUrl = HasUrl(text);
        var hasPairs = HasPairs(text);
        if (!hasUrl && !hasPairs)
        {
            return false;
        }

        var worst = new Worst();
        if (hasUrl)
        {
            UrlCredentials.Read(text, worst.Consider);
            OracleThinUrl.Read(text, worst.Consider);
        }

        if (hasPairs)
        {
            if (SeparatedOptions.Read(text) is { } options)
            {
                worst.Consider(options);
            }
            else
            {
                KeyValueConnectionString.Read(text, worst.Consider);
            }
        }

        verdict = worst.Verdict ?? ConnectionStringVerdict.None;
        return worst.Verdict is not null;
    }

    private static bool HasUrl(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return (scheme >= 0 && text.IndexOfAny(_urlMarks, scheme) >= 0)
            || (text.IndexOf('@') >= 0 && text.IndexOf(OracleThinUrl.Prefix, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static readonly char[] _urlMarks = { '@', '?' };

    private static bool HasPairs(string text)
    {
        if (text.IndexOf('=') < 0)
        {
            return false;
        }

        foreach (var anchor in _keyAnchors)
        {
            if (text.IndexOf(anchor, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Concat(string[] first, params string[] second)
    {
        var all = new string[first.Length + second.Length];
        first.CopyTo(all, 0);
        second.CopyTo(all, first.Length);
        return all;
    }

    private sealed class Worst
    {
        public ConnectionStringVerdict? Verdict { get; private set; }

        public void Consider(ConnectionFacts facts)
        {
            if (SlotJudge.Judge(facts) is { } verdict && (Verdict is null || SlotJudge.Rank(verdict) > SlotJudge.Rank(Verdict)))
            {
                Verdict = verdict;
            }
        }
    }
}
