using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Credentials.Passwordless;

/// <summary>
/// <c>new AzureKeyCredential("…")</c> and its like, handed to a client that takes a token credential as well, become <c>new DefaultAzureCredential()</c>.
/// Whether the client takes one is left to the compiler.
/// </summary>
internal static class AzureCredentials
{
    internal const string Title = "Sign in without a key: DefaultAzureCredential (grant the program's identity a role; revoke the key)";

    internal const string DefaultCredential = "Azure.Identity.DefaultAzureCredential";

    private static readonly string[] s_keys =
    {
        "Azure.AzureKeyCredential", "Azure.AzureNamedKeyCredential", "Azure.AzureSasCredential", "Azure.Storage.StorageSharedKeyCredential",
        "Azure.Data.Tables.TableSharedKeyCredential", "System.ClientModel.ApiKeyCredential", "Azure.Identity.ClientSecretCredential",
        "Azure.Identity.UsernamePasswordCredential",
    };

    public static (string Title, SolutionEdits Edits)? Find(FixSite site, TypedSecret secret)
    {
        if (ValueUse.Of(site, secret.Origin) is not { } use
            || use.Expression.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax { Initializer: null } creation } })
        {
            return null;
        }

        var edits = new SolutionEdits();
        var type = site.Model.GetTypeInfo(creation, site.CancellationToken).Type?.ToDisplayString();
        var replaced = s_keys.Contains(type) ? (ExpressionSyntax)creation
            : type == "Microsoft.Azure.Cosmos.CosmosClient" && creation.ArgumentList!.Arguments.IndexOf((ArgumentSyntax)use.Expression.Parent) == 1 ? use.Expression
            : null;
        if (replaced is null || TypeNames.Write(site, creation.SpanStart, DefaultCredential, edits) is not { } name)
        {
            return null;
        }

        edits.Replace(site.Document.Id, replaced.Span, $"new {name}()");
        if (use.Declaration is not null)
        {
            ValueUse.Remove(site, use.Declaration, edits);
        }

        return (Title, edits);
    }
}
