using System;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>Tells methods that take a value over from those that look it up, by their verb.</summary>
internal static class SetterNames
{
    private const string AsyncSuffix = "Async";

    private static readonly string[] s_setters =
    {
        "With", "Set", "Use", "Add", "Append", "Configure", "Having", "Put", "Change", "Reset", "Send", "Enter", "Type", "Fill", "Update",
    };

    private static readonly string[] s_getters = { "Get", "Read", "Load", "Fetch", "Retrieve", "Resolve", "Obtain" };

    private static readonly string[] s_keyed =
    {
        "Add", "TryAdd", "Set", "TrySet", "Append", "With", "Put", "Insert", "Store", "Save", "Use", "Define", "Header", "Param", "Field", "Property",
        "Setting", "Fill", "Type", "Invoke", "Register", "WriteElement", "WriteAttribute", "WriteValue", "IniWrite",
    };

    /// <summary>Whether a method of that name takes the credential that it is named after: <c>WithPassword</c>, <c>Password</c>, not <c>GetPassword</c>.</summary>
    public static bool IsSetter(string name)
        => StartsWithWord(name, s_setters) || name is "Password" or "ApiKey" or "Secret" or "ClientSecret" or "SecretKey" or "AccessKey" or "Passphrase";

    /// <summary>What a method sets or gets, by its name without the verb: <c>Password</c> for <c>WithPassword</c> and <c>GetPasswordAsync</c>.</summary>
    public static string Subject(string name)
    {
        var verb = VerbOf(name, s_setters) ?? VerbOf(name, s_getters);
        var end = name.EndsWith(AsyncSuffix, StringComparison.Ordinal) ? name.Length - AsyncSuffix.Length : name.Length;
        var start = verb is not null && verb.Length < end ? verb.Length : 0;
        return start == 0 && end == name.Length ? name : name.Substring(start, end - start);
    }

    /// <summary>A field does nothing: <c>GetSecretKey = "…"</c> is the secret key.</summary>
    public static string OfField(string name) => VerbOf(name, s_getters) is { } verb && verb.Length < name.Length ? name.Substring(verb.Length) : name;

    /// <summary>Whether a call of that name stores a value under the key before it: <c>Add("password", …)</c>, not <c>Replace("password", …)</c>.</summary>
    public static bool StoresUnderKey(string name) => StartsWithWord(name, s_keyed);

    /// <summary>Whether an object of that type pairs a key with a value.</summary>
    public static bool IsPair(string type)
        => type.EndsWith("Pair", StringComparison.Ordinal) || type.EndsWith("Parameter", StringComparison.Ordinal) || type.EndsWith("Header", StringComparison.Ordinal)
            || type.EndsWith("Setting", StringComparison.Ordinal) || type.EndsWith("Entry", StringComparison.Ordinal) || type.EndsWith("Cookie", StringComparison.Ordinal)
            || type.EndsWith("Field", StringComparison.Ordinal) || type.EndsWith("Variable", StringComparison.Ordinal) || type.EndsWith("Tuple", StringComparison.Ordinal)
            || type.EndsWith("HeaderValue", StringComparison.Ordinal) || type is "XElement" or "XAttribute";

    private static bool StartsWithWord(string name, string[] words) => VerbOf(name, words) is not null;

    private static string? VerbOf(string name, string[] words)
    {
        foreach (var word in words)
        {
            // A delegate or local function has a small first letter.
            if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && string.CompareOrdinal(name, 1, word, 1, word.Length - 1) == 0 && (name.Length == word.Length || !char.IsLower(name[word.Length])))
            {
                return word;
            }
        }

        return null;
    }
}
