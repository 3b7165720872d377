using System.Collections.Generic;
using System.Linq;
using LeakGate.Analyzers.Documents.Tree;

namespace LeakGate.Analyzers.Tests.Documents.Readers;

/// <summary>A tree in one line, so that a test can say what it expects.</summary>
internal static class Outline
{
    public static string Of(IEnumerable<DocumentNode> documents) => string.Join(" --- ", documents.Select(Of));

    public static string Of(DocumentNode node)
    {
        var tag = node.Tag.Length > 0 ? "!" + node.Tag + " " : string.Empty;
        return tag + node.Kind switch
        {
            NodeKind.Object => "{" + string.Join(", ", node.Members.Select(m => string.Join(" ", m.Labels.Prepend(m.Name)) + ": " + Of(m.Value))) + "}",
            NodeKind.List => "[" + string.Join(", ", node.Items.Select(Of)) + "]",
            NodeKind.Text => "'" + node.Text.Replace("\n", "\\n", System.StringComparison.Ordinal) + "'",
            NodeKind.Number => node.Text,
            NodeKind.True => "true",
            NodeKind.False => "false",
            NodeKind.Null => "null",
            NodeKind.Reference => node.Text,
            NodeKind.Choice => "(" + Of(node.Items[0]) + " ? " + Of(node.Items[1]) + " : " + Of(node.Items[2]) + ")",
            NodeKind.Call => node.Text + "(" + string.Join(", ", node.Items.Select(Of)) + ")",
            NodeKind.Template => "`" + string.Join("|", node.Items.Select(Of)) + "`",
            _ => "<>",
        };
    }
}
