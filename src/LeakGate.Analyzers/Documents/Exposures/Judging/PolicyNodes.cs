using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Exposures.Resources;
using LeakGate.Analyzers.Documents.Tree;
using LeakGate.Analyzers.Json;
using LeakGate.Analyzers.Storage.Policies;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Judging;

/// <summary>
/// Reads the policies of infrastructure files: objects, JSON in texts and heredocs, <c>jsonencode(…)</c>, and Terraform's <c>aws_iam_policy_document</c>. What is
/// not known in the file is a hole, as it is in C#.
/// </summary>
internal sealed class PolicyNodes
{
    private const int MaxDepth = 24;
    private const int MaxNodes = 20_000;

    private readonly string _content;
    private readonly IReadOnlyDictionary<string, DocumentNode> _documents;

    /// <param name="content">The file's text.</param>
    /// <param name="documents">Bodies of <c>data "aws_iam_policy_document"</c> blocks of the same file by name.</param>
    public PolicyNodes(string content, IReadOnlyDictionary<string, DocumentNode> documents)
    {
        _content = content;
        _documents = documents;
    }

    /// <summary>What <paramref name="node"/> grants to everyone, each with what to underline.</summary>
    public IEnumerable<(PolicyGrant Grant, TextSpan Span)> GrantsOf(DocumentNode node, DeclaredResource resource)
    {
        if (node.Kind == NodeKind.Choice)
        {
            foreach (var branch in new[] { node.Items[1], node.Items[2] })
            {
                foreach (var grant in GrantsOf(branch, resource))
                {
                    yield return grant;
                }
            }

            yield break;
        }

        if (node.Kind == NodeKind.Reference && node.Text.StartsWith("data.aws_iam_policy_document.", StringComparison.Ordinal))
        {
            if (_documents.TryGetValue(node.Text.Split('.')[2], out var document))
            {
                foreach (var grant in GrantsOfDocument(document, resource))
                {
                    yield return grant;
                }
            }

            yield break;
        }

        if (node.Kind == NodeKind.Call && node.Text is "jsonencode" or "string" && node.Items.Length > 0)
        {
            node = node.Items[0];
        }

        foreach (var value in node.Kind is NodeKind.Object or NodeKind.Template or NodeKind.Text ? new[] { node } : KnownOf(node, resource))
        {
            foreach (var grant in GrantsOfValue(value, resource))
            {
                yield return grant;
            }
        }
    }

    /// <summary>What a <c>data "aws_iam_policy_document"</c> grants to everyone. Its statements allow unless they say otherwise.</summary>
    private IEnumerable<(PolicyGrant Grant, TextSpan Span)> GrantsOfDocument(DocumentNode document, DeclaredResource resource)
    {
        var statements = ImmutableArray.CreateBuilder<PolicyStatement>();
        foreach (var block in document.FindAll("statement"))
        {
            statements.Add(StatementOf(block.Value, resource));
        }

        foreach (var block in document.FindAll("dynamic"))
        {
            if (block.Labels.Length == 1 && block.Labels[0] == "statement" && block.Value.Find("content") is { } content)
            {
                statements.Add(StatementOf(content, resource));
            }
        }

        foreach (var grant in PolicyEvaluator.Evaluate(statements.ToImmutable(), allowIsDefault: true))
        {
            yield return (grant, new TextSpan(grant.PrincipalStart, grant.PrincipalLength));
        }
    }

    private PolicyStatement StatementOf(DocumentNode statement, DeclaredResource resource)
    {
        var negated = statement.FindMember("not_principals") is not null;
        var principals = ImmutableArray.CreateBuilder<PolicyPrincipal>();
        foreach (var block in statement.FindAll(negated ? "not_principals" : "principals"))
        {
            var kind = block.Value.Find("type")?.ScalarText ?? string.Empty;
            foreach (var identifier in TextsOf(block.Value.Find("identifiers"), resource))
            {
                principals.Add(new PolicyPrincipal(kind == "*" ? string.Empty : kind, identifier.Text, identifier.Span.Start, identifier.Span.Length));
            }
        }

        var conditions = ImmutableArray.CreateBuilder<PolicyCondition>();
        foreach (var block in statement.FindAll("condition"))
        {
            var values = ImmutableArray.CreateBuilder<string>();
            foreach (var value in TextsOf(block.Value.Find("values"), resource))
            {
                values.Add(value.Text);
            }

            conditions.Add(new PolicyCondition(
                block.Value.Find("test")?.ScalarText ?? string.Empty, block.Value.Find("variable")?.ScalarText ?? JsonNode.Hole.ToString(), values.ToImmutable()));
        }

        var notActions = statement.Find("not_actions");
        return new PolicyStatement
        {
            Allows = statement.Find("effect") is { } effect ? !string.Equals(effect.ScalarText, "Deny", StringComparison.OrdinalIgnoreCase) && effect.IsScalar : null,
            Principals = principals.ToImmutable(),
            ExceptsPrincipals = negated,
            Actions = ListOf(statement.Find("actions") ?? notActions, resource),
            ExceptsActions = statement.Find("actions") is null && notActions is not null,
            Resources = ListOf(statement.Find("resources"), resource),
            Conditions = conditions.ToImmutable(),
            Start = statement.Span.Start,
            Length = statement.Span.Length,
        };
    }

