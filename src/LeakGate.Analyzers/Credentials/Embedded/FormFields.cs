using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>Fields of a form body: <c>login=…&amp;password=…</c>. A single field counts as well, when its name or its value says enough.</summary>
internal static class FormFields
{
    public static void Find(string text, List<EmbeddedCredential> found)
    {
        if (text.IndexOf('=') <= 0)
        {
            return;
        }

        foreach (var c in text)
        {
            // A form body has no blank, no quote and no other grammar's signs.
            if (c is <= ' ' or '"' or '\'' or '<' or '>' or ';' or '(' or ')' or '{' or '}')
            {
                return;
            }
        }

        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('&', start);
            end = end < 0 ? text.Length : end;
            var equals = text.IndexOf('=', start, end - start);
            if (equals > start && IsName(text, start, equals))
            {
                var name = text.Substring(start, equals - start);
                if (CredentialNames.BuiltIn.Classify(name).IsCredential)
                {
                    EmbeddedCredentials.Add(found, name, equals + 1, end);
                }
            }

            start = end + 1;
        }
    }

    private static bool IsName(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!EmbeddedCredentials.IsNameCharacter(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
