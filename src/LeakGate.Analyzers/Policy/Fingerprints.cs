using System;
using System.Security.Cryptography;
using System.Text;

namespace LeakGate.Analyzers.Policy;

/// <summary>
/// Names a finding in a committed file without telling its secret. A secret that no one can guess is named by a hash of itself. Of one that could be guessed
/// only <see cref="TagBits"/> bits of a hash go in, beside the rule and the place: whoever tries a dictionary keeps every 32nd word of it and learns no more,
/// however often and wherever the secret stands, since the same secret gives the same bits everywhere. docs/policy.md explains it.
/// </summary>
internal static class Fingerprints
{
    public const string Prefix = "lg1-";

    /// <summary>Hexadecimal digits behind the prefix: 128 bits.</summary>
    public const int Digits = 32;

    /// <summary>How much of a guessable secret a fingerprint depends on.</summary>
    public const int TagBits = 5;

    private const string Domain = "LeakGate fingerprint 1";

    /// <summary>Of a secret.</summary>
    /// <param name="rule">The rule's id; rules of one family give a strong secret the same fingerprint.</param>
    /// <param name="secret">The credential itself; empty for an empty password.</param>
    /// <param name="place">Where it stands, in words that no move of lines changes.</param>
    /// <param name="ordinal">0, or which one it is of those that are else the same in their file.</param>
    public static string OfSecret(string rule, string secret, string place, int ordinal)
        => SecretStrength.IsUnguessable(secret)
            ? Create("secret", FamilyOf(rule), secret)
            : Create("place", rule, place, Tag(secret).ToString("x2"), ordinal.ToString());

    /// <summary>Of a finding without a secret: a setting of a storage resource.</summary>
    public static string OfSetting(string rule, string resource, string place, int ordinal)
        => Create("setting", rule, resource, place, ordinal.ToString());

    /// <summary>Whether the text has the form of a fingerprint.</summary>
    public static bool IsOne(string text)
    {
        if (text.Length != Prefix.Length + Digits || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = Prefix.Length; i < text.Length; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return true;
    }

    // Deliberately of nothing but the secret: with the place in it, each place would tell other bits of the same password.
    internal static int Tag(string secret) => Hash("tag", secret)[0] >> (8 - TagBits);

    private static string FamilyOf(string rule) => rule.Substring(0, Math.Min(5, rule.Length));

    private static string Create(params string[] parts)
    {
        var hash = Hash(parts);
        var text = new StringBuilder(Prefix, Prefix.Length + Digits);
        for (var i = 0; i < Digits / 2; i++)
        {
            text.Append(hash[i].ToString("x2"));
        }

        return text.ToString();
    }

    // Lengths in front of the parts: no two lists of parts give the same bytes.
    private static byte[] Hash(params string[] parts)
    {
        var bytes = new System.IO.MemoryStream();
        Append(bytes, Domain);
        foreach (var part in parts)
        {
            Append(bytes, part);
        }

        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes.ToArray());
    }

    private static void Append(System.IO.MemoryStream bytes, string part)
    {
        // Broken surrogates are kept apart, which UTF-8 would make one.
        var encoded = Encoding.Unicode.GetBytes(part);
        bytes.Write(BitConverter.GetBytes(encoded.Length), 0, 4);
        bytes.Write(encoded, 0, encoded.Length);
    }
}
