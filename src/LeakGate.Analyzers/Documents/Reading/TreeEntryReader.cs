using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>Offers the scalars of YAML, Terraform and Bicep files, which are read into trees.</summary>
internal static class TreeEntryReader
{
    private static readonly string[] s_names = { "name", "key", "parameterKey", "variable" };

    public static void Read(ImmutableArray<DocumentNode> trees, EntryOffers offers)
    {
        foreach (var tree in trees)
        {
            foreach (var entry in TreeWalk.Entries(tree))
            {
                Offer(entry, offers);
            }
        }
    }

    private static void Offer(in TreeEntry entry, EntryOffers offers)
    {
        var value = entry.Value.Text;
        var start = entry.Value.Span.Start;
        var path = PathOf(entry);

        // - POSTGRES_PASSWORD=…: a list of assignments, as compose and command lines have them.
        var equals = entry.Parent is { Kind: NodeKind.List } ? AssignmentSign(value) : -1;
        if (equals > 0)
        {
            var inner = Inner(entry.Value);
            path = path.Length == 0 ? value.Substring(0, equals) : path + KeyNames.Separator + value.Substring(0, equals);
            value = value.Substring(equals + 1);
            offers.Offer(inner.Length == entry.Value.Text.Length
                ? new DocumentEntry(path, value, TextSpan.FromBounds(inner.Start + equals + 1, inner.End))
                : new DocumentEntry(path, value, inner));
            return;
        }

        offers.Offer(new DocumentEntry(path, value, entry.Value.IsVerbatim && entry.Value.Span.Length == value.Length ? new TextSpan(start, value.Length) : Inner(entry.Value)));
    }

    /// <summary>The place without the quotes.</summary>
    private static TextSpan Inner(DocumentNode node)
        => node.Kind == NodeKind.Text && node.Span.Length == node.Text.Length + 2 ? new TextSpan(node.Span.Start + 1, node.Text.Length) : node.Span;

    // { name: DB_PASSWORD, value: … }: one member names the value of another.
    private static string PathOf(in TreeEntry entry)
    {
        if (entry.Parent is not { Kind: NodeKind.Object } parent || entry.Member is not { } member || SiblingRoles.Of(member.Name) != SiblingRole.Value)
        {
            return entry.Path;
        }

        foreach (var name in s_names)
        {
            if (parent.Find(name) is { Kind: NodeKind.Text, Text.Length: > 0 and <= 128 } sibling)
            {
                var above = entry.Path.LastIndexOf(KeyNames.Separator);
                return above < 0 ? sibling.Text : entry.Path.Substring(0, above + 1) + sibling.Text;
            }
        }

        return entry.Path;
    }

    private static int AssignmentSign(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '.' or ':' or '-'))
        {
            i++;
        }

        return i > 0 && i < text.Length && text[i] == '=' ? i : -1;
    }
}
