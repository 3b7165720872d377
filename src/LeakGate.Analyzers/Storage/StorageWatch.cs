using System.Collections.Generic;

namespace LeakGate.Analyzers.Storage;

/// <summary>What the scanner has to watch for the storage rules: without any of it a file needs no closer look at its storage.</summary>
internal static class StorageWatch
{
    /// <summary>Simple names of types and members, as whole identifiers.</summary>
    public static IEnumerable<string> Names(ExposureCatalogue exposures)
    {
        foreach (var name in exposures.SimpleNames)
        {
            yield return name;
        }

        // Policy documents written as anonymous objects, and headers as properties.
        yield return "Principal";
        yield return "NotPrincipal";
    }

    /// <summary>Text in string literals, in any case: the keys of policy documents, values that open whatever receives them, and the headers that carry an ACL.</summary>
    public static IEnumerable<string> Words(ExposureCatalogue exposures)
    {
        // Quotes are escaped or doubled in many literals, so only the opening one is part of the word.
        yield return "\"principal";
        yield return "'principal";
        yield return "\"notprincipal";
        foreach (var word in AnchorNames.Words)
        {
            yield return word;
        }

        foreach (var header in exposures.HeaderNames)
        {
            yield return header.ToLowerInvariant();
        }
    }
}
