using System;
using System.Collections.Generic;
using LeakGate.Analyzers.Json;
using LeakGate.Analyzers.Storage.Policies;
using LeakGate.Analyzers.Storage.Rules;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage;

internal sealed partial class StorageRules
{
    // A policy document that no known API is seen to receive: text is passed on in too many ways to demand it.
    private const string AnyPolicy = "policy-document";

    private readonly HashSet<ExpressionSyntax> _readTexts = new();
    private ExposureRow? _policyRow;

    private void VisitText(LiteralExpressionSyntax literal)
    {
        VisitPolicyText(literal);
        var rows = _catalogue.ForHeader(literal.Token.ValueText);
        foreach (var row in rows)
        {
            if (IsOn(row) && HeaderValueOf(literal) is { } value)
            {
                foreach (var leaf in _leaves.Of(value))
                {
                    if (leaf.Text is { } text && row.FindUnsafe(text) is { } unsafeValue && IsHere(leaf.Origin))
                    {
                        Decide(new Opening(row, unsafeValue.Exposure, leaf.Origin, SiteOf(literal), leaf.Origin.Span)
                        {
                            Setting = $"{literal.Token.ValueText}: {text}",
                            Weight = 2,
                        }.GivenBy(GivenElsewhere(value, leaf.Origin)));
                    }
                }
            }
        }
    }

    // Headers.Add("x-amz-acl", value), Headers["x-amz-acl"] = value, { "x-amz-acl", value }, ["x-amz-acl"] = value
    private static ExpressionSyntax? HeaderValueOf(LiteralExpressionSyntax name)
    {
        switch (name.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax list } argument:
                var next = list.Arguments.IndexOf(argument) + 1;
                return next < list.Arguments.Count ? list.Arguments[next].Expression : null;
            case ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access } }
                when assignment.Left == access:
                return assignment.Right;
            case InitializerExpressionSyntax { Expressions: { Count: 2 } pair } when pair[0] == name:
                return pair[1];
            default:
                return null;
        }
    }

    private void VisitPolicyText(ExpressionSyntax part)
    {
        var text = part.ToString();
        if (text.IndexOf("rincipal", StringComparison.Ordinal) < 0)
        {
            return;
        }

        var whole = PolicyTexts.Whole(part);
        if (_readTexts.Add(whole))
        {
            AddGrants(whole, PolicyRow, SiteOf(whole), 1);
        }
    }

    // new { Statement = new[] { new { Principal = "*" } } } and dictionaries of the same shape: read from the outermost object.
    private void VisitPolicyObject(ExpressionSyntax creation)
    {
        if (!MentionsStatement(creation) || (creation is BaseObjectCreationExpressionSyntax && creation.ToString().IndexOf("\"Principal\"", StringComparison.Ordinal) < 0)
            || creation.ToString().IndexOf("Principal", StringComparison.Ordinal) < 0)
        {
            return;
        }

        if (_readTexts.Add(creation))
        {
            AddGrants(creation, PolicyRow, SiteOf(creation), 1);
        }
    }

    private static bool MentionsStatement(ExpressionSyntax creation)
    {
        switch (creation)
        {
            case AnonymousObjectCreationExpressionSyntax anonymous:
                foreach (var member in anonymous.Initializers)
                {
                    if (member.NameEquals?.Name.Identifier.ValueText is "Statement" or "statement")
                    {
                        return true;
                    }
                }

                return false;
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer }:
                foreach (var element in initializer.Expressions)
                {
                    var key = element switch
                    {
                        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } } => keys[0].Expression,
                        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => pair[0],
                        _ => null,
                    };
                    if (key is LiteralExpressionSyntax { Token.ValueText: "Statement" })
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private void AddGrants(ExpressionSyntax expression, ExposureRow row, SyntaxNode site, int weight)
    {
        foreach (var (grant, span, origin) in new PolicyTexts(_file).GrantsOf(expression))
        {
            // A document typed in another file is found there.
            if (grant.IsNarrowed || !IsHere(origin))
            {
                continue;
            }

            var exposure = grant.Exposure == Exposure.None ? Exposure.PublicRead : grant.Exposure;
            var who = grant.Principal switch
            {
                PublicPrincipal.EveryoneBut => "Everyone but those named (NotPrincipal)",
                PublicPrincipal.AnyAccount => "Anyone with an account",
                _ => "Anyone",
            };
            Decide(new Opening(row, exposure, origin, site, span)
            {
                Setting = grant.Rule == RuleIds.PublicWrite ? "The policy" : who,
                Words = ActionOf(grant) + What(grant, row),
                Rule = grant.Rule,
                Resource = ResourceOf(grant),
                Weight = weight,
            }.GivenBy(origin, null));
        }
    }

    private static string ActionOf(PolicyGrant grant) => grant.Exposure switch
    {
        Exposure.PublicWrite => "write, replace or delete in ",
        Exposure.PublicList => "list and read ",
        Exposure.PublicRead => "read ",
        _ => "use ",
    };

    private static string What(PolicyGrant grant, ExposureRow row)
        => grant.Resources.Length > 0 && grant.Resources[0].IndexOf(JsonNode.Hole) < 0 ? grant.Resources[0] : row.What;

    // arn:aws:s3:::bucket/prefix/* is about the bucket.
    private static string ResourceOf(PolicyGrant grant)
    {
        if (grant.Resources.Length == 0)
        {
            return string.Empty;
        }

        var resource = grant.Resources[0];
        var name = resource.Substring(resource.LastIndexOf(':') + 1);
        var slash = name.IndexOf('/');
        name = slash > 0 ? name.Substring(0, slash) : name;
        return name.IndexOf(JsonNode.Hole) >= 0 || name == "*" ? string.Empty : name;
    }

    private ExposureRow PolicyRow
    {
        get
        {
            if (_policyRow is null)
            {
                var cells = new string[ExposureRow.Columns.Length];
                for (var i = 0; i < cells.Length; i++)
                {
                    cells[i] = string.Empty;
                }

                cells[0] = AnyPolicy;
                cells[5] = "policy";
                cells[9] = "public-read";
                cells[11] = RuleIds.GrantToEveryone;
                cells[14] = "what the policy names";
                cells[15] = "edit-policy";
                cells[16] = "aws-public-access-block|aws-account-public-access-block";
                ExposureRow.TryRead(cells, out _policyRow, out _);
            }

            return _policyRow!;
        }
    }
}
