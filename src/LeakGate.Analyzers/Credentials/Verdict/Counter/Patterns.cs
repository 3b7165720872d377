using System;
using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>Descriptions of values: regular expressions, date formats, and alphabets from which passwords are drawn.</summary>
internal static class Patterns
{
    public static bool IsPattern(ValueSubject subject)
    {
        var text = subject.Text;
        return (text[0] == '^' && (text[text.Length - 1] == '$' || text.IndexOf('[') > 0 || text.IndexOf('(') > 0))
            || text.IndexOf("(?", StringComparison.Ordinal) >= 0
            || text.IndexOf("\\d", StringComparison.Ordinal) >= 0
            || text.IndexOf("\\w", StringComparison.Ordinal) >= 0
            || text.IndexOf("\\s", StringComparison.Ordinal) >= 0
            || subject.Contains("[a-z") || text.IndexOf("[0-9", StringComparison.Ordinal) >= 0
            || text.IndexOf("yyyy", StringComparison.Ordinal) >= 0 || text.IndexOf("HH:mm", StringComparison.Ordinal) >= 0;
    }

    /// <summary>Letters in the alphabet's order for most of the text, or nothing but signs.</summary>
    public static bool IsCharacterSet(ValueSubject subject)
    {
        var text = subject.Text;
        if (subject.Letters + subject.Digits == 0)
        {
            return text.Length > 0;
        }

        // As an encryption key, an alphabet is one that is often copied from tutorials.
        if (text.Length < 16 || subject.Name.Kind == CredentialKind.EncryptionKey)
        {
            return false;
        }

        var ascending = 0;
        for (var i = 1; i < text.Length; i++)
        {
            ascending += text[i] - text[i - 1] is 1 or 2 ? 1 : 0;
        }

        return ascending * 10 >= text.Length * 6;
    }
}
