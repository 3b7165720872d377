using System;
using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Expressions;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Terraform;

/// <summary>
/// Reads HCL as Terraform writes it: blocks with labels, attributes, heredocs, templates, lists, maps, conditionals and calls, with places. A block that is not
/// closed ends where a block of the file's top level begins in the first column.
/// </summary>
internal sealed partial class HclReader : ExpressionReader
{
    private static readonly string[] s_topLevel =
    {
        "resource", "data", "variable", "module", "provider", "terraform", "output", "locals", "moved", "import", "check", "ephemeral",
    };

    private HclReader(string text)
        : base(text)
    {
    }

    public static HclFile Read(string text)
    {
        var reader = new HclReader(text);
        var start = reader.Position;
        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        while (!reader.AtEnd)
        {
            reader.ReadBody(members, 0);
            if (!reader.AtEnd)
            {
                // A closing brace too many, or the end of a block that was not closed.
                if (reader.Current == '}')
                {
                    reader.Break();
                    reader.Position++;
                }
            }
        }

        return new HclFile(DocumentNode.OfMembers(TextSpan.FromBounds(start, text.Length), members.ToImmutable()), reader.BrokenAt);
    }

    protected override bool IsWordPart(char c) => IsNamePart(c) || c == '-';

    private void ReadBody(ImmutableArray<DocumentMember>.Builder members, int depth)
    {
        while (true)
        {
            SkipTrivia(lines: true);
            if (AtEnd || Current == '}' || (depth > 0 && AtTopLevel()))
            {
                return;
            }

            var before = Position;
            if (ReadMember(depth) is { } member)
            {
                members.Add(member);
            }

            if (Position == before)
            {
                Break();
                Position++;
                SkipToLineEnd();
            }
        }
    }

    private bool AtTopLevel()
    {
        if (Position == 0 || Source[Position - 1] != '\n')
        {
            return false;
        }

        foreach (var word in s_topLevel)
        {
            if (FollowsWord(word))
            {
                var i = Position + word.Length;
                while (i < Source.Length && Source[i] == ' ')
                {
                    i++;
                }

                return i < Source.Length && Source[i] is '"' or '{';
            }
        }

        return false;
    }

