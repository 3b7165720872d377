using System;
using LeakGate.Analyzers.Credentials.Names;

namespace LeakGate.Analyzers.Credentials.Verdict.Counter;

/// <summary>Identifiers, dates, versions, colours: precise, and no secret.</summary>
internal static class PublicValues
{
    // How a SubjectPublicKeyInfo begins in Base64: RSA of 1,024, 2,048, 3,072 and 4,096 bits, elliptic curves, Ed25519. A private key's length or version differs.
    private static readonly string[] s_publicKeys =
    {
        "MIGfMA0GCSqGSIb3DQEBAQUAA4GN", "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A", "MIIBojANBgkqhkiG9w0BAQEFAAOCAY8A", "MIICIjANBgkqhkiG9w0BAQEFAAOCAg8A", "MFkwEwYHKoZIzj0CAQ", "MCowBQYDK2VwAyEA",
    };

    /// <summary>A GUID identifies. Under the strong name of an API key or secret it may be the key itself, as many APIs use GUIDs for keys.</summary>
    public static bool IsIdentifier(ValueSubject subject)
    {
        if (IsGuid(subject.Text))
        {
            return subject.Name.Strength != NameStrength.Strong || subject.Text.Trim('{', '}').StartsWith("00000000-0000-0000", StringComparison.Ordinal);
        }

        // The keys of the storage and Cosmos emulators, the same on every machine and in their documentation.
        if (subject.Text.StartsWith("Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq", StringComparison.Ordinal)
            || subject.Text.StartsWith("C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw", StringComparison.Ordinal))
        {
            return true;
        }

        // The public key of a strong name: RSA1 in a header of the compiler's.
        if (subject.StartsWith("0024000004800000"))
        {
            return true;
        }

        // The check sums of subresources and packages, and the secret key of AWS's documentation.
        if (subject.StartsWith("sha256-") || subject.StartsWith("sha384-") || subject.StartsWith("sha512-")
            || subject.Text.EndsWith("/bPxRfiCYEXAMPLEKEY", StringComparison.Ordinal))
        {
            return true;
        }

        if (Array.Exists(s_publicKeys, start => subject.Text.StartsWith(start, StringComparison.Ordinal)))
        {
            return true;
        }

        return IsColour(subject.Text) || (subject.StartsWith("0x") && subject.Text.Length <= 10);
    }

    public static bool IsGuid(string text)
    {
        var start = text.Length == 38 && text[0] == '{' ? 1 : 0;
        if (text.Length - 2 * start != 36)
        {
            return false;
        }

        for (var i = 0; i < 36; i++)
        {
            var c = text[start + i];
            if (i is 8 or 13 or 18 or 23 ? c != '-' : !Uri.IsHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>2019-04-01T12:00</c>, <c>00:20:00</c>, <c>1.2.3.4</c>, <c>en-US</c>; digits alone are no date but a birthday used as a password.</summary>
    public static bool IsDateOrVersion(ValueSubject subject)
    {
        if (subject.Symbols > 0 || subject.Digits == 0)
        {
            return subject.Text.Length == 5 && subject.Text[2] == '-' && subject.Lowers == 2 && subject.Uppers == 2;
        }

        return subject.Separators >= 2 && subject.Letters <= 1 && subject.Spaces <= 1 && subject.Digits >= 3 && !IsThreeGroupCode(subject);
    }

    private static bool IsColour(string text)
    {
        if (text.Length is not (4 or 7 or 9) || text[0] != '#')
        {
            return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (!Uri.IsHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>77-19-23</c>: no month has that many days.</summary>
    private static bool IsThreeGroupCode(ValueSubject subject) =>
        subject.Text.Length == 8 && subject.Text[2] == '-' && subject.Text[5] == '-' && subject.Text[0] > '3';
}
