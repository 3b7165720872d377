using System.Collections.Generic;
using System.Text;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Values;

/// <summary>
/// Follows what a file says about a value: conditions give both branches, parameters and variables their default. What only the deployment knows stays
/// undecided. Bounded in depth and number, so that names which name each other end.
/// </summary>
internal class ValueResolver
{
    private const int MaxDepth = 12;
    private const int MaxValues = 16;

    /// <summary>For files whose values are what is written.</summary>
    public static ValueResolver Plain { get; } = new();

    /// <summary>The values that <paramref name="node"/> can have; empty when it is as good as left out.</summary>
    public List<ResolvedValue> Resolve(DocumentNode node)
    {
        var values = new List<ResolvedValue>();
        Add(node, null, string.Empty, 0, values);
        return values;
    }

    /// <summary>The object or list that <paramref name="node"/> stands for, the first of several; itself when it is not followed.</summary>
    public DocumentNode Follow(DocumentNode node) => Follow(node, out _);

    /// <param name="node">What is written.</param>
    /// <param name="isCertain">False when a condition decides whether it is this one.</param>
    public DocumentNode Follow(DocumentNode node, out bool isCertain)
    {
        isCertain = true;
        if (node.Kind is NodeKind.Object or NodeKind.List && node.Tag.Length == 0 && !IsFunction(node))
        {
            return node;
        }

        foreach (var value in Resolve(node))
        {
            if (value.Node.Kind is NodeKind.Object or NodeKind.List)
            {
                isCertain = !value.IsConditional;
                return value.Node;
            }
        }

        return node;
    }

    /// <summary>The value as text, its unknown parts as <paramref name="hole"/>; null when nothing of it is known.</summary>
    public string? TextOf(DocumentNode node, char hole)
    {
        if (node.Kind != NodeKind.Template)
        {
            return node.ScalarText;
        }

        var text = new StringBuilder();
        foreach (var part in node.Items)
        {
            var values = part.Kind == NodeKind.Text ? null : Resolve(part);
            text.Append(values is null ? part.Text : values.Count == 1 && values[0].IsKnown ? values[0].Node.ScalarText ?? hole.ToString() : hole.ToString());
        }

        return text.ToString();
    }

    protected virtual bool IsFunction(DocumentNode node) => false;

    /// <summary>Language by language: what a node that the common rules do not follow stands for. True when it has added the values.</summary>
    protected virtual bool AddSpecial(DocumentNode node, TextSpan? place, string via, int depth, List<ResolvedValue> values) => false;

    /// <summary>What a name stands for, and where that is from; null when it is not known.</summary>
    protected virtual (DocumentNode? Value, string Description) LookUp(string name) => (null, "'" + name + "'");

    /// <summary>Adds the values of <paramref name="node"/>; <paramref name="place"/> is set once the value is typed elsewhere than at the setting.</summary>
    protected void Add(DocumentNode node, TextSpan? place, string via, int depth, List<ResolvedValue> values)
    {
        if (values.Count >= MaxValues)
        {
            return;
        }

        if (depth > MaxDepth)
        {
            values.Add(new ResolvedValue(node, place ?? node.Span, "an expression", via));
            return;
        }

        if (AddSpecial(node, place, via, depth, values))
        {
            return;
        }

        switch (node.Kind)
        {
            case NodeKind.Null:
                break;
            case NodeKind.Choice:
                AddBranches(node.Items[0], node.Items[1], node.Items[2], place, via, depth, values);
                break;
            case NodeKind.Reference:
                AddReference(node, place, depth, values);
                break;
            case NodeKind.Call when node.Items.Length > 0 && node.Text is "coalesce" or "try" or "tobool" or "tostring" or "bool" or "string" or "any" or "lower" or "toLower" or "toset" or "tolist" or "sensitive" or "nonsensitive":
                foreach (var argument in node.Items)
                {
                    Add(argument, place, via, depth + 1, values);
                }

                break;
            case NodeKind.Call or NodeKind.Unknown:
                values.Add(new ResolvedValue(node, place ?? node.Span, node.Text.Length > 0 ? node.Text + "()" : "an expression", via));
                break;
            case NodeKind.Template:
                AddTemplate(node, place, via, values);
                break;
            default:
                values.Add(new ResolvedValue(node, place ?? node.Span, string.Empty, via));
                break;
        }
    }

    /// <summary>Adds what a condition gives: the branch that a default decides, or both.</summary>
    protected void AddBranches(DocumentNode? condition, DocumentNode whenTrue, DocumentNode whenFalse, TextSpan? place, string via, int depth, List<ResolvedValue> values)
    {
        if (condition is not null && Decide(condition, depth) is { } holds)
        {
            Add(holds ? whenTrue : whenFalse, place, via, depth + 1, values);
            return;
        }

        var first = values.Count;
        Add(whenTrue, place, via, depth + 1, values);
        Add(whenFalse, place, via, depth + 1, values);
        for (var i = first; i < values.Count; i++)
        {
            values[i] = values[i].AsConditional();
        }
    }

    private bool? Decide(DocumentNode condition, int depth)
    {
        var values = new List<ResolvedValue>();
        Add(condition, null, string.Empty, depth + 1, values);
        return values.Count != 1 || !values[0].IsKnown ? null : values[0].Node.ScalarText switch { "true" => true, "false" => false, _ => null };
    }

    private void AddReference(DocumentNode node, TextSpan? place, int depth, List<ResolvedValue> values)
    {
        var (target, description) = LookUp(node.Text);
        if (target is null || target.Kind == NodeKind.Null)
        {
            values.Add(new ResolvedValue(node, place ?? node.Span, description, string.Empty));
        }
        else
        {
            Add(target, place ?? node.Span, description, depth + 1, values);
        }
    }

    // "pre-${known}": a text when all parts are known.
    private void AddTemplate(DocumentNode node, TextSpan? place, string via, List<ResolvedValue> values)
    {
        const char Hole = '\uFFFC';
        var text = TextOf(node, Hole) ?? string.Empty;
        if (text.IndexOf(Hole) >= 0)
        {
            values.Add(new ResolvedValue(node, place ?? node.Span, "an expression", via));
        }
        else
        {
            values.Add(new ResolvedValue(DocumentNode.OfScalar(NodeKind.Text, node.Span, text), place ?? node.Span, string.Empty, via));
        }
    }

    /// <summary>The member that the rest of a dotted name leads to.</summary>
    protected static DocumentNode? Navigate(DocumentNode? node, string[] names, int first)
    {
        for (var i = first; i < names.Length && node is not null; i++)
        {
            node = node.Kind == NodeKind.Object ? node.Find(names[i]) : null;
        }

        return node;
    }
}
