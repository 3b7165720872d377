using System;
using System.Collections.Immutable;
using LeakGate.Analyzers.Json;

namespace LeakGate.Analyzers.Storage.Policies;

/// <summary>Turns JSON into policy statements, wherever in the document a policy stands. Reads every provider's spelling.</summary>
internal static class PolicyReader
{
    /// <summary>Calls <paramref name="onStatements"/> for each IAM-style policy of the document and <paramref name="onGrant"/> for each public Google binding.</summary>
    public static void Collect(JsonNode node, Action<ImmutableArray<PolicyStatement>> onStatements, Action<PolicyGrant> onGrant)
    {
        if (node.Find("Statement") is { } statement && ReadStatements(statement) is { Length: > 0 } statements)
        {
            onStatements(statements);
            return;
        }

        if (node.Find("bindings") is { Kind: JsonKind.Array } bindings)
        {
            ReadBindings(bindings, onGrant);
            return;
        }

        foreach (var member in node.Members)
        {
            Collect(member.Value, onStatements, onGrant);
        }

        foreach (var item in node.Items)
        {
            Collect(item, onStatements, onGrant);
        }
    }

    private static ImmutableArray<PolicyStatement> ReadStatements(JsonNode node)
    {
        var builder = ImmutableArray.CreateBuilder<PolicyStatement>();
        foreach (var item in node.AsList())
        {
            if (item.Kind == JsonKind.Object)
            {
                builder.Add(ReadStatement(item));
            }
        }

        return builder.ToImmutable();
    }

    private static PolicyStatement ReadStatement(JsonNode node)
    {
        var notPrincipal = node.Find("NotPrincipal");
        var notAction = node.Find("NotAction");
        return new PolicyStatement
        {
            Allows = ReadEffect(node.Find("Effect")),
            Principals = ReadPrincipals(node.Find("Principal") ?? notPrincipal),
            ExceptsPrincipals = node.Find("Principal") is null && notPrincipal is not null,
            Actions = ReadTexts(node.Find("Action") ?? notAction),
            ExceptsActions = node.Find("Action") is null && notAction is not null,
            Resources = ReadTexts(node.Find("Resource")),
            Conditions = ReadConditions(node.Find("Condition")),
            Start = node.Start,
            Length = node.Length,
        };
    }

    // An effect that is not known at compile time is not taken for Allow.
    private static bool? ReadEffect(JsonNode? node)
        => node is null ? null : string.Equals(node.Text, "Allow", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<PolicyPrincipal> ReadPrincipals(JsonNode? node)
    {
        if (node is null)
        {
            return ImmutableArray<PolicyPrincipal>.Empty;
        }

        var builder = ImmutableArray.CreateBuilder<PolicyPrincipal>();
        AddPrincipals("", node, builder);
        foreach (var member in node.Members)
        {
            AddPrincipals(member.Name, member.Value, builder);
        }

        return builder.ToImmutable();
    }

    private static void AddPrincipals(string kind, JsonNode node, ImmutableArray<PolicyPrincipal>.Builder builder)
    {
        foreach (var item in node.AsList())
        {
            if (item.Kind == JsonKind.String)
            {
                builder.Add(new PolicyPrincipal(kind, item.Text, item.Start, item.Length));
            }
            else if (item.Kind == JsonKind.Hole)
            {
                builder.Add(new PolicyPrincipal(kind, JsonNode.Hole.ToString(), item.Start, item.Length));
            }
        }
    }

    private static ImmutableArray<string> ReadTexts(JsonNode? node)
    {
        if (node is null)
        {
            return ImmutableArray<string>.Empty;
        }

        var builder = ImmutableArray.CreateBuilder<string>();
        foreach (var item in node.AsList())
        {
            builder.Add(item.Kind switch
            {
                JsonKind.String or JsonKind.Number => item.Text,
                JsonKind.True => "true",
                JsonKind.False => "false",
                _ => JsonNode.Hole.ToString(),
            });
        }

        return builder.ToImmutable();
    }

    private static ImmutableArray<PolicyCondition> ReadConditions(JsonNode? node)
    {
        if (node is null)
        {
            return ImmutableArray<PolicyCondition>.Empty;
        }

        // A condition that is wholly unknown may well narrow: it is kept as a hole.
        if (node.Kind == JsonKind.Hole)
        {
            return ImmutableArray.Create(new PolicyCondition(JsonNode.Hole.ToString(), JsonNode.Hole.ToString(), ImmutableArray<string>.Empty));
        }

        var builder = ImmutableArray.CreateBuilder<PolicyCondition>();
        foreach (var test in node.Members)
        {
            foreach (var key in test.Value.Members)
            {
                builder.Add(new PolicyCondition(test.Name, key.Name, ReadTexts(key.Value)));
            }
        }

        return builder.ToImmutable();
    }

    private static void ReadBindings(JsonNode bindings, Action<PolicyGrant> onGrant)
    {
        foreach (var binding in bindings.Items)
        {
            if (binding.Find("members") is not { } members || binding.Find("condition") is { Kind: JsonKind.Object })
            {
                continue;
            }

            foreach (var member in members.AsList())
            {
                var who = Members.Judge(member.Text);
                if (who != PublicPrincipal.None)
                {
                    onGrant(new PolicyGrant
                    {
                        Principal = who,
                        Access = Members.AccessOfRole(binding.Find("role")?.Text ?? ""),
                        Start = binding.Start,
                        Length = binding.Length,
                        PrincipalStart = member.Start,
                        PrincipalLength = member.Length,
                    });
                    break;
                }
            }
        }
    }
}
