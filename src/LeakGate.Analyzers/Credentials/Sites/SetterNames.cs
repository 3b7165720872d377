using System;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>Tells methods that take a value over from those that look it up, by their verb.</summary>
internal static class SetterNames
{
    private static readonly string[] s_keyed =
        { "Add", "TryAdd", "Set", "TrySet", "Append", "With", "Put", "Insert", "Store", "Save", "Use", "Define", "Header", "Param", "Field", "Property", "Setting", "Fill", "Type", "Invoke" };

    /// <summary>Whether a method of that name, without a verb, takes the credential that it is named after: <c>Password("…")</c> of a builder.</summary>
    public static bool IsBareSetter(string name)
        => name is "Password" or "ApiKey" or "Secret" or "ClientSecret" or "SecretKey" or "AccessKey" or "Passphrase";

    /// <summary>Whether a call of that name stores a value under the key before it: <c>Add("password", …)</c>, not <c>Replace("password", …)</c>.</summary>
    public static bool StoresUnderKey(string name) => StartsWithWord(name, s_keyed);

    /// <summary>Whether an object of that type pairs a key with a value.</summary>
    public static bool IsPair(string type)
        => type.EndsWith("Pair", StringComparison.Ordinal) || type.EndsWith("Parameter", StringComparison.Ordinal) || type.EndsWith("Header", StringComparison.Ordinal)
            || type.EndsWith("Setting", StringComparison.Ordinal) || type.EndsWith("Entry", StringComparison.Ordinal) || type.EndsWith("Cookie", StringComparison.Ordinal)
            || type.EndsWith("Field", StringComparison.Ordinal) || type.EndsWith("Variable", StringComparison.Ordinal) || type.EndsWith("Tuple", StringComparison.Ordinal)
            || type.EndsWith("HeaderValue", StringComparison.Ordinal);

    private static bool StartsWithWord(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
