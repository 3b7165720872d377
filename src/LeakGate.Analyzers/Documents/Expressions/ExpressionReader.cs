using System;
using System.Collections.Immutable;
using LeakGate.Analyzers.Documents.Tree;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Documents.Expressions;

/// <summary>
/// What Terraform and Bicep have in common: comments, operators, the conditional, calls, members and indices. One pass, linear in the text; what is broken or
/// nested too deep is skipped and the rest still read. Never throws.
/// </summary>
internal abstract class ExpressionReader
{
    /// <summary>Brackets in brackets; real files stay under twenty.</summary>
    public const int MaxDepth = 100;

    private int _parentheses;
    private int _brokenAt = -1;

    protected ExpressionReader(string text)
    {
        Source = text;
        Position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    /// <summary>Offset of the first thing that could not be read; -1 when all could.</summary>
    public int BrokenAt => _brokenAt;

    protected string Source { get; }

    protected int Position { get; set; }

    protected bool AtEnd => Position >= Source.Length;

    protected char Current => Position < Source.Length ? Source[Position] : '\0';

    /// <summary>A value without operators and suffixes.</summary>
    protected abstract DocumentNode ReadOperand(int depth);

    protected char Peek(int offset) => Position + offset < Source.Length ? Source[Position + offset] : '\0';

    protected bool Follows(string text) => string.CompareOrdinal(Source, Position, text, 0, text.Length) == 0;

    protected bool FollowsWord(string word) => Follows(word) && !IsNamePart(Peek(word.Length));

    protected static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' || (c > 127 && char.IsLetter(c));

    protected static bool IsNamePart(char c) => IsNameStart(c) || c is (>= '0' and <= '9');

    protected virtual bool IsWordPart(char c) => IsNamePart(c);

    protected void Break() => _brokenAt = _brokenAt < 0 ? Position : _brokenAt;

    protected static DocumentNode Unknown(int start, int end) => DocumentNode.OfKind(NodeKind.Unknown, TextSpan.FromBounds(start, Math.Max(start, end)));

    protected string ReadWord()
    {
        var start = Position;
        while (IsWordPart(Current))
        {
            Position++;
        }

        return Source.Substring(start, Position - start);
    }

    /// <summary>Skips spaces and comments; line breaks too inside parentheses and where <paramref name="lines"/> says so.</summary>
    protected void SkipTrivia(bool lines = false)
    {
        while (Position < Source.Length)
        {
            var c = Source[Position];
            if (c is ' ' or '\t' or '\r' or '\uFEFF' || (c == '\n' && (lines || _parentheses > 0)))
            {
                Position++;
            }
            // A line that begins with # is a comment in Terraform and a directive in Bicep: nothing either way.
            else if (c == '#' || (c == '/' && Peek(1) == '/'))
            {
                SkipToLineEnd();
            }
            else if (c == '/' && Peek(1) == '*')
            {
                var end = Source.IndexOf("*/", Position + 2, StringComparison.Ordinal);
                Position = end < 0 ? Source.Length : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    protected void SkipToLineEnd()
    {
        var end = Source.IndexOf('\n', Position);
        Position = end < 0 ? Source.Length : end;
    }

    /// <summary>An expression: operands, operators, <c>condition ? a : b</c>.</summary>
    protected DocumentNode ReadExpression(int depth)
    {
        SkipTrivia();
        var start = Position;
        if (depth > MaxDepth)
        {
            Break();
            SkipBalanced();
            return Unknown(start, Position);
        }

        var value = ReadUnary(depth);
        var isFallback = true;
        var operands = ImmutableArray<DocumentNode>.Empty;
        while (ReadOperator() is { } op)
        {
            SkipTrivia(lines: true);
            isFallback &= op == "??";
            operands = operands.Length == 0 ? ImmutableArray.Create(value) : operands;
            var next = ReadUnary(depth);
            operands = operands.Length < 8 ? operands.Add(next) : operands;
        }

        if (operands.Length > 0)
        {
            // "a ?? b" is one of them; any other operator gives a value that is not followed.
            value = DocumentNode.OfItems(isFallback ? NodeKind.Call : NodeKind.Unknown, TextSpan.FromBounds(start, Position), operands, isFallback ? "coalesce" : "");
        }

        return FollowsOnNextLine('?') ? ReadChoice(value, start, depth) : value;
    }

    private DocumentNode ReadChoice(DocumentNode condition, int start, int depth)
    {
        SkipTrivia(lines: true);
        Position++;
        SkipTrivia(lines: true);
        var whenTrue = ReadExpression(depth + 1);
        if (!FollowsOnNextLine(':'))
        {
            Break();
            return Unknown(start, Position);
        }

        SkipTrivia(lines: true);
        Position++;
        SkipTrivia(lines: true);
        var whenFalse = ReadExpression(depth + 1);
        return DocumentNode.OfItems(NodeKind.Choice, TextSpan.FromBounds(start, Position), ImmutableArray.Create(condition, whenTrue, whenFalse));
    }

    // The next token, be it on this line or a later one.
    private bool FollowsOnNextLine(char token)
    {
        SkipTrivia();
        if (Current == token)
        {
            return true;
        }

        if (Current != '\n')
        {
            return false;
        }

        var i = Position;
        while (i < Source.Length && Source[i] is ' ' or '\t' or '\r' or '\n')
        {
            i++;
        }

        return i < Source.Length && Source[i] == token;
    }

    private DocumentNode ReadUnary(int depth)
    {
        SkipTrivia();
        var start = Position;
        var negated = false;
        while (Current is '!' or '-' && !(Current == '-' && Peek(1) is >= '0' and <= '9'))
        {
            negated = true;
            Position++;
            SkipTrivia();
        }

        var operand = ReadSuffixes(ReadOperand(depth), depth);
        return negated ? DocumentNode.OfItems(NodeKind.Unknown, TextSpan.FromBounds(start, Math.Max(start, Position)), ImmutableArray.Create(operand)) : operand;
    }

    // .name  .?name  !  ::name  [index]  [*]  .*
    private DocumentNode ReadSuffixes(DocumentNode operand, int depth)
    {
        var value = operand;
        while (true)
        {
            if (Current == '.' && (IsNameStart(Peek(1)) || Peek(1) is '*' or '?' or (>= '0' and <= '9')))
            {
                Position += Peek(1) is '*' or '?' ? 2 : 1;
                value = Member(operand, value, ReadWord());
            }
            else if (Current == ':' && Peek(1) == ':' && IsNameStart(Peek(2)))
            {
                Position += 2;
                value = Member(operand, value, ReadWord());
            }
            else if (Current == '[' && operand.Kind is not (NodeKind.Number or NodeKind.True or NodeKind.False))
            {
                value = ReadIndex(operand, value, depth);
            }
            else if (Current == '!' && Peek(1) != '=')
            {
                Position++;
            }
            else if (Current == '(' && value.Kind == NodeKind.Reference && depth < MaxDepth)
            {
                // sys.description(…), storage.listKeys(): a function of a namespace or a resource.
                value = ReadCall(value.Text, operand.Span.Start, depth);
            }
            else
            {
                return value;
            }
        }
    }

    private DocumentNode ReadIndex(DocumentNode operand, DocumentNode value, int depth)
    {
        Position += Peek(1) == '?' ? 2 : 1;
        var key = ReadInBrackets(depth + 1, ']');
        return key is { Kind: NodeKind.Text } ? Member(operand, value, key.Text)
            : value.Kind == NodeKind.Reference ? value
            : Unknown(operand.Span.Start, Position);
    }

    private DocumentNode Member(DocumentNode operand, DocumentNode value, string name)
        => value.Kind == NodeKind.Reference && value.Text.Length + name.Length < 256
            ? DocumentNode.OfScalar(NodeKind.Reference, TextSpan.FromBounds(operand.Span.Start, Position), name.Length == 0 ? value.Text : value.Text + "." + name)
            : Unknown(operand.Span.Start, Position);

    /// <summary>An expression up to a closing bracket, with line breaks inside; the bracket is read too.</summary>
    protected DocumentNode ReadInBrackets(int depth, char closing)
    {
        _parentheses++;
        SkipTrivia();
        var value = Current == closing ? Unknown(Position, Position) : Current == '*' ? ReadStar() : ReadExpression(depth);
        SkipTrivia();
        _parentheses--;
        Expect(closing);
        return value;
    }

    private DocumentNode ReadStar()
    {
        Position++;
        return Unknown(Position - 1, Position);
    }

    /// <summary>The arguments behind a function's name; <see cref="Position"/> is on the parenthesis.</summary>
    protected DocumentNode ReadCall(string name, int start, int depth)
    {
        Position++;
        _parentheses++;
        var arguments = ImmutableArray.CreateBuilder<DocumentNode>();
        while (true)
        {
            SkipTrivia();
            if (AtEnd || Current == ')')
            {
                break;
            }

            var before = Position;
            arguments.Add(ReadExpression(depth + 1));
            SkipTrivia();
            if (Current == ',')
            {
                Position++;
            }
            else if (Follows("..."))
            {
                Position += 3;
            }
            else if (Current == '=' && Peek(1) == '>')
            {
                // A lambda: its body is read as one more argument.
                Position += 2;
            }
            else if (Current != ')')
            {
                Break();
                if (Current is '}' or ']' || Position == before)
                {
                    break;
                }
            }
        }

        _parentheses--;
        Expect(')');
        return DocumentNode.OfItems(NodeKind.Call, TextSpan.FromBounds(start, Position), arguments.ToImmutable(), name);
    }

    /// <summary>Reads inside of a collection where line breaks count again, as an object in a call does.</summary>
    protected DocumentNode WithLines(Func<int, DocumentNode> read, int depth)
    {
        var parentheses = _parentheses;
        _parentheses = 0;
        var value = read(depth);
        _parentheses = parentheses;
        return value;
    }

    protected void Expect(char c)
    {
        if (Current == c)
        {
            Position++;
        }
        else
        {
            Break();
        }
    }

    private string? ReadOperator()
    {
        SkipTrivia();
        var op = Current switch
        {
            '?' when Peek(1) == '?' => "??",
            '=' or '!' when Peek(1) is '=' or '~' => "==",
            '<' or '>' => Peek(1) == '=' ? "<=" : "<",
            '&' when Peek(1) == '&' => "&&",
            '|' when Peek(1) == '|' => "||",
            '+' or '*' or '%' or '-' => "+",
            '/' when Peek(1) is not ('/' or '*') => "/",
            _ => null,
        };
        Position += op?.Length ?? 0;
        return op;
    }

    /// <summary>To the bracket that closes the one here, or to the end of the line: what is nested too deep is passed over, however deep.</summary>
    protected void SkipBalanced()
    {
        var open = 0;
        while (!AtEnd)
        {
            var c = Current;
            if (c is '}' or ']' or ')')
            {
                if (open == 0)
                {
                    return;
                }

                open--;
            }
            else if (c is '{' or '[' or '(')
            {
                open++;
            }
            else if (c is '\n' or ',' && open == 0)
            {
                return;
            }

            Position++;
        }
    }
}
