using System;
using System.Text;

namespace LeakGate.Analyzers.Credentials.Verdict;

/// <summary>Which scheme a header's value begins with.</summary>
internal enum AuthorizationKind
{
    None,
    Basic,
    Other,
}

/// <summary>Takes the scheme off an Authorization value (<c>Bearer …</c>), so that what follows is judged.</summary>
internal static class AuthorizationScheme
{
    private static readonly string[] s_schemes = { "Bearer ", "Basic ", "Token ", "ApiKey ", "Bot ", "SharedKey ", "Digest ", "SSWS ", "GenieKey " };

    public static string Strip(string value, out AuthorizationKind kind)
    {
        foreach (var scheme in s_schemes)
        {
            var rest = value.Length - scheme.Length;
            if (rest > 0 && value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && value.IndexOf(' ', scheme.Length) < 0)
            {
                kind = scheme == "Basic " ? AuthorizationKind.Basic : AuthorizationKind.Other;
                return value.Substring(scheme.Length).Trim();
            }
        }

        kind = AuthorizationKind.None;
        return value;
    }

    /// <summary>Whether the text is base64 of <c>user:password</c>.</summary>
    public static bool HoldsUserAndPassword(string text)
    {
        if (text.Length < 8 || text.Length % 4 != 0)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '+' or '/' or '='))
            {
                return false;
            }
        }

        try
        {
            var decoded = Encoding.UTF8.GetString(Convert.FromBase64String(text));
            var colon = decoded.IndexOf(':');
            return colon >= 0 && colon < decoded.Length - 1;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
