namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>What a member says of the member beside it: <c>{ "name": "DB_PASSWORD", "value": "…" }</c>.</summary>
internal enum SiblingRole
{
    None,

    /// <summary>Its value is the name of the other's.</summary>
    Name,

    /// <summary>It holds the value.</summary>
    Value,
}

/// <summary>Tells the two roles by the key.</summary>
internal static class SiblingRoles
{
    public static SiblingRole Of(char[] chars, int start, int length) => length switch
    {
        3 => Is(chars, start, "key") ? SiblingRole.Name : SiblingRole.None,
        4 => Is(chars, start, "name") ? SiblingRole.Name : SiblingRole.None,
        5 => Is(chars, start, "value") ? SiblingRole.Value : SiblingRole.None,
        12 => Is(chars, start, "parameterkey") ? SiblingRole.Name : SiblingRole.None,
        14 => Is(chars, start, "parametervalue") ? SiblingRole.Value : SiblingRole.None,
        _ => SiblingRole.None,
    };

    /// <inheritdoc cref="Of(char[], int, int)"/>
    public static SiblingRole Of(string key) => Of(key.ToCharArray(), 0, key.Length);

    private static bool Is(char[] chars, int start, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = chars[start + i];
            if ((c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