    private static ImmutableArray<string> ListOf(DocumentNode? node, DeclaredResource resource)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var text in TextsOf(node, resource))
        {
            texts.Add(text.Text);
        }

        return texts.ToImmutable();
    }

    private static IEnumerable<(string Text, TextSpan Span)> TextsOf(DocumentNode? node, DeclaredResource resource)
    {
        if (node is null)
        {
            yield break;
        }

        foreach (var item in resource.Values.Follow(node).AsList())
        {
            if (item.Kind == NodeKind.Template)
            {
                yield return (resource.Values.TextOf(item, JsonNode.Hole) ?? JsonNode.Hole.ToString(), item.Span);
                continue;
            }

            foreach (var value in resource.Values.Resolve(item))
            {
                yield return (value.IsKnown ? value.Node.ScalarText ?? JsonNode.Hole.ToString() : JsonNode.Hole.ToString(), value.Place);
            }
        }
    }

    private static IEnumerable<DocumentNode> KnownOf(DocumentNode node, DeclaredResource resource)
    {
        foreach (var value in resource.Values.Resolve(node))
        {
            if (value.IsKnown)
            {
                yield return value.Node;
            }
        }
    }

    private IEnumerable<(PolicyGrant Grant, TextSpan Span)> GrantsOfValue(DocumentNode value, DeclaredResource resource)
    {
        if (value.Kind == NodeKind.Object)
        {
            var budget = MaxNodes;
            var grants = ImmutableArray.CreateBuilder<PolicyGrant>();
            PolicyReader.Collect(
                Convert(value, resource, 0, ref budget), statements => grants.AddRange(PolicyEvaluator.Evaluate(statements, allowIsDefault: false)), grants.Add);
            foreach (var grant in grants)
            {
                yield return (grant, new TextSpan(grant.PrincipalStart, grant.PrincipalLength));
            }

            yield break;
        }

        if (value.Kind is not (NodeKind.Text or NodeKind.Template))
        {
            yield break;
        }

        // JSON as it stands in the file keeps its places when every hole keeps its length.
        var isInFile = value.IsVerbatim && value.Span.End <= _content.Length && value.Span.Length > 0;
        var (start, end) = (value.Span.Start, value.Span.End);
        while (isInFile && start < end && _content[start] is '\'' or '"' && _content[end - 1] == _content[start])
        {
            start++;
            end = Math.Max(start, end - 1);
        }

        var text = isInFile ? WithHoles(_content.Substring(start, end - start)) : resource.Values.TextOf(value, JsonNode.Hole) ?? string.Empty;
        foreach (var grant in PolicyEvaluator.Evaluate(text))
        {
            yield return (grant, isInFile ? new TextSpan(start + grant.PrincipalStart, grant.PrincipalLength) : value.Span);
        }
    }

    // !Sub "arn:aws:s3:::${Bucket}/*" and its long form.
    private static string? SubstitutionOf(DocumentNode node)
        => node.Tag == "Sub" ? (node.Items.Length > 0 ? node.Items[0].ScalarText : node.ScalarText)
            : node.Kind == NodeKind.Object && node.Members.Length == 1 && node.Members[0].Name == "Fn::Sub" && node.Members[0].Value.AsList() is { Length: > 0 } parts
                ? parts[0].ScalarText
                : null;

    // ${…} is as many holes as it has characters.
    private static string WithHoles(string text)
    {
        var chars = text.ToCharArray();
        for (var i = 0; i + 1 < chars.Length; i++)
        {
            if (chars[i] != '$' || chars[i + 1] != '{')
            {
                continue;
            }

            var open = 0;
            for (; i < chars.Length && chars[i] != '\n'; i++)
            {
                open += chars[i] == '{' ? 1 : chars[i] == '}' ? -1 : 0;
                var isEnd = chars[i] == '}' && open == 0;
                chars[i] = JsonNode.Hole;
                if (isEnd)
                {
                    break;
                }
            }
        }

        return new string(chars);
    }

    private static JsonNode Convert(DocumentNode node, DeclaredResource resource, int depth, ref int budget)
    {
        var (start, length) = (node.Span.Start, node.Span.Length);
        if (depth > MaxDepth || --budget < 0)
        {
            return JsonNode.OfKind(JsonKind.Hole, start, length);
        }

        if (node.Kind == NodeKind.Template)
        {
            return JsonNode.OfText(JsonKind.String, start, length, resource.Values.TextOf(node, JsonNode.Hole) ?? JsonNode.Hole.ToString());
        }

        if (SubstitutionOf(node) is { } substitution)
        {
            return JsonNode.OfText(JsonKind.String, start, length, WithHoles(substitution));
        }

        var values = resource.Values.Resolve(node);
        if (values.Count != 1 || !values[0].IsKnown)
        {
            return JsonNode.OfKind(JsonKind.Hole, start, length);
        }

        var value = values[0].Node;
        switch (value.Kind)
        {
            case NodeKind.Object:
                var members = ImmutableArray.CreateBuilder<JsonMember>();
                foreach (var member in value.Members)
                {
                    members.Add(new JsonMember(member.Name, start, 0, Convert(member.Value, resource, depth + 1, ref budget)));
                }

                return JsonNode.OfMembers(start, length, members.ToImmutable());
            case NodeKind.List:
                var items = ImmutableArray.CreateBuilder<JsonNode>();
                foreach (var item in value.Items)
                {
                    items.Add(Convert(item, resource, depth + 1, ref budget));
                }

                return JsonNode.OfItems(start, length, items.ToImmutable());
            case NodeKind.Text:
                return JsonNode.OfText(JsonKind.String, start, length, value.Text);
            case NodeKind.Number:
                return JsonNode.OfText(JsonKind.Number, start, length, value.Text);
            case NodeKind.True:
                return JsonNode.OfKind(JsonKind.True, start, length);
            case NodeKind.False:
                return JsonNode.OfKind(JsonKind.False, start, length);
            default:
                return JsonNode.OfKind(JsonKind.Hole, start, length);
        }
    }
}
