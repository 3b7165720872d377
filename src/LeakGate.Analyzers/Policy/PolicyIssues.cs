using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Policy;

/// <summary>Gathers what is wrong in a policy file.</summary>
internal sealed class PolicyIssues
{
    // Enough to see what is wrong; a file of another kind would give thousands.
    private const int Most = 100;

    private readonly List<PolicyIssue> _issues = new();

    public ImmutableArray<PolicyIssue> ToImmutable()
    {
        _issues.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return _issues.ToImmutableArray();
    }

    public void Add(JsonNode node, string message) => Add(SpanOf(node), message);

    public void Add(TextSpan span, string message)
    {
        if (_issues.Count < Most)
        {
            _issues.Add(new PolicyIssue(span, message));
        }
    }

    public void AddWrongType(JsonNode node, string what, string expected) => Add(node, $"{what} is {Describe(node.Kind)}; expected {expected}");

    public void AddUnknownKey(JsonMember member, ImmutableArray<string> known, string where)
    {
        var hint = NearestName.Hint(member.Name, known);
        Add(member.NameNode, $"'{member.Name}' is no key of {where}{(hint.Length > 0 ? hint : "; known are " + string.Join(", ", known))}");
    }

    /// <summary>The text of the member; null, and an issue, when it is none.</summary>
    public string? Text(JsonMember member)
    {
        if (member.Value.Kind == JsonKind.String)
        {
            return member.Value.Text;
        }

        AddWrongType(member.Value, $"'{member.Name}'", "text in double quotes");
        return null;
    }

    public static TextSpan SpanOf(JsonNode node) => new(node.Start, node.Length);

    private static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.String => "text",
        JsonKind.Number => "a number",
        JsonKind.True or JsonKind.False => "true or false",
        JsonKind.Null => "null",
        _ => "no value",
    };
}
