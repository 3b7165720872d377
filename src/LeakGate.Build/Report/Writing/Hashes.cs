using System.Security.Cryptography;
using System.Text;

namespace LeakGate.Build.Report.Writing;

/// <summary>Short names for things, the same on every machine.</summary>
internal static class Hashes
{
    /// <summary>The first <paramref name="bytes"/> bytes of the SHA-256 of <paramref name="text"/>, in lower-case hexadecimal.</summary>
    public static string Of(string text, int bytes)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text));
        var result = new StringBuilder(bytes * 2);
        for (var i = 0; i < bytes; i++)
        {
            result.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }
}
