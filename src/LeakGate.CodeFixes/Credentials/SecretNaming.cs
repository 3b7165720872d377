using System;
using System.Linq;
using LeakGate.Analyzers;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.Names;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Credentials;

/// <summary>
/// Derives what a credential is called in the environment and in configuration from what the developer calls it: the variable, the member that is set,
/// the parameter; else from its kind. A name that says only "password" is told apart by the type it stands in.
/// </summary>
internal static class SecretNaming
{
    // Names of things that hold a setting and say nothing of whose it is.
    private static readonly string[] s_holders = { "options", "settings", "config", "configuration", "builder", "client", "request", "info", "this", "base", "credentials", "args" };

    public static SecretWords NameOf(FixSite site, TypedSecret secret)
    {
        var kind = KindOf(site);
        var (name, holder) = GivenName(secret.Origin);
        var words = Best(name, site.Property(FindingProperties.Name), ParameterOf(site, secret.Origin)) is { } best ? SecretWords.Of(best) : SecretWords.Of(string.Empty);
        if (!secret.IsWhole && site.RuleId is RuleIds.ConnectionString or RuleIds.CredentialInUrl or RuleIds.DefaultPassword)
        {
            // The variable is named for the whole string; the secret is the password in it.
            words = (words.IsEmpty && name is not null ? SecretWords.Of(name) : words).WithoutKind.Append(kind);
        }

        if (words.IsEmpty)
        {
            words = kind;
        }

        if (words.IsGeneric && holder is not null && SecretWords.Of(holder) is { IsEmpty: false } owner)
        {
            words = owner.Append(words);
        }

        return words.IsGeneric ? SecretWords.Of(TypeNameOf(site, secret.Origin)).Append(words) : words;
    }

    private static string? Best(params string?[] names)
        => names.FirstOrDefault(name => name is not null && SecretWords.Of(name) is { IsEmpty: false } && CredentialNames.BuiltIn.Classify(name).IsCredential);

    private static SecretWords KindOf(FixSite site)
    {
        // A format's id names the provider: github-pat, aws-access-key-id.
        var kind = site.Property(FindingProperties.Kind) ?? string.Empty;
        return site.RuleId switch
        {
            RuleIds.KnownCredentialFormat => SecretWords.Of(kind) is { IsEmpty: false } words ? words : SecretWords.Of("Token"),
            RuleIds.PrivateKey => SecretWords.Of("PrivateKey"),
            RuleIds.ConnectionString or RuleIds.CredentialInUrl or RuleIds.DefaultPassword => SecretWords.Of(kind.IndexOf("torage", StringComparison.Ordinal) > 0 ? "AccountKey" : "Password"),
            RuleIds.CryptographicKey => SecretWords.Of("EncryptionKey"),
            RuleIds.RandomLiteral => SecretWords.Of("Secret"),
            _ => kind == "key" ? SecretWords.Of("ApiKey") : SecretWords.Of(kind) is { IsEmpty: false } words ? words : SecretWords.Of("Secret"),
        };
    }

    /// <summary>The variable or member that the value is given to, and the object that has the member.</summary>
    private static (string? Name, string? Holder) GivenName(ExpressionSyntax value)
    {
        for (SyntaxNode? node = value; node is not null; node = node.Parent)
        {
            switch (node.Parent)
            {
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                    return (declarator.Identifier.ValueText, null);
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return (property.Identifier.ValueText, null);
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return (property.Identifier.ValueText, null);
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return GivenName(assignment);
                case StatementSyntax or MemberDeclarationSyntax or ArgumentSyntax or AnonymousFunctionExpressionSyntax or null:
                    return (null, null);
            }
        }

        return (null, null);
    }

    private static (string? Name, string? Holder) GivenName(AssignmentExpressionSyntax assignment)
    {
        switch (assignment.Left)
        {
            case IdentifierNameSyntax name when assignment.Parent is InitializerExpressionSyntax { Parent: ExpressionSyntax creation }:
                return (name.Identifier.ValueText, HolderOf(creation));
            case IdentifierNameSyntax name:
                return (name.Identifier.ValueText, null);
            case MemberAccessExpressionSyntax access:
                return (access.Name.Identifier.ValueText, HolderOf(access.Expression));
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } when arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string key }:
                return (key, null);
            case ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } arguments } when arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string key }:
                return (key, null);
            default:
                return (null, null);
        }
    }

    private static string? HolderOf(ExpressionSyntax expression)
    {
        var name = expression switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } } => declarator.Identifier.ValueText,
            _ => null,
        };
        return name is null || name.Length < 3 || s_holders.Contains(name.TrimStart('_'), StringComparer.OrdinalIgnoreCase) ? null : name;
    }

    private static string? ParameterOf(FixSite site, ExpressionSyntax value)
    {
        if (value.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } list } argument)
        {
            return null;
        }

        if (argument.NameColon is { } colon)
        {
            return colon.Name.Identifier.ValueText;
        }

        var index = list.Arguments.IndexOf(argument);
        return site.Model.GetSymbolInfo(call, site.CancellationToken).Symbol is IMethodSymbol method && index < method.Parameters.Length ? method.Parameters[index].Name : null;
    }

    // A program of top-level statements has no type of its own to be told apart by: its project's name serves.
    private static string TypeNameOf(FixSite site, ExpressionSyntax value)
    {
        var type = value.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText;
        return type is null or "Program" && SecretWords.Of(site.Document.Project.AssemblyName) is { IsEmpty: false } ? site.Document.Project.AssemblyName : type ?? "App";
    }
}
