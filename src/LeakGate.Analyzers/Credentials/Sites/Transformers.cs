using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Sites;

/// <summary>Methods that hash or encrypt a password, told by their names: they are mostly a library's, and their results are not followed.</summary>
internal static class Transformers
{
    private const int MaximumDepth = 6;

    private static readonly string[] s_words = { "Hash", "Encrypt", "Md5", "MD5", "Sha1", "SHA1", "Sha256", "SHA256", "Crypt" };

    private static readonly string[] s_digests = { "Hash", "Md5", "Sha1", "Sha256", "Sha512" };

    /// <summary>Whether <paramref name="typed"/> is hashed where it stands: <c>"…".Sha256()</c>, <c>HashPassword(user, "…")</c>.</summary>
    public static bool IsHashed(ExpressionSyntax typed) => typed.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: InvocationExpressionSyntax } access
            => access.Expression == typed && Array.Exists(s_digests, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) && name != "GetHashCode",
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetBytes" } } bytes } }
            => IsHashed(bytes),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
            => list.Arguments[list.Arguments.Count - 1] == argument && IsOneWay(call) && Array.Exists(s_digests, word => NameOf(call).IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0),
        _ => false,
    };

    /// <summary>The literal that <paramref name="call"/> makes unreadable, through the calls that hand it on: <c>Convert.ToHexString(sha.ComputeHash(Encoding.UTF8.GetBytes("…")))</c>.</summary>
    public static LiteralExpressionSyntax? TypedIn(InvocationExpressionSyntax call)
    {
        var isHashed = false;
        ExpressionSyntax? inner = call;
        for (var depth = 0; depth < MaximumDepth && inner is InvocationExpressionSyntax next; depth++)
        {
            isHashed |= IsOneWay(next);
            inner = next.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Replace" or "ToLower" or "ToUpper" or "ToLowerInvariant" } kept ? kept.Expression
                : next.ArgumentList.Arguments.LastOrDefault()?.Expression;
        }

        return isHashed ? inner as LiteralExpressionSyntax : null;
    }

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
