using System.Collections.Generic;
using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Embedded;

/// <summary>Fields of a form body: <c>login=…&amp;password=…</c>, or of the query of an address whose beginning may be unknown. A single field counts as well, when its name or its value says enough.</summary>
internal static class FormFields
{
    public static void Find(string text, List<EmbeddedCredential> found)
    {
        if (text.IndexOf('=') <= 0)
        {
            return;
        }

        var start = text.IndexOf('?') + 1;
        for (var i = start; i < text.Length; i++)
        {
            // A form body has no blank, no quote and no other grammar's signs.
            if (text[i] is <= ' ' or '"' or '\'' or '<' or '>' or ';' or '(' or ')' or '{' or '}')
            {
                return;
            }
        }

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
