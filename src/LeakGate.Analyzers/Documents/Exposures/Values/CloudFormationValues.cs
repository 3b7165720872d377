using System.Collections.Generic;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Exposures.Values;

/// <summary>CloudFormation's functions, in their long form (<c>{"Ref": …}</c>) and as YAML tags (<c>!Ref …</c>); parameters have their default.</summary>
internal sealed class CloudFormationValues : ValueResolver
{
    private readonly DocumentNode _template;

    public CloudFormationValues(DocumentNode template) => _template = template;

    /// <summary>The logical id that a value names; null when it names none.</summary>
    public static string? ReferenceOf(DocumentNode? node)
        => node is null ? null
            : node.Tag is "Ref" ? node.ScalarText
            : node.Tag is "GetAtt" ? FirstOf(node)
            : node.Kind == NodeKind.Object && node.Members.Length == 1 && node.Members[0].Name == "Ref" ? node.Members[0].Value.ScalarText
            : node.Kind == NodeKind.Object && node.Members.Length == 1 && node.Members[0].Name == "Fn::GetAtt" ? FirstOf(node.Members[0].Value)
            : null;

    protected override bool IsFunction(DocumentNode node) => FunctionOf(node).Name.Length > 0;

    protected override bool AddSpecial(DocumentNode node, TextSpan? place, string via, int depth, List<ResolvedValue> values)
    {
        var (name, argument) = FunctionOf(node);
        switch (name)
        {
            case "":
                return false;
            case "Ref" when argument.ScalarText is "AWS::NoValue":
                return true;
            case "Ref":
                AddParameter(argument, node, place, depth, values);
                return true;
            case "If" when argument.Items.Length == 3:
                AddBranches(null, argument.Items[1], argument.Items[2], place, via, depth, values);
                return true;
            case "Sub" when argument.Kind == NodeKind.Text && argument.Text.IndexOf("${", System.StringComparison.Ordinal) < 0:
                values.Add(new ResolvedValue(DocumentNode.OfScalar(NodeKind.Text, argument.Span, argument.Text), place ?? node.Span, string.Empty, via));
                return true;
            default:
                values.Add(new ResolvedValue(node, place ?? node.Span, "Fn::" + name, via));
                return true;
        }
    }

    private void AddParameter(DocumentNode argument, DocumentNode node, TextSpan? place, int depth, List<ResolvedValue> values)
    {
        var name = argument.ScalarText ?? string.Empty;
        if (_template.Find("Parameters")?.Find(name)?.Find("Default") is { } value)
        {
            Add(value, place ?? node.Span, $"parameter '{name}'", depth + 1, values);
            return;
        }

        values.Add(new ResolvedValue(node, place ?? node.Span, $"parameter '{name}'", string.Empty));
    }

    private static (string Name, DocumentNode Argument) FunctionOf(DocumentNode node)
    {
        if (node.Tag.Length > 0)
        {
            // A tag's argument is the node itself without it: what counts of it is its text and its items.
            return (node.Tag, node);
        }

        if (node.Kind != NodeKind.Object || node.Members.Length != 1)
        {
            return (string.Empty, node);
        }

        var member = node.Members[0];
        return member.Name == "Ref" ? ("Ref", member.Value)
            : member.Name.StartsWith("Fn::", System.StringComparison.Ordinal) ? (member.Name.Substring(4), member.Value)
            : (string.Empty, node);
    }

    private static string? FirstOf(DocumentNode node)
        => node.Items.Length > 0 ? node.Items[0].ScalarText : node.ScalarText?.Split('.')[0];
}
