using System;
using System.Collections.Generic;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>What stands in a secret's place.</summary>
internal enum SecretPartKind
{
    /// <summary>A value that would work as a credential.</summary>
    Real,
    Empty,

    /// <summary>Not known at compile time.</summary>
    Hole,

    /// <summary>Syntax or words that say "put it here".</summary>
    Placeholder,

    /// <summary>A word for a password ("password", "secret", "test"): real only where everything around it is.</summary>
    OwnName,
}

/// <summary>
/// Tells a real secret from what only holds its place. Counter-evidence counts for the whole value, never because one word occurs in it:
/// <c>password</c> is a name, <c>password1</c> a weak password.
/// </summary>
internal static class SecretPart
{
    private const char Hole = '\uFFFC';

    /// <summary>Longer than any password or key of a connection string.</summary>
    private const int LongestSecret = 4096;

    private static readonly HashSet<string> _ownNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "pwd", "pass", "passw", "secret", "test", "passphrase", "passcode",
    };

    private static readonly HashSet<string> _nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "null", "nil", "undefined", "true", "false", "n/a", "na", "tbd", "todo", "fixme", "redacted", "masked", "hidden", "removed",
        "omitted", "protected", "filtered", "secured", "obfuscated", "sanitized", "foo", "bar", "baz", "qux", "foobar", "lorem", "ipsum",
        "string", "value", "empty", "blank", "default", "key", "token", "changeme", "changeit", "replaceme", "fillme", "setme", "fixme", "placeholder", "dummy",
        "fake", "sample", "example", "xxx", "yyy", "zzz", "credential", "credentials", "mypass", "mypwd", "mysecret", "mypassword", "mykey", "yourpassword", "yourpwd",
        "yourkey", "yourpass", "yoursecret", "somepassword", "somepwd", "thepassword", "userpassword", "dbpassword", "dbpass", "dbpwd",
        "accountkey", "sharedaccesskey", "accesskey", "apikey", "storagekey", "inmemory", "unused", "ignored", "notused", "something", "whatever",
        "abc", "xyz", "asdf", "blah", "hunter", "user", "username", "login",
    };

    private static readonly HashSet<string> _markers = new(StringComparer.Ordinal)
    {
        "your", "my", "the", "enter", "insert", "put", "place", "add", "type", "here", "change", "replace", "with", "example", "sample",
        "dummy", "placeholder", "fake", "redacted", "hidden", "masked", "removed", "todo", "tbd", "set", "some", "any", "actual", "fill",
        "provide", "specify", "goes", "input", "invalid", "mock", "ask", "see", "paste", "use",
    };

    private static readonly HashSet<string> _fillers = new(StringComparer.Ordinal)
    {
        "a", "an", "is", "me", "it", "in", "to", "be", "at", "of", "for", "from", "by", "this", "that", "and", "or", "not", "real", "own", "new", "strong", "very", "super", "secure",
        "password", "passwd", "pwd", "pass", "word", "passphrase", "secret", "key", "keys", "token", "account", "storage", "access", "shared", "value", "string", "text",
        "user", "username", "name", "id", "login", "db", "database", "sql", "server", "azure", "aws", "client", "api", "app", "admin", "service", "bus", "cosmos", "redis", "host",
        "mysql", "postgres", "oracle", "mongo", "root", "sa", "connection", "credential", "credentials", "env", "environment", "variable", "config", "configuration",
        "settings", "vault", "keyvault", "secrets", "manager", "runtime", "provided", "supplied", "generated", "base64", "encoded", "primary", "secondary", "master", "default", "local", "dev", "prod",
    };

    private static readonly string[] _references =
    {
        "@Microsoft.KeyVault(", "ENC(", "{cipher}", "encrypted:", "vault:", "vault[", "keyvault:", "op://", "arn:", "ssm:", "secretsmanager:", "env:", "$env:", "env(", "!Ref",
        "Environment.", "ConfigurationManager.", "Configuration[", "config[", "process.env", "os.environ", "file:", "ref+", "secret://", "ENV[",
    };

    /// <summary>Weighs <paramref name="value"/>, a secret's place with its quotes removed.</summary>
    public static SecretPartKind Classify(string value, SecretShape shape)
    {
        value = value.Trim();
        if (value.Length == 0)
        {
            return SecretPartKind.Empty;
        }

        if (value.Length > LongestSecret || EmulatorKeys.Contains(value))
        {
            return SecretPartKind.Placeholder;
        }

        var literal = LiteralLength(value, out var hasHole, out var firstLiteral);
        if (hasHole)
        {
            return IsSubstantial(firstLiteral) ? SecretPartKind.Real : SecretPartKind.Hole;
        }

        if (literal < value.Length && !IsSubstantial(firstLiteral))
        {
            return SecretPartKind.Placeholder;
        }

        if (IsMarked(value) || IsReference(value) || IsCode(value) || _nothing.Contains(value))
        {
            return SecretPartKind.Placeholder;
        }

        if (shape != SecretShape.Password)
        {
            return LooksGenerated(value, shape) ? SecretPartKind.Real : SecretPartKind.Placeholder;
        }

        if (_ownNames.Contains(value))
        {
            return SecretPartKind.OwnName;
        }

        return IsShortSample(value) || IsInstruction(value) ? SecretPartKind.Placeholder : SecretPartKind.Real;
    }

    /// <summary>A user name that a sample would say: it makes a password that is only a word a sample too.</summary>
    public static bool IsSampleUser(string? user)
    {
        if (user is null)
        {
            return true;
        }

        user = user.Trim();
        return user.Length < 2
            || user.IndexOf(Hole) >= 0
            || _nothing.Contains(user)
            || _ownNames.Contains(user)
            || user.ToLowerInvariant() is "uid" or "userid" or "userx" or "me" or "someuser" or "testuser" or "john" or "jdoe"
            || IsMarked(user)
            || IsInstruction(user);
    }

    /// <summary>Whole-value marks: brackets of template languages, masks, ellipses, parameters.</summary>
    public static bool IsMarked(string value)
    {
        var first = value[0];
        var last = value[value.Length - 1];
        if (last == '\u2026' || first == '\u2026' || value.EndsWith("...", StringComparison.Ordinal) || value.StartsWith("...", StringComparison.Ordinal))
        {
            return true;
        }

        if (IsMask(value) || IsEnclosed(value))
        {
            return true;
        }

        return first switch
        {
            '@' => IsParameterName(value, 1),
            ':' or '$' => IsWord(value, 1),
            '%' => value.Length <= 3 && IsWord(value, 1),
            _ => false,
        };
    }

    private static bool IsEnclosed(string value) =>
        Between(value, "{", "}") || Between(value, "<", ">") || Between(value, "[", "]") || Between(value, "&lt;", "&gt;")
        || Between(value, "${", "}") || Between(value, "$(", ")") || Between(value, "#{", "}") || Between(value, "#{", "}#") || Between(value, "((", "))")
        || Between(value, "@(", ")") || Between(value, "@{", "}")
        || (Between(value, "__", "__") && value.Length > 4) || (Between(value, "%", "%") && IsName(value, 1, value.Length - 1))
        || (Between(value, "#", "#") && IsName(value, 1, value.Length - 1)) || (Between(value, "$", "$") && IsName(value, 1, value.Length - 1))
        || (Between(value, "~", "~") && IsName(value, 1, value.Length - 1)) || (Between(value, "*", "*") && IsName(value, 1, value.Length - 1))
        || (Between(value, "(", ")") && IsName(value, 1, value.Length - 1)) || (Between(value, "|", "|") && IsName(value, 1, value.Length - 1))
        || (Between(value, "@@", "@@") && IsName(value, 2, value.Length - 2));

    // A closing mark inside means two things side by side, which is no one placeholder.
    private static bool Between(string value, string open, string close) =>
        value.Length > open.Length + close.Length
        && value.StartsWith(open, StringComparison.Ordinal)
        && value.EndsWith(close, StringComparison.Ordinal);

    private static bool IsMask(string value)
    {
        var c = value[0];
        if (c is not ('*' or 'x' or 'X' or '.' or '-' or '_' or '#' or '?' or '\u2022' or '\u25CF' or '\u2026' or '+' or '=' or ' ' or '<' or '>'))
        {
            return false;
        }

        foreach (var d in value)
        {
            // Groups of masks: "xxxx-xxxx".
            if (char.ToLowerInvariant(d) != char.ToLowerInvariant(c) && d is not ('-' or '.' or ' ' or '='))
            {
                return false;
            }
        }

        return c is not ('x' or 'X') || value.Length >= 2;
    }

    private static bool IsWord(string value, int start)
    {
        if (value.Length == start)
        {
            return false;
        }

        for (var i = start; i < value.Length; i++)
        {
            if (!char.IsLetter(value[i]) && value[i] is not ('_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsName(string value, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(value[i]) && value[i] is not ('_' or '.' or '-' or ' ' or ':'))
            {
                return false;
            }
        }

        return end > start;
    }

    // "@dmin123" is a password, "@p0", "@password2" and "@pwd" are parameters.
    private static bool IsParameterName(string value, int start)
    {
        if (!IsName(value, start, value.Length))
        {
            return false;
        }

        var name = value.Substring(start);
        return IsWord(value, start)
            || name.Length <= 3
            || name.IndexOf("password", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("pwd", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("param", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool IsReference(string value)
    {
        foreach (var reference in _references)
        {
            if (value.StartsWith(reference, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Pieces of source or of a pattern that stand in a longer text: "+ password +", "([^@]+)", "<%= x %>".
    private static bool IsCode(string value) =>
        (value[0] == '+' && value[value.Length - 1] == '+') || Has(value, "\" +") || Has(value, "\"+") || Has(value, "' +") || Has(value, "'+") || Has(value, "+ \"") || Has(value, "<%") || Has(value, "[^")
        || Has(value, "(?") || Has(value, ".*") || Has(value, ".+)") || Has(value, "\\w") || Has(value, "\\S") || Has(value, "\\d") || Has(value, "{{")
        || Has(value, "</") || Has(value, "<br") || Has(value, "()");

    private static bool Has(string value, string part) => value.IndexOf(part, StringComparison.Ordinal) >= 0;

    private static bool IsShortSample(string value)
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

    // Every word is one of a sample's, and one of them says so: "your_strong_password", "<insert key>", "my-secret".
    private static bool IsInstruction(string value)
    {
        var marked = false;
        var words = 0;
        var letters = 0;
        for (var i = 0; i < value.Length;)
        {
            var c = value[i];
            if (!char.IsLetter(c))
            {
                if (char.IsDigit(c))
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
                return IsProse(value);
            }
        }

        return (marked && words > 1) || (words > 2 && letters > 0) || IsProse(value) || IsCompoundName(value, words);
    }

    // "SqlPassword", "DB_PASSWORD", "user password": the name of a password, not one.
    private static bool IsCompoundName(string value, int words) =>
        words == 2
        && (value.EndsWith("password", StringComparison.OrdinalIgnoreCase) || value.EndsWith("key", StringComparison.OrdinalIgnoreCase)
            || value.EndsWith("secret", StringComparison.OrdinalIgnoreCase) || value.EndsWith("pwd", StringComparison.OrdinalIgnoreCase)
            || value.EndsWith("pass", StringComparison.OrdinalIgnoreCase));

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

    private static bool LooksGenerated(string value, SecretShape shape)
    {
        if (shape == SecretShape.Signature)
        {
            return Has(value, "sig=") && value.Length > value.IndexOf("sig=", StringComparison.Ordinal) + 20;
        }

        if (value.Length < 16)
        {
            return false;
        }

        var distinct = new HashSet<char>();
        var digits = 0;
        var upper = 0;
        var lower = 0;
        foreach (var c in value)
        {
            if (c is ' ' or '<' or '>' or '{' or '}' or ';')
            {
                return false;
            }

            distinct.Add(c);
            digits += char.IsDigit(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return distinct.Count >= 8 && (digits > 0 || value.Length >= 32 || value[value.Length - 1] == '=') && (upper > 0 || lower > 0) && !IsInstruction(value);
    }

    // Twelve characters of more than one class are enough to try the rest.
    private static bool IsSubstantial(string literal)
    {
        var letters = 0;
        var others = 0;
        foreach (var c in literal)
        {
            if (char.IsLetter(c))
            {
                letters++;
            }
            else
            {
                others += char.IsWhiteSpace(c) ? 0 : 1;
            }
        }

        return literal.Length >= 12 && letters > 0 && others > 0 && !IsInstruction(literal);
    }

    /// <summary>How much of the value is literal, outside holes and embedded "{0}", "${x}", "$(x)"; and its longest piece.</summary>
    private static int LiteralLength(string value, out bool hasHole, out string longest)
    {
        hasHole = false;
        longest = string.Empty;
        var total = 0;
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            var end = i;
            if (i < value.Length)
            {
                if (value[i] == Hole)
                {
                    hasHole = true;
                }
                else if (!TryEmbedded(value, ref i))
                {
                    continue;
                }
            }

            total += end - start;
            if (end - start > longest.Length)
            {
                longest = value.Substring(start, end - start);
            }

            start = i + 1;
        }

        return total;
    }

    // Leaves i on the last character of the embedded placeholder.
    private static bool TryEmbedded(string value, ref int i)
    {
        var open = i;
        if (value[open] is '$' or '#' && open + 1 < value.Length)
        {
            open++;
        }

        if (value[open] != '{' && !(value[open] == '(' && open > i && value[i] == '$'))
        {
            return false;
        }

        var close = value[open] == '{' ? '}' : ')';
        var j = open + 1;
        while (j < value.Length && j - open < 64 && (char.IsLetterOrDigit(value[j]) || value[j] is '_' or '.' or ':' or '-'))
        {
            j++;
        }

        if (j == open + 1 || j >= value.Length || value[j] != close)
        {
            return false;
        }

        i = j;
        return true;
    }
}
