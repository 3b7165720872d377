using System;
using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>
/// What a name is about when it is the name of something around a credential: the setter <c>WithPassword</c> and the text box <c>txtPassword</c> are
/// about a password, though neither is one.
/// </summary>
internal static class Subjects
{
    private static readonly string[] s_verbs =
        { "With", "Set", "Use", "Add", "Append", "Configure", "Having", "Put", "Change", "Reset", "Send", "Enter", "Type", "Fill", "Update", "Give" };

    private static readonly string[] s_getters = { "Get", "Read", "Load", "Fetch", "Retrieve", "Resolve", "Obtain" };

    private static readonly string[] s_controlPrefixes = { "txt", "tb", "textBox", "textbox", "tbx", "pb", "pwb", "edt", "edit", "inp", "input", "entry", "mtb", "uc" };

    private static readonly string[] s_controlSuffixes = { "TextBox", "Textbox", "TextEdit", "Edit", "Box", "Field", "Input", "Entry", "Control", "InputField", "Editor" };

    /// <summary>Whether code about <paramref name="name"/> may hand over a credential: the name is one, or is about one.</summary>
    public static bool MayName(string name)
        => CredentialNames.BuiltIn.Classify(name).IsCredential || CredentialNames.BuiltIn.Classify(OfSetter(name)).IsCredential
            || CredentialNames.BuiltIn.Classify(OfGetter(name)).IsCredential
            || CredentialNames.BuiltIn.Classify(OfControl(name)).IsCredential;

    /// <summary><c>WithPassword</c> is about <c>Password</c>; null when the name is no setter's.</summary>
    public static string? OfSetter(string name) => WithoutVerb(name, s_verbs);

    /// <summary><c>GetPassword</c> is about <c>Password</c>, where it returns a value of its own; null when the name is no getter's.</summary>
    public static string? OfGetter(string name) => WithoutVerb(name, s_getters);

    private static string? WithoutVerb(string name, string[] verbs)
    {
        foreach (var verb in verbs)
        {
            if (name.Length > verb.Length && name.StartsWith(verb, StringComparison.Ordinal) && char.IsUpper(name[verb.Length]))
            {
                return name.Substring(verb.Length).Replace("Async", string.Empty);
            }
        }

        return null;
    }

    /// <summary><c>txtPassword</c> and <c>passwordBox</c> are about the password; null when the name is no control's.</summary>
    public static string? OfControl(string name)
    {
        var bare = name.TrimStart('_');
        foreach (var prefix in s_controlPrefixes)
        {
            if (bare.Length > prefix.Length && bare.StartsWith(prefix, StringComparison.Ordinal) && char.IsUpper(bare[prefix.Length]))
            {
                return bare.Substring(prefix.Length);
            }
        }

        foreach (var suffix in s_controlSuffixes)
        {
            if (bare.Length > suffix.Length && bare.EndsWith(suffix, StringComparison.Ordinal))
            {
                return bare.Substring(0, bare.Length - suffix.Length);
            }
        }

        return null;
    }
}
