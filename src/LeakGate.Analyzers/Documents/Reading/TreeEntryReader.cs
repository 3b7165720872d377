using System;
using System.Collections.Immutable;
using System.Text;
using LeakGate.Analyzers.Credentials.Verdict;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Reading;

/// <summary>Offers the scalars of YAML, Terraform and Bicep files, which are read into trees.</summary>
internal sealed class TreeEntryReader
{
    private static readonly string[] s_names = { "name", "key", "parameterKey", "variable" };

    private readonly string _text;
    private readonly EntryOffers _offers;

    public TreeEntryReader(string text, EntryOffers offers)
    {
        _text = text;
        _offers = offers;
    }

    public void Read(ImmutableArray<DocumentNode> trees)
    {
        foreach (var tree in trees)
        {
            foreach (var entry in TreeWalk.Entries(tree))
            {
                Offer(entry);
            }
        }
    }

    private void Offer(in TreeEntry entry)
    {
        // !GetAtt Role.Arn names a value that is computed.
        if (entry.Value.Tag is "GetAtt" or "Ref" or "ImportValue" or "Condition" or "GetAZs" or "Transform")
        {
            return;
        }

        var value = ValueOf(entry.Value, out var offsets);
        var span = entry.Value.Span;
        if (offsets is not null)
        {
            // Without the quotes.
            var first = offsets[0];
            span = TextSpan.FromBounds(span.Start + first, span.Start + offsets[value.Length]);
            for (var i = 0; i < offsets.Length; i++)
            {
                offsets[i] -= first;
            }
        }

        var path = PathOf(entry);

        // - POSTGRES_PASSWORD=…: a list of assignments, as compose and command lines have them.
        var equals = entry.Parent is { Kind: NodeKind.List } ? AssignmentSign(value) : -1;
        if (equals > 0)
        {
            var name = value.Substring(0, equals);
            path = path.Length == 0 ? name : path + KeyNames.Separator + name;
            value = value.Substring(equals + 1);
            if (offsets is not null)
            {
                span = TextSpan.FromBounds(span.Start + offsets[equals + 1], span.Start + offsets[offsets.Length - 1]);
                offsets = null;
            }
        }

        _offers.Offer(new DocumentEntry(path, value, span, offsets));
    }

    /// <summary>The text of a scalar, with holes for what is not known; where each character stands, if that can be told.</summary>
    private string ValueOf(DocumentNode node, out int[]? offsets)
    {
        if (node.Kind != NodeKind.Template)
        {
            offsets = OffsetsOf(node);
            return node.Text;
        }

        offsets = null;
        var text = new StringBuilder();
        foreach (var part in node.Items)
        {
            text.Append(part.Kind == NodeKind.Text ? part.Text : ValueSubject.Hole.ToString());
        }

        return text.ToString();
    }

    // A scalar stands as it is, between quotes, or in lines that are indented; one with escapes has no simple places.
    private int[]? OffsetsOf(DocumentNode node)
    {
        var (value, span) = (node.Text, node.Span);
        if (span.End > _text.Length || value.Length == 0)
        {
            return null;
        }

        var offsets = new int[value.Length + 1];
        var at = span.Start;
        var start = 0;
        while (start < value.Length)
        {
            var lineEnd = value.IndexOf('\n', start);
            var end = lineEnd < 0 ? value.Length : lineEnd;
            var line = end > start ? _text.IndexOf(value.Substring(start, end - start), at, span.End - at, StringComparison.Ordinal) : at;
            if (line < 0)
            {
                return null;
            }

            for (var i = start; i <= end; i++)
            {
                offsets[i] = line + (i - start) - span.Start;
            }

            at = line + (end - start);
            start = end + 1;
        }

        offsets[value.Length] = at - span.Start;
        return offsets;
    }

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
