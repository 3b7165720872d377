using System;
using System.Collections.Generic;
using System.Linq;
using LeakGate.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.CodeFixes.Credentials.Passwordless;

/// <summary>
/// An Azure client that is made from a connection string is made from the endpoint in it and <c>DefaultAzureCredential</c> instead. Source of the
/// constructors: the reference of each SDK; the compiler has the last word.
/// </summary>
internal static class AzureClients
{
    private const string DefaultSuffix = "core.windows.net";

    // The service in a storage account's host name, by the client's namespace.
    private static readonly Dictionary<string, string> s_storage = new()
    {
        ["Azure.Storage.Blobs"] = "blob",
        ["Azure.Storage.Blobs.Specialized"] = "blob",
        ["Azure.Storage.Queues"] = "queue",
        ["Azure.Storage.Files.DataLake"] = "dfs",
        ["Azure.Data.Tables"] = "table",
    };

    public static (string Title, SolutionEdits Edits)? Find(FixSite site, TypedSecret secret)
    {
        if (secret.Text is null || ValueUse.Of(site, secret.Origin) is not { } use
            || use.Expression.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list } argument
            || list.Arguments[0] != argument || site.Model.GetTypeInfo(creation, site.CancellationToken).Type is not { } type)
        {
            return null;
        }

        var edits = new SolutionEdits();
        var parts = PartsOf(secret.Text);
        if (Arguments(site, type, parts, list, edits) is not { } arguments || TypeNames.Write(site, creation.SpanStart, AzureCredentials.DefaultCredential, edits) is not { } credential)
        {
            return null;
        }

        var replaced = list.Arguments.Take(arguments.Replaced).ToList();
        edits.Replace(
            site.Document.Id,
            Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(replaced[0].SpanStart, replaced[replaced.Count - 1].Span.End),
            $"{arguments.Text}, new {credential}()");
        if (use.Declaration is not null)
        {
            ValueUse.Remove(site, use.Declaration, edits);
        }

        return (AzureCredentials.Title, edits);
    }

    // What stands in the place of the connection string and how many arguments it replaces.
    private static (string Text, int Replaced)? Arguments(FixSite site, ITypeSymbol type, Dictionary<string, string> parts, ArgumentListSyntax list, SolutionEdits edits)
    {
        var @namespace = type.ContainingNamespace.ToDisplayString();
        if (s_storage.TryGetValue(@namespace, out var service) && parts.TryGetValue("AccountName", out var account))
        {
            return Storage(site, $"https://{account}.{service}.{(parts.TryGetValue("EndpointSuffix", out var suffix) ? suffix : DefaultSuffix)}", type, list, edits);
        }

        switch (@namespace + "." + type.Name)
        {
            case "Microsoft.Azure.Cosmos.CosmosClient" when parts.TryGetValue("AccountEndpoint", out var endpoint):
                return (Literal(endpoint), 1);
            case "Azure.Messaging.ServiceBus.ServiceBusClient" or "Azure.Messaging.ServiceBus.Administration.ServiceBusAdministrationClient" when HostOf(parts) is { } host:
                return (Literal(host), 1);
            case "Azure.Messaging.EventHubs.Producer.EventHubProducerClient" or "Azure.Messaging.EventHubs.Producer.EventHubBufferedProducerClient" when HostOf(parts) is { } host:
                return IsText(site, list, 1) ? ($"{Literal(host)}, {list.Arguments[1]}", 2)
                    : parts.TryGetValue("EntityPath", out var hub) ? ($"{Literal(host)}, {Literal(hub)}", 1)
                    : null;
            case "Azure.Data.AppConfiguration.ConfigurationClient" when parts.TryGetValue("Endpoint", out var endpoint):
                return (UriOf(site, list, Literal(endpoint), edits), 1);
            default:
                return null;
        }
    }

    // A service client takes the account's address; one of a container or a blob takes the names behind it, when they are known here.
    private static (string Text, int Replaced)? Storage(FixSite site, string address, ITypeSymbol type, ArgumentListSyntax list, SolutionEdits edits)
    {
        if (type.Name.EndsWith("ServiceClient", StringComparison.Ordinal))
        {
            return (UriOf(site, list, Literal(address), edits), 1);
        }

        if (type.Name == "TableClient")
        {
            return IsText(site, list, 1) ? ($"{UriOf(site, list, Literal(address), edits)}, {list.Arguments[1]}", 2) : null;
        }

        var names = new List<string>();
        while (names.Count + 1 < list.Arguments.Count && site.Model.GetConstantValue(list.Arguments[names.Count + 1].Expression, site.CancellationToken).Value is string name)
        {
            names.Add(Uri.EscapeDataString(name).Replace("%2F", "/"));
        }

        return names.Count == 0 || IsText(site, list, names.Count + 1) ? null : (UriOf(site, list, Literal(address + "/" + string.Join("/", names)), edits), names.Count + 1);
    }

    private static string UriOf(FixSite site, ArgumentListSyntax list, string literal, SolutionEdits edits)
        => $"new {TypeNames.Write(site, list.SpanStart, "System.Uri", edits)}({literal})";

    private static bool IsText(FixSite site, ArgumentListSyntax list, int index)
        => index < list.Arguments.Count && site.Model.GetTypeInfo(list.Arguments[index].Expression, site.CancellationToken).Type?.SpecialType == SpecialType.System_String;

    private static string? HostOf(Dictionary<string, string> parts)
        => parts.TryGetValue("Endpoint", out var endpoint) && Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : null;

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static Dictionary<string, string> PartsOf(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in text.Split(';'))
        {
            var equals = pair.IndexOf('=');
            if (equals > 0)
            {
                parts[pair.Substring(0, equals).Trim()] = pair.Substring(equals + 1).Trim();
            }
        }

        return parts;
    }
}
