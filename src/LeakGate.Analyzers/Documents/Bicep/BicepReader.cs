using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Expressions;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Bicep;

/// <summary>
/// Reads Bicep: parameters with defaults, variables, resources with their children, modules, conditions, loops, interpolated and multi-line strings, with
/// places. A declaration in the first column ends whatever was not closed before it.
/// </summary>
internal sealed partial class BicepReader : ExpressionReader
{
    private static readonly string[] s_declarations = { "param", "var", "resource", "module", "output", "targetScope", "metadata", "type", "func", "import", "using" };

    private BicepReader(string text)
        : base(text)
    {
    }

    public static BicepFile Read(string text)
    {
        var reader = new BicepReader(text);
        var start = reader.Position;
        var members = ImmutableArray.CreateBuilder<DocumentMember>();
        while (true)
        {
            reader.SkipTrivia(lines: true);
            if (reader.AtEnd)
            {
                return new BicepFile(DocumentNode.OfMembers(TextSpan.FromBounds(start, text.Length), members.ToImmutable()), reader.BrokenAt);
            }

            var before = reader.Position;
            if (reader.ReadDeclaration(0) is { } member)
            {
                members.Add(member);
            }

            if (reader.Position == before)
            {
                reader.Break();
                reader.SkipToLineEnd();
            }
        }
    }

    /// <summary>An expression on its own, as ARM templates have them in brackets; places are those in <paramref name="text"/>.</summary>
    public static DocumentNode ReadValue(string text) => new BicepReader(text).ReadExpression(0);

    private bool AtDeclaration()
    {
        if (Position == 0 || Source[Position - 1] != '\n')
        {
            return false;
        }

        foreach (var word in s_declarations)
        {
            if (FollowsWord(word) && Peek(word.Length) == ' ' && IsNameStart(Peek(word.Length + 1)))
            {
                return true;
            }
        }

        return Current == '@' && IsNameStart(Peek(1));
    }

    private DocumentMember? ReadDeclaration(int depth)
    {
        var start = Position;
        if (Current == '@')
        {
            Position++;
            ReadExpression(depth + 1);
            return null;
        }

        if (!IsNameStart(Current))
        {
            return null;
        }

        var keyword = ReadWord();
        var span = TextSpan.FromBounds(start, Position);
        SkipTrivia();
        switch (keyword)
        {
            case "param" or "var" or "output":
                return ReadNamed(keyword, span, depth);
            case "metadata":
                ReadNamed(keyword, span, depth);
                return null;
            case "resource" or "module":
                return ReadResource(keyword, span, depth);
            default:
                // Types, functions, imports and settings of the file: nothing that the rules ask for.
                SkipStatement();
                return null;
        }
    }

    // param name type = default      var name = value      output name type = value
    private DocumentMember? ReadNamed(string keyword, TextSpan span, int depth)
    {
        var name = ReadWord();
        SkipTrivia();
        var open = 0;
        while (!AtEnd && !(open == 0 && (Current == '=' || (Current == '\n' && !UnionGoesOn()))))
        {
            // The type, which may be an object or a union over several lines.
            open += Current is '{' or '[' or '(' ? 1 : Current is '}' or ']' or ')' && open > 0 ? -1 : 0;
            Position++;
            if (AtDeclaration())
            {
                break;
            }
        }

        if (Current != '=')
        {
            return new DocumentMember(keyword, span, DocumentNode.OfKind(NodeKind.Null, new TextSpan(Position, 0)), ImmutableArray.Create(name));
        }

        Position++;
        return new DocumentMember(keyword, span, ReadExpression(depth + 1), ImmutableArray.Create(name));
    }

    // A type of several lines: each begins with a bar.
    private bool UnionGoesOn()
    {
        var i = Position;
        while (i < Source.Length && char.IsWhiteSpace(Source[i]))
        {
            i++;
        }

        return i < Source.Length && Source[i] == '|';
    }

    // resource name 'type@version' [existing] = [if (condition)] { … }      = [for x in y: { … }]
    private DocumentMember? ReadResource(string keyword, TextSpan span, int depth)
    {
        var name = ReadWord();
        SkipTrivia();
        var type = Current == '\'' ? ReadText(depth).ScalarText ?? string.Empty : string.Empty;
        SkipTrivia();
        var tag = string.Empty;
        if (FollowsWord("existing"))
        {
            tag = ReadWord();
            SkipTrivia();
        }

        var labels = ImmutableArray.Create(name, type);
        if (Current != '=')
        {
            Break();
            return new DocumentMember(keyword, span, DocumentNode.OfKind(NodeKind.Null, new TextSpan(Position, 0)), labels);
        }

        Position++;
        SkipTrivia(lines: true);
        return new DocumentMember(keyword, span, ReadBody(depth + 1).WithTag(tag), labels);
    }

    // if (condition) value      value
    private DocumentNode ReadBody(int depth)
    {
        SkipTrivia();
        if (FollowsWord("if"))
        {
            Position += 2;
            SkipTrivia();
            if (Current == '(')
            {
                Position++;
                ReadInBrackets(depth, ')');
            }

            SkipTrivia(lines: true);
        }

        return ReadExpression(depth);
    }

    // To the next line that begins in the first column with something that can begin a declaration.
    private void SkipStatement()
    {
        do
        {
            SkipToLineEnd();
            Position = System.Math.Min(Position + 1, Source.Length);
        }
        while (!AtEnd && !IsNameStart(Current) && Current is not ('@' or '/' or '#'));
    }

    protected override DocumentNode ReadOperand(int depth)
    {
        var start = Position;
        var c = Current;
        switch (c)
        {
            case '\'':
                return ReadText(depth);
            case '{':
                return WithLines(ReadObject, depth + 1);
            case '[':
                return WithLines(ReadList, depth + 1);
            case '(':
                if (SkipLambdaHead())
                {
                    return ReadExpression(depth + 1);
                }

                Position++;
                return ReadInBrackets(depth + 1, ')');
        }

        if (c is (>= '0' and <= '9') or '-')
        {
            Position++;
            while (Current is >= '0' and <= '9')
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
        var end = Position;
        SkipTrivia();
        if (Current == '(')
        {
            return ReadCall(word, start, depth);
        }

        if (Follows("=>"))
        {
            Position += 2;
            SkipTrivia(lines: true);
            return ReadExpression(depth + 1);
        }

        Position = end;
        var kind = word switch { "true" => NodeKind.True, "false" => NodeKind.False, "null" => NodeKind.Null, _ => NodeKind.Reference };
        return DocumentNode.OfScalar(kind, TextSpan.FromBounds(start, Position), word);
    }
}
