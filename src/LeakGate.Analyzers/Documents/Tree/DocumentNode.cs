using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Tree;

/// <summary>
/// A value of a configuration or infrastructure file with its place, in the one shape that YAML, JSON, Terraform and Bicep are read into. A YAML alias is the
/// node that it names, so a node may stand in several places of the tree; it never contains itself.
/// </summary>
internal sealed class DocumentNode
{
    /// <summary>Keys that are merged into other keys that are merged: deeper than anyone writes, shallow enough for hostile files.</summary>
    private const int MaxMerges = 3;

    private DocumentNode(NodeKind kind, TextSpan span)
    {
        Kind = kind;
        Span = span;
    }

    public NodeKind Kind { get; }

    /// <summary>Place in the file's text, quotes included; of a block scalar or heredoc the lines of its content.</summary>
    public TextSpan Span { get; }

    /// <summary>A scalar without quotes and escapes; the name of a reference or call; else empty.</summary>
    public string Text { get; private set; } = "";

    /// <summary>A YAML tag without its exclamation marks (<c>Ref</c>, <c>Sub</c>); a Bicep resource's <c>existing</c>; else empty.</summary>
    public string Tag { get; private set; } = "";

    /// <summary>Whether <see cref="Span"/> is the text as written, line by line, so that a place in it is a place in the file.</summary>
    public bool IsVerbatim { get; private set; }

    public ImmutableArray<DocumentMember> Members { get; private set; } = ImmutableArray<DocumentMember>.Empty;

    public ImmutableArray<DocumentNode> Items { get; private set; } = ImmutableArray<DocumentNode>.Empty;

    public bool IsScalar => Kind is NodeKind.Text or NodeKind.Number or NodeKind.True or NodeKind.False;

    /// <summary>A scalar as text: <c>true</c> and <c>false</c> in lower case; null for what is no scalar.</summary>
    public string? ScalarText => Kind switch
    {
        NodeKind.Text or NodeKind.Number => Text,
        NodeKind.True => "true",
        NodeKind.False => "false",
        _ => null,
    };

    /// <summary>The scalar as a whole number; null when it is none.</summary>
    public int? AsInteger()
        => ScalarText is { } text && int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The value of the last member of that name, compared without case (formats differ in it), merged YAML keys included; null if there is none.</summary>
    public DocumentNode? Find(string name) => FindMember(name)?.Value;

    /// <summary>The last member of that name; null if there is none.</summary>
    public DocumentMember? FindMember(string name) => FindMember(name, MaxMerges);

    /// <summary>All members of that name, as repeated blocks and elements are.</summary>
    public IEnumerable<DocumentMember> FindAll(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                yield return member;
            }
        }
    }

    /// <summary>The items of a list, or the value itself: many formats allow one value wherever a list may stand.</summary>
    public ImmutableArray<DocumentNode> AsList() => Kind == NodeKind.List ? Items : ImmutableArray.Create(this);

    public static DocumentNode OfScalar(NodeKind kind, TextSpan span, string text, bool isVerbatim = false)
        => new(kind, span) { Text = text, IsVerbatim = isVerbatim };

    public static DocumentNode OfKind(NodeKind kind, TextSpan span) => new(kind, span);

    public static DocumentNode OfMembers(TextSpan span, ImmutableArray<DocumentMember> members) => new(NodeKind.Object, span) { Members = members };

    public static DocumentNode OfItems(NodeKind kind, TextSpan span, ImmutableArray<DocumentNode> items, string text = "")
        => new(kind, span) { Items = items, Text = text };

    /// <summary>A text with holes, as written in the file.</summary>
    public static DocumentNode OfTemplate(TextSpan span, ImmutableArray<DocumentNode> parts, bool isVerbatim)
        => new(NodeKind.Template, span) { Items = parts, IsVerbatim = isVerbatim };

    /// <summary>The same value with a tag.</summary>
    public DocumentNode WithTag(string tag)
        => tag.Length == 0 ? this : new DocumentNode(Kind, Span) { Text = Text, Tag = tag, IsVerbatim = IsVerbatim, Members = Members, Items = Items };

    private DocumentMember? FindMember(string name, int merges)
    {
        DocumentMember? merged = null;
        for (var i = Members.Length - 1; i >= 0; i--)
        {
            var member = Members[i];
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return member;
            }

            if (member.Name == "<<" && merges > 0 && merged is null)
            {
                merged = FindMerged(member.Value, name, merges - 1);
            }
        }

        return merged;
    }

    private static DocumentMember? FindMerged(DocumentNode value, string name, int merges)
    {
        const int MaxSources = 16;
        var sources = value.AsList();
        for (var i = 0; i < sources.Length && i < MaxSources; i++)
        {
            if (sources[i].FindMember(name, merges) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
