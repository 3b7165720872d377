using System;
using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>
/// What a name is about when it is the name of something around a credential: the setter <c>WithPassword</c> and the text box <c>txtPassword</c> are
/// about a password, though neither is one.
/// </summary>
internal static class Subjects
{
    private static readonly string[] s_controlPrefixes = { "txt", "tb", "textBox", "textbox", "tbx", "pb", "pwb", "edt", "edit", "inp", "input", "entry", "mtb", "uc" };

    private static readonly string[] s_controlSuffixes = { "TextBox", "Textbox", "TextEdit", "Edit", "Box", "Field", "Input", "Entry", "Control", "InputField", "Editor" };

    /// <summary>Whether code about <paramref name="name"/> may hand over a credential: the name is one, or is about one.</summary>
    public static bool MayName(CredentialNames names, string name)
        => names.Classify(name).IsCredential || names.Classify(SetterNames.Subject(name)).IsCredential || names.Classify(OfControl(name)).IsCredential;

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
