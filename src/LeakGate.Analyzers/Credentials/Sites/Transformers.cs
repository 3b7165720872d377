using System;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>Methods that hash or encrypt a password, told by their names: they are mostly a library's, and their results are not followed.</summary>
internal static class Transformers
{
    private static readonly string[] s_words = { "Hash", "Encrypt", "Md5", "MD5", "Sha1", "SHA1", "Sha256", "SHA256", "Crypt" };

    /// <summary>Whether <paramref name="call"/> makes something unreadable of its last argument: <c>HashPassword(user, "…")</c>, <c>Md5("…")</c>.</summary>
    public static bool IsOneWay(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => string.Empty,
        };
        return Array.Exists(s_words, word => name.IndexOf(word, StringComparison.Ordinal) >= 0) && name.IndexOf("Decrypt", StringComparison.Ordinal) < 0
            && !name.StartsWith("Verify", StringComparison.Ordinal) && !name.StartsWith("Get", StringComparison.Ordinal);
    }
}
