using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Calls;

/// <summary>
/// Reads from a call's name what it takes. The name must be made of words of log-ins from end to end: <c>LoginAsUser</c> is one, <c>LoginButton</c>
/// and <c>LoginFailed</c> are not.
/// </summary>
internal static class CallPurposes
{
    private static readonly HashSet<string> s_logins = new(StringComparer.Ordinal)
    {
        "login", "logon", "signin", "relogin", "authenticate", "impersonate", "impersonation", "impersonator", "credential", "credentials",
    };

    private static readonly HashSet<string> s_people = new(StringComparer.Ordinal)
    {
        "user", "users", "account", "accounts", "admin", "administrator", "operator", "login", "logins", "superuser",
    };

    private static readonly HashSet<string> s_makers = new(StringComparer.Ordinal)
    {
        "create", "add", "insert", "new", "ensure", "seed", "make", "save", "setup", "init", "register", "validate", "check", "verify", "build",
    };

    // What a name of these may say besides.
    private static readonly HashSet<string> s_fillers = new(StringComparer.Ordinal)
    {
        "as", "to", "with", "use", "using", "set", "by", "do", "try", "if", "not", "exists", "and", "the", "in", "name", "email", "password", "client", "admin", "user",
        "local", "default", "test", "first", "db", "database", "sql", "ftp", "smtp", "http", "ldap", "account", "windows", "token", "network", "system", "new", "basic",
    };

    private static readonly HashSet<string> s_messages = new(StringComparer.Ordinal)
    {
        "model", "vm", "dto", "request", "command", "input", "data", "details", "credential", "credentials", "query", "identity", "impersonator", "impersonation",
        "user", "account", "login", "auth", "authentication", "params", "parameters", "message", "packet", "payload", "body", "args", "authenticator",
    };

    private static readonly HashSet<string> s_ciphers = new(StringComparer.Ordinal)
    {
        "encrypt", "decrypt", "hmac", "sign", "aes", "des", "triple", "rijndael", "rc", "sha", "md", "string", "text", "data", "bytes", "value", "to", "from", "by", "with", "base",
        "hex", "password", "message", "content", "cbc", "ecb", "gcm", "xor", "do", "simple",
    };

    private static readonly string[] s_documents = { "sheet", "book", "ws", "wb", "document", "doc", "presentation" };

    // Without one of these in it, a name has none of the words above.
    private static readonly string[] s_parts =
    {
        "log", "sign", "auth", "user", "account", "admin", "cred", "imperson", "regist", "create", "add", "insert", "crypt", "cipher", "hmac", "protect", "operator", "validate", "check",
    };

    /// <summary>Names of calls that are looked at even when what they are given has no shape of a secret.</summary>
    public static readonly string[] Watched =
    {
        "Login", "LoginAsync", "LogOn", "LogonUser", "SignIn", "SignInAsync", "Authenticate", "AuthenticateAsync", "CreateUser", "CreateUserAsync", "AddUser",
        "AddUserAsync", "RegisterUser", "RegisterUserAsync", "ValidateUser", "CreateAccount", "CreateAdmin", "UserLogin", "DoLogin", "CheckLogin", "VerifyUser", "Encrypt", "Decrypt",
    };

    /// <summary>What a call of that name takes.</summary>
    public static CallPurpose Of(in CalledName called)
    {
        if (!MayTell(called.Name))
        {
            return CallPurpose.None;
        }

        var words = NameWords.Split(called.Name);
        if (words.Count > 1 && words[words.Count - 1] is "async" or "attribute")
        {
            words.RemoveAt(words.Count - 1);
        }

        return called.IsType ? OfType(words) : OfMethod(words, called.Receiver);
    }

    // Most names are ruled out without being split.
    private static bool MayTell(string name)
    {
        foreach (var part in s_parts)
        {
            if (name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static CallPurpose OfMethod(List<string> words, string receiver)
    {
        if (words.Contains("encrypt") || words.Contains("decrypt") || words.Contains("hmac") || (words[0] == "sign" && words.Contains("sha")))
        {
            return words.TrueForAll(static word => s_ciphers.Contains(word) || char.IsDigit(word[0])) ? CallPurpose.Cipher : CallPurpose.None;
        }

        if (words[words.Count - 1] is "unprotect" || (words[0] is "protect" && Array.Exists(s_documents, end => receiver.EndsWith(end, StringComparison.OrdinalIgnoreCase))))
        {
            return CallPurpose.Document;
        }

        if (HasLogin(words, out var trigger))
        {
            return OnlyFillers(words, trigger) ? CallPurpose.Login : CallPurpose.None;
        }

        if (!s_makers.Contains(words[0]))
        {
            return CallPurpose.None;
        }

        // users.Create(…), accounts.Register(…)
        if (words.Count == 1)
        {
            return words[0] is "validate" or "check" or "verify" or "init" or "save" or "build" ? CallPurpose.None
                : IsOfPeople(receiver) ? CallPurpose.Account
                : CallPurpose.None;
        }

        return s_people.Contains(words[1]) && OnlyFillers(words, words[1]) ? CallPurpose.Account : CallPurpose.None;
    }

    private static CallPurpose OfType(List<string> words)
    {
        var last = words[words.Count - 1];
        if (!s_messages.Contains(last))
        {
            return words.Count == 2 && words[0] == "basic" && last.StartsWith("auth", StringComparison.Ordinal) ? CallPurpose.Login : CallPurpose.None;
        }

        return HasLogin(words, out _) || (words.Count > 1 && last == "identity" && words[0] == "user") ? CallPurpose.Login
            : s_people.Contains(last) || words.Exists(static word => word is "register" or "registration" or "signup") || (s_makers.Contains(words[0]) && words.Exists(s_people.Contains)) ? CallPurpose.Account
            : CallPurpose.None;
    }

    private static bool HasLogin(List<string> words, out string trigger)
    {
        for (var i = 0; i < words.Count; i++)
        {
            trigger = words[i];
            var next = i + 1 < words.Count ? words[i + 1] : string.Empty;
            if (s_logins.Contains(trigger) || (trigger == "log" && next is "in" or "on") || (trigger == "sign" && next is "in" or "up")
                || (trigger == "basic" && next.StartsWith("auth", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        trigger = string.Empty;
        return false;
    }

    private static bool OnlyFillers(List<string> words, string trigger)
        => words.TrueForAll(word => word == trigger || s_makers.Contains(word) || s_fillers.Contains(word) || s_logins.Contains(word) || s_people.Contains(word)
            || word is "on" or "up" || word.StartsWith("auth", StringComparison.Ordinal));

    private static bool IsOfPeople(string receiver) => NameWords.Split(receiver).Exists(static word => s_people.Contains(word) || word is "auth" or "authentication" or "identity" or "membership");
}
