using System;
using System.Threading.Tasks;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Credentials;

/// <summary><c>configuration["Key"] ?? "secret"</c>: the setting is read already, so the fallback becomes an exception that names it.</summary>
internal static class FallbackFix
{
    public const string Key = "LeakGate.Credentials.Required";

    public static async Task<Fix?> FindAsync(FixSite site, TypedSecret secret)
    {
        var value = secret.Origin.Parent is ParenthesizedExpressionSyntax parenthesized ? parenthesized : secret.Origin;
        if (value.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce || coalesce.Right != value
            || secret.Text is null || site.LanguageVersion < LanguageVersion.CSharp7
            || NameOf(site, coalesce.Left) is not { } setting)
        {
            return null;
        }

        var edits = new SolutionEdits();
        edits.Replace(site.Document.Id, value.Span, SecretSource.ThrowExpression(site, value.SpanStart, edits, setting.Missing));
        OtherPlaces.Clear(site, secret, null, edits);
        return await CompilationGuard.BreaksAsync(site, edits).ConfigureAwait(false)
            ? null
            : new Fix(Key, $"Fail when '{setting.Name}' is not set, instead of falling back to this value (revoke it)", edits);
    }

    // What the left side reads, and what to say when it is missing.
    private static (string Name, string Missing)? NameOf(FixSite site, ExpressionSyntax left)
    {
        var (call, arguments) = left switch
        {
            InvocationExpressionSyntax invocation => ((invocation.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? string.Empty, invocation.ArgumentList.Arguments),
            ElementAccessExpressionSyntax access => ("[]", access.ArgumentList.Arguments),
            _ => (string.Empty, default),
        };
        if (arguments.Count == 0 || site.Model.GetConstantValue(arguments[0].Expression, site.CancellationToken).Value is not string { Length: > 0 } name
            || name.IndexOfAny(new[] { '"', '\\', '\r', '\n' }) >= 0)
        {
            return null;
        }

        return call switch
        {
            "GetEnvironmentVariable" => (name, $"Set the environment variable {name}."),
            "GetConnectionString" => (name, $"Set the connection string '{name}' in the configuration."),
            "[]" or "GetValue" or "GetSetting" or "Get" => (name, $"Set '{name}' in the configuration."),
            _ => null,
        };
    }
}
