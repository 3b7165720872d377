using System;
using System.Collections.Generic;
using System.Linq;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>A credential's name in words, written as environment variables and configuration keys are.</summary>
internal sealed class SecretWords
{
    // What a credential is, as opposed to whose it is; the longest first.
    private static readonly string[][] s_kinds = new[]
    {
        "secret access key", "access key id", "access key secret", "shared access key", "connection string", "access key", "account key", "storage key", "client secret",
        "app secret", "consumer secret", "api key", "api secret", "api token", "access token", "refresh token", "auth token", "bearer token", "bot token", "private key",
        "signing key", "encryption key", "license key", "subscription key", "master key", "webhook url", "pass phrase", "pass word", "password", "passwort", "passphrase", "passcode",
        "passwd", "secret", "token", "pwd", "pin", "credential", "credentials", "key", "pass", "salt", "iv", "authorization",
    }.Select(kind => kind.Split(' ')).OrderByDescending(kind => kind.Length).ToArray();

    private readonly List<string> _words;

    private SecretWords(List<string> words) => _words = words;

    /// <summary>How many of the last words say what kind of credential it is.</summary>
    private int KindLength
        => s_kinds.FirstOrDefault(kind => kind.Length <= _words.Count && kind.SequenceEqual(_words.Skip(_words.Count - kind.Length), StringComparer.OrdinalIgnoreCase))?.Length ?? 0;

    public bool IsEmpty => _words.Count == 0;

    /// <summary>Whether the name says what it is and not whose: "password", "apiKey".</summary>
    public bool IsGeneric => KindLength == _words.Count;

    /// <summary><c>SMTP_PASSWORD</c>.</summary>
    public string EnvironmentVariable => string.Join("_", _words).ToUpperInvariant();

    /// <summary><c>Smtp:Password</c>.</summary>
    public string ConfigurationKey
    {
        get
        {
            var kind = KindLength;
            return kind == 0 || kind == _words.Count ? Pascal(_words) : Pascal(_words.Take(_words.Count - kind)) + ":" + Pascal(_words.Skip(_words.Count - kind));
        }
    }

    /// <summary><c>SmtpPassword</c>.</summary>
    public string Identifier => Pascal(_words);

    /// <summary>The name without what says which kind of credential it is.</summary>
    public SecretWords WithoutKind => new(_words.Take(_words.Count - KindLength).ToList());

    /// <summary>Splits an identifier, a key or a phrase. Words that an environment variable cannot have on every system are left out.</summary>
    public static SecretWords Of(string name)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var isPart = i < name.Length && IsAsciiLetterOrDigit(name[i]);
            var isStart = isPart && start >= 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (start >= 0 && (!isPart || isStart))
            {
                words.Add(name.Substring(start, i - start));
                start = -1;
            }

            if (isPart && start < 0)
            {
                start = i;
            }
        }

        while (words.Count > 0 && char.IsDigit(words[0][0]))
        {
            words.RemoveAt(0);
        }

        return new SecretWords(words);
    }

    public SecretWords Append(SecretWords other) => new(_words.Concat(other._words).ToList());

    // AWS_ACCESS_KEY is Aws:AccessKey; SMTPPassword is Smtp:Password, but the short acronym of DBPassword stays.
    private string Pascal(IEnumerable<string> words)
    {
        var isUpper = !_words.Any(static word => word.Any(char.IsLower));
        return string.Concat(words.Select(word => char.ToUpperInvariant(word[0])
            + (isUpper || (word.Length > 3 && !word.Any(char.IsLower)) ? word.Substring(1).ToLowerInvariant() : word.Substring(1))));
    }

    private static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
