using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Values;

/// <summary>A value that a setting can have, with the place to underline.</summary>
internal readonly struct ResolvedValue
{
    public ResolvedValue(DocumentNode node, TextSpan place, string decider, string via)
    {
        Node = node;
        Place = place;
        Decider = decider;
        Via = via;
    }

    public DocumentNode Node { get; }

    /// <summary>Where the value is typed; where the setting names it, when it is typed elsewhere.</summary>
    public TextSpan Place { get; }

    /// <summary>What decides the value when the file does not tell it: <c>parameter 'x'</c>; empty when the value is known.</summary>
    public string Decider { get; }

    /// <summary>Where a known value comes from, for the message: <c>the default of parameter 'x'</c>; empty when it is typed at the setting.</summary>
    public string Via { get; }

    public bool IsKnown => Decider.Length == 0;

    /// <summary>One branch of a condition: the value applies to some deployments only.</summary>
    public bool IsConditional { get; init; }

    public ResolvedValue At(TextSpan place) => new(Node, place, Decider, Via) { IsConditional = IsConditional };

    public ResolvedValue AsConditional() => new(Node, Place, Decider, Via) { IsConditional = true };
}
