using System.Collections.Generic;
using System.Globalization;

namespace LeakGate.Analyzers.Documents.Tree;

/// <summary>A scalar with the path of keys that leads to it.</summary>
internal readonly struct TreeEntry
{
    public TreeEntry(string path, DocumentMember? member, DocumentNode? parent, DocumentNode value)
    {
        Path = path;
        Member = member;
        Parent = parent;
        Value = value;
    }

    /// <summary>Keys, labels and indices from the root, joined by <c>:</c>.</summary>
    public string Path { get; }

    /// <summary>The nearest key above the value; null where there is none.</summary>
    public DocumentMember? Member { get; }

    /// <summary>The object or list that holds the value; null for the root.</summary>
    public DocumentNode? Parent { get; }

    public DocumentNode Value { get; }
}

/// <summary>Goes through trees. A node that aliases bring to several places is visited in the first, so hostile files cost no more than their size.</summary>
internal static class TreeWalk
{
    /// <summary>Every text, number and text with holes under <paramref name="root"/> with its key path, in the order of the file.</summary>
    public static IEnumerable<TreeEntry> Entries(DocumentNode root)
    {
        var seen = new HashSet<DocumentNode>();
        var pending = new Stack<TreeEntry>();
        pending.Push(new TreeEntry(string.Empty, null, null, root));
        while (pending.Count > 0)
        {
            var entry = pending.Pop();
            var node = entry.Value;
            if (!seen.Add(node))
            {
                continue;
            }

            if (node.Kind is NodeKind.Text or NodeKind.Number or NodeKind.Template)
            {
                yield return entry;
                continue;
            }

            // Pushed backwards, so that they come out in the order of the file.
            // The condition of a choice is compared with something and set to nothing.
            for (var i = node.Items.Length - 1; i >= (node.Kind == NodeKind.Choice ? 1 : 0); i--)
            {
                var path = node.Kind == NodeKind.List ? Join(entry.Path, i.ToString(CultureInfo.InvariantCulture)) : entry.Path;
                pending.Push(new TreeEntry(path, entry.Member, node, node.Items[i]));
            }

            for (var i = node.Members.Length - 1; i >= 0; i--)
            {
                var member = node.Members[i];
                var path = Join(entry.Path, member.Name);
                foreach (var label in member.Labels)
                {
                    path = Join(path, label);
                }

                pending.Push(new TreeEntry(path, member, node, member.Value));
            }
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : path + ":" + name;
}
