using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Bicep;

/// <summary>Lists, loops and objects.</summary>
internal sealed partial class BicepReader
{
    private DocumentNode ReadList(int depth)
    {
        var start = Position++;
        SkipTrivia(lines: true);
        if (FollowsWord("for"))
        {
            return ReadLoop(start, depth);
        }

        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        while (true)
        {
            SkipTrivia(lines: true);
            if (depth > MaxDepth || AtEnd || Current is ']' or '}' || AtDeclaration())
            {
                if (depth > MaxDepth)
                {
                    SkipNested();
                }

                Expect(']');
                return DocumentNode.OfItems(NodeKind.List, TextSpan.FromBounds(start, Position), items.ToImmutable());
            }

            var before = Position;
            items.Add(Current == '.' && Follows("...") ? ReadSpread(depth) : ReadBody(depth + 1));
            SkipTrivia(lines: true);
            if (Current == ',')
            {
                Position++;
            }
            else if (Position == before)
            {
                Break();
                Position++;
            }
        }
    }

    // [for item in items: value], [for (item, index) in items: value]: the value stands for all.
    private DocumentNode ReadLoop(int start, int depth)
    {
        Position += "for".Length;
        SkipTrivia();
        if (Current == '(')
        {
            SkipNames();
        }
        else
        {
            ReadWord();
        }

        SkipTrivia();
        if (FollowsWord("in"))
        {
            Position += 2;
            ReadExpression(depth + 1);
            SkipTrivia(lines: true);
        }

        Expect(':');
        SkipTrivia(lines: true);
        var value = depth > MaxDepth ? Unknown(Position, Position) : ReadBody(depth + 1);
        SkipTrivia(lines: true);
        Expect(']');
        return DocumentNode.OfItems(NodeKind.List, TextSpan.FromBounds(start, Position), ImmutableArray.Create(value));
    }

    // (a, b) => …
    private bool SkipLambdaHead()
    {
        var start = Position;
        SkipNames();
        SkipTrivia();
        if (Position > start && Follows("=>"))
        {
            Position += 2;
            SkipTrivia(lines: true);
            return true;
        }

        Position = start;
        return false;
    }

    // Names between parentheses; nothing when something else stands there.
    private void SkipNames()
    {
        var i = Position + 1;
        while (i < Source.Length && (IsNamePart(Source[i]) || Source[i] is ',' or ' ' or '\r' or '\n'))
        {
            i++;
        }

        if (i < Source.Length && Source[i] == ')')
        {
            Position = i + 1;
        }
    }

    private DocumentNode ReadObject(int depth)
    {
        var start = Position++;
        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        while (true)
        {
            SkipTrivia(lines: true);
            if (depth > MaxDepth || AtEnd || Current is '}' or ']' || AtDeclaration())
            {
                if (depth > MaxDepth)
                {
                    SkipNested();
                }

                Expect('}');
                return DocumentNode.OfMembers(TextSpan.FromBounds(start, Position), members.ToImmutable());
            }

            var before = Position;
            if (ReadMember(depth) is { } member)
            {
                members.Add(member);
            }

            SkipTrivia();
            if (Current == ',')
            {
                Position++;
            }
            else if (Position == before)
            {
                Break();
                Position++;
            }
        }
    }

    private DocumentMember? ReadMember(int depth)
    {
        if (Current == '@')
        {
            return ReadDeclaration(depth);
        }

        if (Follows("..."))
        {
            var spread = ReadSpread(depth);
            return new DocumentMember("...", spread.Span, spread);
        }

        var start = Position;
        string name;
        if (Current == '\'')
        {
            name = ReadText(depth).ScalarText ?? string.Empty;
        }
        else if (IsNameStart(Current))
        {
            // A child resource, unless the word is a key.
            if (FollowsWord("resource") && Peek(8) == ' ' && IsNameStart(Peek(9)))
            {
                return ReadDeclaration(depth);
            }

            name = ReadWord();
        }
        else
        {
            return null;
        }

        var span = TextSpan.FromBounds(start, Position);
        SkipTrivia();
        if (Current != ':')
        {
            Break();
            SkipToLineEnd();
            return new DocumentMember(name, span, DocumentNode.OfKind(NodeKind.Null, new TextSpan(span.End, 0)));
        }

        Position++;
        return new DocumentMember(name, span, ReadBody(depth + 1));
    }

    private DocumentNode ReadSpread(int depth)
    {
        Position += 3;
        return ReadExpression(depth + 1);
    }

    private void SkipNested()
    {
        Break();
        while (!AtEnd && Current is not ('}' or ']'))
        {
            SkipBalanced();
            if (!AtEnd && Current is not ('}' or ']'))
            {
                Position++;
            }
        }
    }
}
