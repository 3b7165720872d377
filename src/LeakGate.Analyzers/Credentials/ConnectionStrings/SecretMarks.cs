using System;

namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>The syntax of placeholders: brackets of template languages, masks, parameters, references to a secret store, code.</summary>
internal static class SecretMarks
{
    private const string MaskCharacters = "*xX.-_#?+=<> \u2022\u25CF\u2026";

    private static readonly (string Open, string Close)[] _brackets =
    {
        ("{", "}"), ("<", ">"), ("[", "]"), ("&lt;", "&gt;"), ("${", "}"), ("$(", ")"), ("#{", "}"), ("#{", "}#"), ("((", "))"),
        ("@(", ")"), ("@{", "}"), ("__", "__"), ("***", "***"),
    };

    private static readonly string[] _signs = { "%", "#", "$", "~", "*", "|", "@@" };

    private static readonly string[] _code =
    {
        "\" +", "\"+", "' +", "'+", "+ \"", "<%", "[^", "(?", ".*", ".+)", "\\w", "\\S", "\\d", "{{", "</", "<br", "()",
    };

    private static readonly string[] _references =
    {
        "@Microsoft.KeyVault(", "ENC(", "{cipher}", "encrypted:", "vault:", "vault[", "keyvault:", "op://", "arn:",
        "ssm:", "secretsmanager:", "env:", "$env:", "env(", "!Ref",
        "Environment.", "ConfigurationManager.", "Configuration[", "config[", "process.env", "os.environ", "file:", "ref+", "secret://", "ENV[",
    };

    /// <summary>Whole-value marks: brackets of template languages, masks, ellipses, parameters.</summary>
    public static bool IsMarked(string value)
    {
        var first = value[0];
        var last = value[value.Length - 1];
        if (last == '\u2026' || first == '\u2026'
            || value.EndsWith("...", StringComparison.Ordinal) || value.StartsWith("...", StringComparison.Ordinal))
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

    private static bool IsEnclosed(string value)
    {
        foreach (var (open, close) in _brackets)
        {
            if (Between(value, open, close))
            {
                return true;
            }
        }

        // Signs that passwords have too: only with a name between them.
        foreach (var sign in _signs)
        {
            if (Between(value, sign, sign) && IsName(value, sign.Length, value.Length - sign.Length))
            {
                return true;
            }
        }

        return Between(value, "(", ")") && IsName(value, 1, value.Length - 1);
    }

    // A closing mark inside means two things side by side, which is no one placeholder.
    private static bool Between(string value, string open, string close) =>
        value.Length > open.Length + close.Length
        && value.StartsWith(open, StringComparison.Ordinal)
        && value.EndsWith(close, StringComparison.Ordinal);

    private static bool IsMask(string value)
    {
        var c = value[0];
        if (MaskCharacters.IndexOf(c) < 0)
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

    public static bool IsReference(string value)
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
    public static bool IsCode(string value)
    {
        foreach (var piece in _code)
        {
            if (value.IndexOf(piece, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return value[0] == '+' && value[value.Length - 1] == '+';
    }
}
