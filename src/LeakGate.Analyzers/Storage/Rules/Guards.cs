using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>
/// The guards that a file sets, and those that it removes. A guard counts for a setting when both name the same resource or stand in the same statement; one
/// for a whole account counts for all of the file.
/// </summary>
internal sealed class Guards
{
    private static readonly string[] s_flags = { "BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets" };

    private readonly Resources _resources;
    private readonly List<(string Kind, string Resource, SyntaxNode Node)> _set = new();
    private readonly List<(string Kind, string Resource, SyntaxNode Node)> _removed = new();

    public Guards(Resources resources) => _resources = resources;

    public bool IsEmpty => _set.Count == 0 && _removed.Count == 0;

    /// <summary>Notes what <paramref name="node"/> sets or removes.</summary>
    public void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax assignment:
                VisitAssignment(assignment);
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BLOCK_ALL" } all:
                _set.Add(("aws-public-access-block", _resources.Of(all), all));
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BLOCK_ACLS" or "BLOCK_ACLS_ONLY" } partly:
                _removed.Add(("aws-public-access-block", _resources.Of(partly), partly));
                break;
            case InvocationExpressionSyntax call when Creations.LastNameOf(call.Expression).StartsWith("DeletePublicAccessBlock", StringComparison.Ordinal):
                _removed.Add(("aws-public-access-block", _resources.Of(call), call));
                break;
        }
    }

    /// <summary>What guards the resource of a setting, in words; null when nothing in the file does.</summary>
    public string? Find(ExposureRow row, SyntaxNode site, string resource)
    {
        foreach (var (kind, guarded, node) in _set)
        {
            if (!row.GuardedBy.Contains(kind))
            {
                continue;
            }

            var isAccount = kind.IndexOf("account", StringComparison.Ordinal) >= 0;
            if (isAccount || (resource.Length > 0 && resource == guarded) || StatementOf(node) == StatementOf(site))
            {
                return kind;
            }
        }

        if (row.GuardedBy.Contains("development-only") && IsDevelopmentOnly(site))
        {
            return "development-only";
        }

        return null;
    }

    /// <summary>What the file sets, with the name of the resource where it is told.</summary>
    public IEnumerable<(string Kind, string Resource)> Set
    {
        get
        {
            foreach (var (kind, resource, _) in _set)
            {
                yield return (kind, resource);
            }
        }
    }

    /// <summary>Whether the file takes a guard of that kind away somewhere.</summary>
    public bool Removes(string kind) => _removed.Exists(removed => removed.Kind == kind);

    /// <summary>Whether the file loosens object ownership and removes the public block: then public ACLs take effect at once.</summary>
    public bool IsWideOpen
    {
        get
        {
            var ownership = false;
            var block = false;
            foreach (var (kind, _, _) in _removed)
            {
                ownership |= kind == "aws-bucket-owner-enforced";
                block |= kind == "aws-public-access-block";
            }

            return ownership && block;
        }
    }

    /// <summary>A guard in the words of a message.</summary>
    public static string Describe(string kind) => kind switch
    {
        "aws-public-access-block" => "the public access block on the same bucket makes it harmless",
        "aws-account-public-access-block" => "the account-wide public access block makes it harmless",
        "aws-bucket-owner-enforced" => "the bucket's object ownership ignores ACLs",
        "azure-account-public-access" => "the storage account disallows public access, which makes it harmless",
        "azure-network-rules" => "the network rules refuse by default",
        "google-public-access-prevention" => "public access prevention on the bucket makes it harmless",
        "google-uniform-access" => "uniform bucket-level access ignores ACLs",
        "private-subnets" => "it is placed in private subnets",
        "no-vpc" => "it is placed inside a VPC",
        CdkFlags.BlockedByDefault => "cdk.json blocks by default what is left out, which makes it harmless",
        _ => "it runs in development only",
    };

    private void VisitAssignment(AssignmentExpressionSyntax assignment)
    {
        var name = Creations.LastNameOf(assignment.Left);
        switch (name)
        {
            case "RestrictPublicBuckets" or "BlockPublicAcls" when IsLiteral(assignment, SyntaxKind.FalseLiteralExpression):
                _removed.Add(("aws-public-access-block", _resources.Of(assignment), assignment));
                break;
            case "RestrictPublicBuckets" when assignment.Parent is InitializerExpressionSyntax initializer && AllOn(initializer):
                _set.Add((IsAccount(initializer) ? "aws-account-public-access-block" : "aws-public-access-block", _resources.Of(assignment), assignment));
                break;
            case "ObjectOwnership":
                var value = assignment.Right.ToString();
                if (Has(value, "BUCKET_OWNER_ENFORCED") || Has(value, "BucketOwnerEnforced"))
                {
                    _set.Add(("aws-bucket-owner-enforced", _resources.Of(assignment), assignment));
                }
                else if (Has(value, "OBJECT_WRITER") || Has(value, "ObjectWriter") || Has(value, "BUCKET_OWNER_PREFERRED") || Has(value, "BucketOwnerPreferred"))
                {
                    _removed.Add(("aws-bucket-owner-enforced", _resources.Of(assignment), assignment));
                }

                break;
            case "AllowBlobPublicAccess" or "AllowNestedItemsToBePublic" when IsLiteral(assignment, SyntaxKind.FalseLiteralExpression):
                _set.Add(("azure-account-public-access", string.Empty, assignment));
                break;
            case "AllowBlobPublicAccess" or "AllowNestedItemsToBePublic" when IsLiteral(assignment, SyntaxKind.TrueLiteralExpression):
                _removed.Add(("azure-account-public-access", string.Empty, assignment));
                break;
            case "DefaultAction" when Has(assignment.Right.ToString(), "Deny"):
                _set.Add(("azure-network-rules", _resources.Of(assignment), assignment));
                break;
            case "PublicAccessPrevention" when Has(assignment.Right.ToString(), "enforced"):
                _set.Add(("google-public-access-prevention", _resources.Of(assignment), assignment));
                break;
            case "UniformBucketLevelAccess" when !IsLiteral(assignment, SyntaxKind.FalseLiteralExpression) && !Has(assignment.Right.ToString(), "false"):
                _set.Add(("google-uniform-access", _resources.Of(assignment), assignment));
                break;
            case "VpcSubnets" or "SubnetType" or "DBSubnetGroupName" or "DbSubnetGroupName" or "SubnetGroup" when IsPrivate(assignment.Right.ToString()):
                _set.Add(("private-subnets", _resources.Of(assignment), assignment));
                break;
            case "VpcOptions" or "VPCOptions" or "Vpc":
                _set.Add(("no-vpc", _resources.Of(assignment), assignment));
                break;
        }
    }

    private static bool IsPrivate(string text) => Has(text, "PRIVATE") || Has(text, "ISOLATED") || Has(text, "internal");

    private static bool AllOn(InitializerExpressionSyntax initializer)
    {
        foreach (var flag in s_flags)
        {
            if (Creations.Find(initializer, flag) is not { } assignment || !IsLiteral(assignment, SyntaxKind.TrueLiteralExpression))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAccount(InitializerExpressionSyntax initializer)
        => Creations.SimpleNameOf((initializer.Parent as ObjectCreationExpressionSyntax)?.Type).StartsWith("Account", StringComparison.Ordinal)
            || initializer.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ToString().IndexOf("AccountId", StringComparison.Ordinal) >= 0;

    private static bool IsLiteral(AssignmentExpressionSyntax assignment, SyntaxKind kind) => assignment.Right.IsKind(kind);

    private static bool IsDevelopmentOnly(SyntaxNode site)
    {
        for (var node = site; node.Parent is { } parent; node = parent)
        {
            if (parent is IfStatementSyntax @if && node == @if.Statement && Has(@if.Condition.ToString(), "IsDevelopment"))
            {
                return !@if.Condition.ToString().TrimStart().StartsWith("!", StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static SyntaxNode? StatementOf(SyntaxNode node) => (SyntaxNode?)node.FirstAncestorOrSelf<StatementSyntax>() ?? node.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
