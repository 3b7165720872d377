using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>
/// Finds what other languages inside a string call a credential: SQL, JSON, scripts, markup, form bodies and command lines. It only pairs names
/// with values; the verdict weighs them as it does for C#. Linear in the text's length.
/// </summary>
internal static class EmbeddedCredentials
{
    // Longer texts are documents, which are configuration and not code.
    private const int MaximumLength = 16_384;

    private const int MaximumValue = 512;

    /// <summary>Adds each named value of <paramref name="text"/>, which may be the arguments of <paramref name="program"/>, to <paramref name="found"/>.</summary>
    public static void Find(string text, string? program, List<EmbeddedCredential> found)
    {
        if (text.Length is < 4 or > MaximumLength)
        {
            return;
        }

        QuotedValues.Find(text, found);
        MarkupValues.Find(text, found);
        SqlStatements.Find(text, found);
        FormFields.Find(text, found);
        CommandLines.Find(text, program, found);
    }

    /// <summary>Words that none of the names contains and that announce such a text.</summary>
    public static IEnumerable<string> Anchors
        => new[] { "identified by", "pragma ", "sp_addl", "<keymaterial", " -p", " -u ", " /p ", " /rp ", " -w ", "user ", "mysql", "\"-p ", "/user:", "pass:", "pgp_sym_", "aes_decrypt(", "aes_encrypt(", "bypassphrase" };

    /// <summary>Whether <paramref name="name"/> alone says that a credential follows.</summary>
    internal static bool IsStrong(string name) => name.Length > 0 && CredentialNames.BuiltIn.Classify(name).Strength == NameStrength.Strong;

    internal static void Add(List<EmbeddedCredential> found, string name, int start, int end)
    {
        if (end > start && end - start <= MaximumValue)
        {
            found.Add(new EmbeddedCredential(name, start, end - start));
        }
    }

    internal static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
