using System;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Networks;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>Names the bucket, container, server or file system that a setting is about, where constants tell it.</summary>
internal sealed class Resources
{
    // In the order of how surely they name the resource itself.
    private static readonly string[] s_members =
    {
        "BucketName", "Bucket", "ContainerName", "BlobContainerName", "FileSystemName", "ServerName", "DBInstanceIdentifier", "DbInstanceIdentifier",
        "InstanceIdentifier", "ClusterIdentifier", "DomainName", "TableName", "AccountName", "VaultName", "RepositoryName", "SecretId", "Name",
    };

    private readonly FileContext _file;

    public Resources(FileContext file) => _file = file;

    /// <summary>The name, or empty when it is not known.</summary>
    public string Of(SyntaxNode site)
    {
        var id = string.Empty;
        for (var node = site; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            switch (node)
            {
                case BaseObjectCreationExpressionSyntax creation:
                    if (InInitializer(creation.Initializer) is { Length: > 0 } named)
                    {
                        return named;
                    }

                    if (id.Length == 0)
                    {
                        id = FirstText(creation.ArgumentList);
                    }

                    break;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } when OfObject(access.Expression) is { Length: > 0 } assigned:
                    return assigned;
                case InvocationExpressionSyntax call:
                    if (FirstText(call.ArgumentList, site) is { Length: > 0 } text && text.IndexOf('{') < 0)
                    {
                        return id.Length > 0 ? id : text;
                    }

                    if (call.Expression is MemberAccessExpressionSyntax member && OfObject(member.Expression) is { Length: > 0 } received)
                    {
                        return received;
                    }

                    break;
                case StatementSyntax:
                    return id;
            }
        }

        return id;
    }

    // An object whose creation or factory call names it: container = service.GetBlobContainerClient("videos").
    private string OfObject(ExpressionSyntax expression)
    {
        if (expression is InvocationExpressionSyntax direct)
        {
            return FirstText(direct.ArgumentList) is { Length: > 0 } text ? text
                : direct.Expression is MemberAccessExpressionSyntax inner ? OfObject(inner.Expression) : string.Empty;
        }

        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
        {
            return string.Empty;
        }

        foreach (var value in _file.Flow.Evaluate(expression))
        {
            switch (value.Origin)
            {
                case BaseObjectCreationExpressionSyntax creation:
                    return InInitializer(creation.Initializer) is { Length: > 0 } named ? named : FirstText(creation.ArgumentList);
                case InvocationExpressionSyntax call:
                    return FirstText(call.ArgumentList);
            }
        }

        return string.Empty;
    }

    private string InInitializer(InitializerExpressionSyntax? initializer)
    {
        if (initializer is null)
        {
            return string.Empty;
        }

        foreach (var member in s_members)
        {
            if (Creations.Find(initializer, member) is { } assignment && TextOf(assignment.Right) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return string.Empty;
    }

    // The argument that the setting itself stands in names nothing.
    private string FirstText(ArgumentListSyntax? arguments, SyntaxNode? except = null)
    {
        if (arguments is null)
        {
            return string.Empty;
        }

        foreach (var argument in arguments.Arguments)
        {
            if (argument.Expression != except && TextOf(argument.Expression) is { Length: > 0 } text && IsName(text))
            {
                return text;
            }
        }

        return string.Empty;
    }

    private string TextOf(ExpressionSyntax expression)
    {
        if (expression is not (LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax))
        {
            return string.Empty;
        }

        var values = _file.Flow.Evaluate(expression);
        return values.Count == 1 && values[0].Text is { } text && text.IndexOf(FlowText.Hole) < 0 ? text : string.Empty;
    }

    /// <summary>Whether a constant can be a resource's name: connection strings, policies, URLs and addresses are none.</summary>
    public static bool IsName(string text)
        => text.Length is > 0 and <= 128 && text.IndexOf('=') < 0 && text.IndexOf('{') < 0 && text.IndexOf(' ') < 0
            && text.IndexOf("://", StringComparison.Ordinal) < 0 && AddressRange.Parse(text) is null && !text.StartsWith("public-", StringComparison.Ordinal);
}
