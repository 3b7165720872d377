using System.Collections.Immutable;
using LeakGate.Analyzers.Json;

namespace LeakGate.Analyzers.Storage.Policies;

/// <summary>
/// A statement of a policy, whether it was read from JSON or built in code. Names and values are as written; a part that is not known at compile time holds
/// <see cref="JsonNode.Hole"/>.
/// </summary>
internal sealed class PolicyStatement
{
    /// <summary>True for Allow, false for Deny, null when the effect is left out.</summary>
    public bool? Allows { get; init; }

    /// <summary>The principals that it names, or excepts when <see cref="ExceptsPrincipals"/>; empty when it names none (as a policy of a role does).</summary>
    public ImmutableArray<PolicyPrincipal> Principals { get; init; } = ImmutableArray<PolicyPrincipal>.Empty;

    /// <summary>True for NotPrincipal: everyone but those named.</summary>
    public bool ExceptsPrincipals { get; init; }

    public ImmutableArray<string> Actions { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>True for NotAction: everything but those named.</summary>
    public bool ExceptsActions { get; init; }

    public ImmutableArray<string> Resources { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>All must hold.</summary>
    public ImmutableArray<PolicyCondition> Conditions { get; init; } = ImmutableArray<PolicyCondition>.Empty;

    /// <summary>Place in the document; 0 and 0 for a statement built in code.</summary>
    public int Start { get; init; }

    public int Length { get; init; }
}

/// <summary>A principal: its kind (<c>AWS</c>, <c>Service</c>, <c>qcs</c>, <c>ID</c>; empty when written without one) and its name.</summary>
internal sealed class PolicyPrincipal
{
    public PolicyPrincipal(string kind, string name, int start = 0, int length = 0)
    {
        Kind = kind;
        Name = name;
        Start = start;
        Length = length;
    }

    public string Kind { get; }

    public string Name { get; }

    public int Start { get; }

    public int Length { get; }
}

/// <summary>A condition: operator (<c>StringEquals</c>), key (<c>aws:SourceIp</c>) and the values, one of which must match.</summary>
internal sealed class PolicyCondition
{
    public PolicyCondition(string @operator, string key, ImmutableArray<string> values)
    {
        Operator = @operator;
        Key = key;
        Values = values;
    }

    public string Operator { get; }

    public string Key { get; }

    public ImmutableArray<string> Values { get; }
}
