using System;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Credentials.Verdict;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials;

/// <summary>
/// A random-looking literal in the constructor of a client of some service is its key, whatever the service: no catalogue has them all, and the
/// package may not be restored.
/// </summary>
internal static class ClientArguments
{
    private static readonly string[] s_clients = { "Client", "Api", "Bot", "Credential", "Credentials", "Authenticator", "AccessToken" };

    private static readonly string[] s_starts =
    {
        "Initialize", "Init", "InitializeSdk", "Configure", "Start", "SetApiKey", "SetAccessToken", "SetAppKey", "Authenticate", "Activate", "RegisterLicense", "Setup",
    };

    /// <summary>
    /// The name of the call that starts a library with <paramref name="value"/> as its key: <c>Insights.Initialize("…")</c>, a member of no type of this project. Null when
    /// it is none, or the value looks like no key.
    /// </summary>
    public static string? StarterOf(ExpressionSyntax value, string text, FileContext file)
    {
        if (value.Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call } }
            || Array.IndexOf(s_starts, access.Name.Identifier.ValueText) < 0 || access.Expression is not (SimpleNameSyntax or MemberAccessExpressionSyntax) || !IsKey(text))
        {
            return null;
        }

        var method = file.Model.GetSymbolInfo(call, file.CancellationToken).Symbol;
        return method is null || method.DeclaringSyntaxReferences.IsEmpty
            ? (access.Expression is MemberAccessExpressionSyntax receiver ? receiver.Name : access.Expression).ToString() + "." + access.Name.Identifier.ValueText
            : null;
    }

    /// <summary>The simple name of the client that <paramref name="value"/> is passed to; null when it is none or the value looks like no key.</summary>
    public static string? ClientOf(ExpressionSyntax value, string text)
    {
        if (value.Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: ObjectCreationExpressionSyntax creation } } || !IsKey(text))
        {
            return null;
        }

        var name = creation.Type switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            _ => string.Empty,
        };
        // Of a client that the catalogue has, it says which argument is the credential: the random-looking other one is an id.
        return Array.Exists(s_clients, end => name.EndsWith(end, StringComparison.Ordinal)) && SinkCatalogue.Default.ByTypeName(name).Count == 0 ? name : null;
    }

    // A digest is hexadecimal too, but nobody makes a client from one.
    private static bool IsKey(string text)
        => RandomLiterals.IsRandom(text) || (text.Length is 32 or 40 or 64 && IsHexadecimal(text) && Randomness.Measure(text) >= 0.5);

    private static bool IsHexadecimal(string text)
    {
        foreach (var c in text)
        {
            if (!Uri.IsHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
