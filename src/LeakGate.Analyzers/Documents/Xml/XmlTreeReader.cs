using System.Collections.Generic;
using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Xml;

/// <summary>Reads markup into a tree: an element is an object, its attributes and child elements are members, a text is the member of an empty name.</summary>
internal static class XmlTreeReader
{
    private const int MaximumDepth = 200;

    /// <summary>The document as an object whose member is the root element. What is broken is read as far as it goes.</summary>
    public static DocumentNode Read(string text)
    {
        var tokens = new XmlTokenizer(text, new TextSpan(0, text.Length));
        var open = new Stack<Building>();
        open.Push(new Building(string.Empty, default));
        while (tokens.Read() != XmlToken.End)
        {
            switch (tokens.Kind)
            {
                case XmlToken.ElementStart:
                    open.Push(new Building(tokens.NameText, tokens.Name));
                    break;
                case XmlToken.Attribute:
                    open.Peek().Members.Add(new DocumentMember(tokens.NameText, tokens.Name, Scalar(tokens, tokens.Value)));
                    break;
                case XmlToken.Text:
                    open.Peek().Members.Add(new DocumentMember(string.Empty, tokens.Value, Scalar(tokens, tokens.Value)));
                    break;
                case XmlToken.EmptyEnd:
                    Close(open, tokens);
                    break;
                case XmlToken.ElementEnd:
                    if (open.Count > 1 && open.Peek().Name == tokens.NameText)
                    {
                        Close(open, tokens);
                    }

                    break;
            }
        }

        while (open.Count > 1)
        {
            Close(open, tokens);
        }

        return DocumentNode.OfMembers(new TextSpan(0, text.Length), open.Pop().Members.ToImmutable());
    }

    private static DocumentNode Scalar(XmlTokenizer tokens, TextSpan span)
        => DocumentNode.OfScalar(NodeKind.Text, span, XmlText.Unescape(tokens.ValueText, out var offsets), isVerbatim: offsets is null);

    private static void Close(Stack<Building> open, XmlTokenizer tokens)
    {
        var element = open.Pop();
        if (open.Count > MaximumDepth)
        {
            return;
        }

        var end = System.Math.Max(element.Span.End, tokens.Name.End);
        var node = DocumentNode.OfMembers(TextSpan.FromBounds(element.Span.Start, end), element.Members.ToImmutable());
        open.Peek().Members.Add(new DocumentMember(element.Name, element.Span, node));
    }

    private sealed class Building
    {
        public Building(string name, TextSpan span)
        {
            Name = name;
            Span = span;
        }

        public string Name { get; }

        public TextSpan Span { get; }

        public ImmutableArray<DocumentMember>.Builder Members { get; } = ImmutableArray.CreateBuilder<DocumentMember>();
    }
}
