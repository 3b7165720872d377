using System;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.Analyzers.Credentials.Sinks;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>
/// Which keys of a path name the value, and what the name says. <c>Key</c> alone says little and <c>Jwt:Key</c> much; <c>value</c> and <c>0</c> say
/// nothing, what stands above them does.
/// </summary>
internal static class KeyNames
{
    public const char Separator = ':';

    /// <summary>Whether a single key may name a credential, alone or with the one above it.</summary>
    public static bool MayName(string key, CredentialNames names) => names.Classify(key).IsCredential || HeaderCatalogue.Default.ByName(key) is not null;

    /// <summary>Whether the keys of <paramref name="path"/> name a credential.</summary>
    public static bool IsNamed(string path, CredentialNames names)
    {
        var name = NameOf(path, names, out var evidence);
        return evidence.IsCredential || HeaderCatalogue.Default.ByName(name) is not null;
    }

    /// <summary>Whether a key only says that what follows is a value.</summary>
    public static bool IsGeneric(string key) => key.Length switch
    {
        0 => true,
        4 => Is(key, "text"),
        5 => Is(key, "value") || Is(key, "plain"),
        7 => Is(key, "default") || Is(key, "content"),
        11 => Is(key, "stringvalue"),
        12 => Is(key, "defaultvalue"),
        _ => false,
    } || IsIndex(key);

    /// <summary>
    /// The name by which the value at <paramref name="path"/> is judged, with what it says: the last key that is not generic, with the one above it where
    /// the two say more together.
    /// </summary>
    public static string NameOf(string path, CredentialNames names, out NameEvidence evidence)
    {
        var end = path.Length;
        var start = StartOfLast(path, end);
        while (start > 0 && IsGeneric(path.Substring(start, end - start)))
        {
            end = start - 1;
            start = StartOfLast(path, end);
        }

        var last = path.Substring(start, end - start);
        evidence = names.Classify(last);
        if (evidence.Strength == NameStrength.Strong || start == 0)
        {
            return last;
        }

        var aboveEnd = start - 1;
        var above = StartOfLast(path, aboveEnd);
        while (above > 0 && IsIndex(path.Substring(above, aboveEnd - above)))
        {
            aboveEnd = above - 1;
            above = StartOfLast(path, aboveEnd);
        }

        var both = path.Substring(above, aboveEnd - above) + Separator + last;
        var joined = names.Classify(both);
        if (joined.Strength <= evidence.Strength
            || (!evidence.IsCredential && joined.Strength != NameStrength.Strong && names.Classify(path.Substring(above, aboveEnd - above)).Strength != NameStrength.Strong))
        {
            return last;
        }

        evidence = joined;
        return both;
    }

    private static int StartOfLast(string path, int end)
        => end <= 0 ? 0 : path.LastIndexOf(Separator, end - 1, end) + 1;

    private static bool IsIndex(string key)
    {
        foreach (var c in key)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private static bool Is(string key, string word) => string.Equals(key, word, StringComparison.OrdinalIgnoreCase);
}
