using System;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>Methods that hash or encrypt a password, told by their names: they are mostly a library's, and their results are not followed.</summary>
internal static class Transformers
{
    private static readonly string[] s_words = { "Hash", "Encrypt", "Md5", "MD5", "Sha1", "SHA1", "Sha256", "SHA256", "Crypt" };

    private static readonly string[] s_digests = { "Hash", "Md5", "Sha1", "Sha256", "Sha512" };

    /// <summary>Whether <paramref name="typed"/> is hashed where it stands: <c>"…".Sha256()</c>, <c>HashPassword(user, "…")</c>.</summary>
    public static bool IsHashed(ExpressionSyntax typed) => typed.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: InvocationExpressionSyntax } access
            => access.Expression == typed && Array.Exists(s_digests, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) && name != "GetHashCode",
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
            => list.Arguments[list.Arguments.Count - 1] == argument && IsOneWay(call) && Array.Exists(s_digests, word => NameOf(call).IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0),
        _ => false,
    };

    /// <summary>Whether <paramref name="call"/> makes something unreadable of its last argument: <c>HashPassword(user, "…")</c>, <c>Md5("…")</c>.</summary>
    public static bool IsOneWay(InvocationExpressionSyntax call)
    {
        var name = NameOf(call);
        return Array.Exists(s_words, word => name.IndexOf(word, StringComparison.Ordinal) >= 0) && name.IndexOf("Decrypt", StringComparison.Ordinal) < 0
            && !name.StartsWith("Verify", StringComparison.Ordinal) && !name.StartsWith("Get", StringComparison.Ordinal);
    }

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };
}
