using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>The words of samples and instructions. They count for a whole value only.</summary>
internal static class SecretWords
{
    private static readonly HashSet<string> _nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "null", "nil", "undefined", "true", "false", "n/a", "na", "tbd", "todo", "fixme", "redacted", "masked", "hidden", "removed",
        "omitted", "protected", "filtered", "secured", "obfuscated", "sanitized", "foo", "bar", "baz", "qux", "foobar", "lorem", "ipsum",
        "string", "value", "empty", "blank", "default", "key", "token", "changeme", "changeit", "replaceme", "fillme", "setme", "fixme",
        "placeholder", "dummy",
        "fake", "sample", "example", "xxx", "yyy", "zzz", "credential", "credentials", "mypass", "mypwd", "mysecret", "mypassword",
        "mykey", "yourpassword", "yourpwd",
        "yourkey", "yourpass", "yoursecret", "somepassword", "somepwd", "thepassword", "userpassword", "dbpassword", "dbpass", "dbpwd",
        "accountkey", "sharedaccesskey", "accesskey", "apikey", "storagekey", "inmemory", "unused", "ignored", "notused", "something",
        "whatever",
        "abc", "xyz", "asdf", "blah", "user", "username", "login", "host", "port", "proxypassword", "proxypass", "proxyuser",
    };

    private static readonly HashSet<string> _markers = new(StringComparer.Ordinal)
    {
        "your", "my", "the", "enter", "insert", "put", "place", "add", "type", "here", "change", "replace", "with", "example", "sample",
        "dummy", "placeholder", "fake", "redacted", "hidden", "masked", "removed", "todo", "tbd", "set", "some", "any", "actual", "fill",
        "provide", "specify", "goes", "input", "invalid", "mock", "ask", "see", "paste", "use",
    };

    private static readonly HashSet<string> _fillers = new(StringComparer.Ordinal)
    {
        "a", "an", "is", "me", "it", "in", "to", "be", "at", "of", "for", "from", "by", "this", "that", "and", "or", "not", "real", "own",
        "new", "strong", "very", "super", "secure",
        "password", "passwd", "pwd", "pass", "word", "passphrase", "secret", "key", "keys", "token", "account", "storage", "access",
        "shared", "value", "string", "text",
        "user", "username", "name", "id", "login", "db", "database", "sql", "server", "azure", "aws", "client", "api", "app", "admin",
        "service", "bus", "cosmos", "redis", "host",
        "mysql", "postgres", "oracle", "mongo", "root", "sa", "connection", "credential", "credentials", "env", "environment", "variable",
        "config", "configuration",
        "settings", "vault", "keyvault", "secrets", "manager", "runtime", "provided", "supplied", "generated", "base64", "encoded",
        "primary", "secondary", "master", "default", "local", "dev", "prod",
    };

    /// <summary>A value that says there is none, or that it is a sample.</summary>
    public static bool IsNothing(string value) => _nothing.Contains(value);

    public static bool IsShortSample(string value)
    {
        if (value.Length > 2)
        {
            return false;
        }

        foreach (var c in value)
        {
            if (!char.IsLetter(c) && !char.IsPunctuation(c))
            {
                return false;
            }
        }

        // "sa" and "pi" are passwords that products ship with.
        return value.Length == 1 || !char.IsLetter(value[0]) || value.ToLowerInvariant() is "pw" or "ps" or "pp" or "xx";
    }

    /// <summary>Every word is one of a sample's, and one of them says so: "your_strong_password", "insert key here", "my-secret".</summary>
    public static bool IsInstruction(string value)
    {
        var marked = false;
        var words = 0;
        var letters = 0;
        for (var i = 0; i < value.Length;)
        {
            var c = value[i];
            if (!char.IsLetter(c))
            {
                // A digit or a sign makes a password of a phrase: "SuperSecretPassword!".
                if (!char.IsWhiteSpace(c) && c is not ('_' or '-' or '.' or ',' or '\'' or '(' or ')' or '/' or ':' or '<' or '>' or '[' or ']'))
                {
                    return false;
                }

                i++;
                continue;
            }

            var start = i++;
            while (i < value.Length && char.IsLetter(value[i]) && !(char.IsUpper(value[i]) && char.IsLower(value[i - 1])))
            {
                i++;
            }

            var word = value.Substring(start, i - start).ToLowerInvariant();
            words++;
            letters += word.Length;
            if (_markers.Contains(word))
            {
                marked = true;
            }
            else if (!_fillers.Contains(word))
            {
                return IsProse(value) || IsConstantName(value);
            }
        }

        return (marked && words > 1) || (words > 2 && letters > 0) || IsProse(value) || IsCompoundName(value, words)
            || IsConstantName(value);
    }

    // "SqlPassword", "DB_PASSWORD", "user password": the name of a password, not one.
    private static bool IsCompoundName(string value, int words) =>
        words == 2
        && !value.StartsWith("super", StringComparison.OrdinalIgnoreCase)
        && (value.EndsWith("password", StringComparison.OrdinalIgnoreCase) || value.EndsWith("key", StringComparison.OrdinalIgnoreCase)
            || value.EndsWith("secret", StringComparison.OrdinalIgnoreCase) || value.EndsWith("pwd", StringComparison.OrdinalIgnoreCase)
            || value.EndsWith("pass", StringComparison.OrdinalIgnoreCase));

    // "DBPASSW", "MYSQLPWD": a constant's name.
    private static bool IsConstantName(string value) =>
        value.Length > 5
        && value == value.ToUpperInvariant()
        && (value.IndexOf("PASS", StringComparison.Ordinal) > 0 || value.IndexOf("PWD", StringComparison.Ordinal) > 0);

    private static bool IsProse(string value)
    {
        var words = 1;
        foreach (var c in value)
        {
            if (char.IsWhiteSpace(c))
            {
                words++;
            }
            else if (!char.IsLetter(c) && c is not (',' or '.' or '\'' or '-' or '(' or ')'))
            {
                return false;
            }
        }

        return words > 2;
    }
}