    private DocumentMember? ReadMember(int depth)
    {
        var start = Position;
        var name = ReadName();
        var span = TextSpan.FromBounds(start, Position);
        if (name is null)
        {
            return null;
        }

        var labels = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            SkipTrivia();
            if (Current == '=' && Peek(1) != '=')
            {
                Position++;
                var value = ReadExpression(depth + 1);
                SkipTrivia();
                if (!AtEnd && Current is not ('\n' or '}' or ',') && !AtTopLevel())
                {
                    Break();
                    SkipToLineEnd();
                }
                else if (Current == ',')
                {
                    Position++;
                }

                return new DocumentMember(name, span, value);
            }

            if (Current == '{')
            {
                return new DocumentMember(name, span, ReadBlock(depth + 1), labels.ToImmutable());
            }

            if (AtEnd || Current is '\n' or '}' || ReadName() is not { } label)
            {
                // Half-typed: a name and nothing behind it.
                Break();
                return new DocumentMember(name, span, DocumentNode.OfKind(NodeKind.Null, new TextSpan(Position, 0)), labels.ToImmutable());
            }

            labels.Add(label);
        }
    }

    private DocumentNode ReadBlock(int depth)
    {
        var start = Position++;
        if (depth > MaxDepth)
        {
            Break();
            SkipBalanced();
            Expect('}');
            return Unknown(start, Position);
        }

        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        ReadBody(members, depth);
        Expect('}');
        return DocumentNode.OfMembers(TextSpan.FromBounds(start, Position), members.ToImmutable());
    }

    // A name, or a label in quotes; templates in labels do not occur.
    private string? ReadName()
    {
        if (IsNameStart(Current))
        {
            return ReadWord();
        }

        if (Current != '"')
        {
            return null;
        }

        return ReadTemplate().ScalarText ?? string.Empty;
    }

    protected override DocumentNode ReadOperand(int depth)
    {
        var start = Position;
        var c = Current;
        if (c == '"')
        {
            return ReadTemplate(depth);
        }

        if (c == '[')
        {
            return WithLines(ReadList, depth + 1);
        }

        if (c == '{')
        {
            return WithLines(ReadMap, depth + 1);
        }

        if (c == '(')
        {
            Position++;
            return ReadInBrackets(depth + 1, ')');
        }

        if (c == '<' && Peek(1) == '<')
        {
            return ReadHeredoc();
        }

        if (c is (>= '0' and <= '9') or '-')
        {
            Position++;
            while (Current is (>= '0' and <= '9') or '.' or 'e' or 'E')
            {
                Position++;
            }

            return DocumentNode.OfScalar(NodeKind.Number, TextSpan.FromBounds(start, Position), Source.Substring(start, Position - start), isVerbatim: true);
        }

        if (!IsNameStart(c))
        {
            Break();
            return Unknown(start, start);
        }

        var word = ReadWord();
        if (Current == '(')
        {
            return ReadCall(word, start, depth);
        }

        var kind = word switch { "true" => NodeKind.True, "false" => NodeKind.False, "null" => NodeKind.Null, _ => NodeKind.Reference };
        return DocumentNode.OfScalar(kind, TextSpan.FromBounds(start, Position), word);
    }

    private DocumentNode ReadList(int depth)
    {
        var start = Position++;
        if (depth > MaxDepth)
        {
            Break();
            SkipBalanced();
            Expect(']');
            return Unknown(start, Position);
        }

        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        while (true)
        {
            SkipTrivia(lines: true);
            if (FollowsWord("for") && items.Count == 0)
            {
                SkipBalanced();
                SkipClosing(']');
                return Unknown(start, Position);
            }

            if (AtEnd || Current is ']' or '}' || AtTopLevel())
            {
                Expect(']');
                return DocumentNode.OfItems(NodeKind.List, TextSpan.FromBounds(start, Position), items.ToImmutable());
            }

            var before = Position;
            items.Add(ReadExpression(depth + 1));
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

    // The rest of a for expression, over its lines.
    private void SkipClosing(char closing)
    {
        while (!AtEnd && Current != closing)
        {
            Position++;
            SkipBalanced();
            if (Current is '}' or ']' or ')' && Current != closing)
            {
                break;
            }
        }

        Expect(closing);
    }

    private DocumentNode ReadMap(int depth)
    {
        var start = Position++;
        if (depth > MaxDepth)
        {
            Break();
            SkipBalanced();
            Expect('}');
            return Unknown(start, Position);
        }

        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        while (true)
        {
            SkipTrivia(lines: true);
            if (FollowsWord("for") && members.Count == 0 && Peek(3) is ' ' or '\t')
            {
                SkipBalanced();
                SkipClosing('}');
                return Unknown(start, Position);
            }

            if (AtEnd || Current is '}' or ']' || AtTopLevel())
            {
                Expect('}');
                return DocumentNode.OfMembers(TextSpan.FromBounds(start, Position), members.ToImmutable());
            }

            var before = Position;
            ReadPair(members, depth);
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

    private void ReadPair(ImmutableArray<DocumentMember>.Builder members, int depth)
    {
        var key = ReadKey(depth);
        SkipTrivia();
        if (Current is '=' or ':' && Peek(1) != '=')
        {
            Position++;
            SkipTrivia(lines: true);
            members.Add(new DocumentMember(key.ScalarText ?? key.Text, key.Span, ReadExpression(depth + 1)));
            return;
        }

        Break();
        SkipToLineEnd();
    }

    private DocumentNode ReadKey(int depth)
    {
        var start = Position;
        if (!IsNameStart(Current))
        {
            return ReadOperand(depth);
        }

        var word = ReadWord();
        return DocumentNode.OfScalar(NodeKind.Text, TextSpan.FromBounds(start, Position), word);
    }
}
