using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Credentials.Passwordless;

/// <summary>
/// A client of AWS that is given no key asks the default chain: environment, profile, single sign-on, the role of the container or machine. Region and
/// configuration stay.
/// </summary>
internal static class AwsClients
{
    private const string Title = "Sign in without a key: AWS's default credential chain (give the program a role; revoke the key)";

    private static readonly string[] s_keys = { "awsAccessKeyId", "awsSecretAccessKey", "awsSessionToken" };

    private static readonly string[] s_credentials = { "BasicAWSCredentials", "SessionAWSCredentials" };

    public static (string Title, SolutionEdits Edits)? Find(FixSite site, TypedSecret secret)
    {
        if (ValueUse.Of(site, secret.Origin) is not { } use || use.Expression.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } })
        {
            return null;
        }

        var edits = new SolutionEdits();
        if (use.Declaration is not null)
        {
            ValueUse.Remove(site, use.Declaration, edits);
        }

        return DropKeys(site, creation, edits) ? (Title, edits) : null;
    }

    private static bool DropKeys(FixSite site, BaseObjectCreationExpressionSyntax creation, SolutionEdits edits)
    {
        if (site.Model.GetTypeInfo(creation, site.CancellationToken).Type is not { } type)
        {
            return false;
        }

        if (IsClient(type))
        {
            return Drop(site, creation, s_keys, edits);
        }

        // new AmazonS3Client(new BasicAWSCredentials(…), region), or with the credentials in a variable.
        if (!s_credentials.Contains(type.Name) || type.ContainingNamespace.ToDisplayString() != "Amazon.Runtime" || ValueUse.Of(site, creation) is not { } use
            || use.Expression.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax client } } argument
            || !IsClient(site.Model.GetTypeInfo(client, site.CancellationToken).Type))
        {
            return false;
        }

        if (use.Declaration is not null)
        {
            ValueUse.Remove(site, use.Declaration, edits);
        }

        ValueUse.RemoveArguments(site, new[] { argument }, edits);
        foreach (var key in creation.ArgumentList!.Arguments)
        {
            if (ValueUse.DeclarationOf(site, key.Expression) is { } declaration)
            {
                ValueUse.Remove(site, declaration, edits);
            }
        }

        return true;
    }

    private static bool Drop(FixSite site, BaseObjectCreationExpressionSyntax creation, string[] parameters, SolutionEdits edits)
    {
        if (site.Model.GetSymbolInfo(creation, site.CancellationToken).Symbol is not IMethodSymbol constructor || creation.ArgumentList is not { } list)
        {
            return false;
        }

        var dropped = new List<ArgumentSyntax>();
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var name = list.Arguments[i].NameColon?.Name.Identifier.ValueText ?? (i < constructor.Parameters.Length ? constructor.Parameters[i].Name : string.Empty);
            if (parameters.Contains(name))
            {
                dropped.Add(list.Arguments[i]);
            }
        }

        if (dropped.Count < 2 || list.Arguments.IndexOf(dropped[dropped.Count - 1]) - list.Arguments.IndexOf(dropped[0]) != dropped.Count - 1)
        {
            return false;
        }

        ValueUse.RemoveArguments(site, dropped, edits);
        return true;
    }

    private static bool IsClient(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "AmazonServiceClient" && current.ContainingNamespace.ToDisplayString() == "Amazon.Runtime")
            {
                return true;
            }
        }

        return false;
    }
}
