namespace LeakGate.Analyzers.Credentials.ConnectionStrings;

/// <summary>Undoes percent-encoding as far as a comparison of passwords needs it: single bytes, not the whole of Unicode.</summary>
internal static class PercentEncoding
{
    public static string Decode(string part)
    {
        if (part.IndexOf('%') < 0)
        {
            return part;
        }

        var chars = new char[part.Length];
        var length = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] == '%' && i + 2 < part.Length && Hex(part[i + 1]) >= 0 && Hex(part[i + 2]) >= 0)
            {
                chars[length++] = (char)((Hex(part[i + 1]) << 4) | Hex(part[i + 2]));
                i += 2;
            }
            else
            {
                chars[length++] = part[i];
            }
        }

        return new string(chars, 0, length);
    }

    private static int Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
