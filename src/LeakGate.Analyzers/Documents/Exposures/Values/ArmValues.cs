using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Bicep;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Values;

/// <summary>Expressions of an ARM template: texts in brackets that name parameters and variables. A nested template has what its deployment hands to it.</summary>
internal sealed class ArmValues : ValueResolver
{
    private const int LongestExpression = 4000;

    private readonly DocumentNode _template;
    private readonly DocumentNode? _given;
    private readonly ArmValues? _outer;

    public ArmValues(DocumentNode template, DocumentNode? given = null, ArmValues? outer = null)
    {
        _template = template;
        _given = given;
        _outer = outer;
    }

    protected override bool AddSpecial(DocumentNode node, TextSpan? place, string via, int depth, List<ResolvedValue> values)
    {
        if (node.Kind == NodeKind.Text && IsExpression(node.Text))
        {
            Add(BicepReader.ReadValue(node.Text.Substring(1, node.Text.Length - 2)), place ?? node.Span, via, depth + 1, values);
            return true;
        }

        if (node.Kind != NodeKind.Call)
        {
            return false;
        }

        switch (node.Text)
        {
            case "parameters" or "variables" when node.Items.Length == 1 && node.Items[0].Kind == NodeKind.Text:
                AddNamed(node, node.Items[0].Text, place, depth, values);
                return true;
            case "if" when node.Items.Length == 3:
                AddBranches(node.Items[0], node.Items[1], node.Items[2], place, via, depth, values);
                return true;
            case "true" or "false" when node.Items.Length == 0:
                var kind = node.Text == "true" ? NodeKind.True : NodeKind.False;
                values.Add(new ResolvedValue(DocumentNode.OfScalar(kind, node.Span, node.Text), place ?? node.Span, string.Empty, via));
                return true;
            case "createArray":
                values.Add(new ResolvedValue(DocumentNode.OfItems(NodeKind.List, place ?? node.Span, node.Items), place ?? node.Span, string.Empty, via));
                return true;
            default:
                return false;
        }
    }

    // "[[" is a text that begins with a bracket.
    private static bool IsExpression(string text)
        => text.Length is > 2 and < LongestExpression && text[0] == '[' && text[1] != '[' && text[text.Length - 1] == ']';

    private void AddNamed(DocumentNode call, string name, TextSpan? place, int depth, List<ResolvedValue> values)
    {
        if (call.Text == "variables")
        {
            AddFound(_template.Find("variables")?.Find(name), call, place, $"variable '{name}'", depth, values);
            return;
        }

        if (_given?.Find(name)?.Find("value") is { } given && _outer is not null)
        {
            _outer.Add(given, place ?? call.Span, $"parameter '{name}'", depth + 1, values);
            return;
        }

        AddFound(_template.Find("parameters")?.Find(name)?.Find("defaultValue"), call, place, $"parameter '{name}'", depth, values);
    }

    private void AddFound(DocumentNode? found, DocumentNode call, TextSpan? place, string description, int depth, List<ResolvedValue> values)
    {
        if (found is null)
        {
            values.Add(new ResolvedValue(call, place ?? call.Span, description, string.Empty));
        }
        else
        {
            Add(found, place ?? call.Span, description, depth + 1, values);
        }
    }
}
