using System;
using System.Collections.Generic;
using System.Text;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Json;
using LeakGate.Analyzers.Storage.Policies;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>Policy documents in code: as text, however it is put together, and as objects that are serialised.</summary>
internal sealed class PolicyTexts
{
    private const int MaximumDepth = 32;

    private readonly FileContext _file;

    public PolicyTexts(FileContext file) => _file = file;

    /// <summary>The public grants of the documents that <paramref name="expression"/> can be, each with what to underline and the node it is typed in.</summary>
    public List<(PolicyGrant Grant, TextSpan Span, SyntaxNode Origin)> GrantsOf(ExpressionSyntax expression)
    {
        var result = new List<(PolicyGrant, TextSpan, SyntaxNode)>();
        Add(expression, result, 0);
        return result;
    }

    /// <summary>The outermost string that <paramref name="part"/> is put together into: the whole concatenation or interpolation.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax part)
    {
        var node = part;
        while (node.Parent is BinaryExpressionSyntax or ParenthesizedExpressionSyntax
            || (node.Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax } && node is LiteralExpressionSyntax))
        {
            node = node.Parent is InterpolationSyntax interpolation ? (ExpressionSyntax)interpolation.Parent! : (ExpressionSyntax)node.Parent;
        }

        return node;
    }

    private void Add(ExpressionSyntax expression, List<(PolicyGrant, TextSpan, SyntaxNode)> result, int depth)
    {
        if (depth > 6)
        {
            return;
        }

        if (IsObject(expression))
        {
            AddObject(expression, result);
            return;
        }

        if (expression is InvocationExpressionSyntax call && call.ArgumentList.Arguments.Count > 0 && IsSerialiser(call))
        {
            Add(call.ArgumentList.Arguments[0].Expression, result, depth + 1);
            return;
        }

        foreach (var value in _file.Flow.Evaluate(expression))
        {
            if (value.Text is { } text)
            {
                foreach (var grant in PolicyEvaluator.Evaluate(text))
                {
                    result.Add((grant, SpanOf(value.Origin, text, grant), value.Origin));
                }
            }
            else if (value.Kind == FlowKind.Unknown && value.Origin != expression && !value.Origin.Contains(expression))
            {
                Add(value.Origin, result, depth + 1);
            }
        }
    }

    private static bool IsSerialiser(InvocationExpressionSyntax call)
        => Creations.LastNameOf(call.Expression) is "Serialize" or "SerializeObject" or "JsonSerialize" or "ToJson" or "ToJsonString" or "Create" or "FromObject"
            or "Format" or "Parse" or "Ref";

    private static bool IsObject(ExpressionSyntax expression)
        => expression is AnonymousObjectCreationExpressionSyntax or BaseObjectCreationExpressionSyntax { Initializer: not null };

    private void AddObject(ExpressionSyntax expression, List<(PolicyGrant, TextSpan, SyntaxNode)> result)
    {
        var json = new StringBuilder();
        var places = new List<(int Start, ExpressionSyntax Node)>();
        Write(expression, json, places, 0);
        foreach (var grant in PolicyEvaluator.Evaluate(json.ToString()))
        {
            SyntaxNode place = expression;
            foreach (var (start, node) in places)
            {
                if (start == grant.PrincipalStart)
                {
                    place = node;
                }
            }

            result.Add((grant, place.Span, place));
        }
    }

    private void Write(ExpressionSyntax expression, StringBuilder json, List<(int, ExpressionSyntax)> places, int depth)
    {
        places.Add((json.Length, expression));
        if (depth > MaximumDepth)
        {
            json.Append(JsonNode.Hole);
            return;
        }

        switch (expression)
        {
            case AnonymousObjectCreationExpressionSyntax anonymous:
                json.Append('{');
                foreach (var member in anonymous.Initializers)
                {
                    Name(member.NameEquals?.Name.Identifier.ValueText ?? Creations.LastNameOf(member.Expression), json);
                    Write(member.Expression, json, places, depth + 1);
                    json.Append(',');
                }

                json.Append('}');
                return;
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer }:
                WriteInitializer(initializer, json, places, depth);
                return;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                WriteArray(initializer.Expressions, json, places, depth);
                return;
            case ImplicitArrayCreationExpressionSyntax array:
                WriteArray(array.Initializer.Expressions, json, places, depth);
                return;
            case ParenthesizedExpressionSyntax parenthesized:
                Write(parenthesized.Expression, json, places, depth + 1);
                return;
            case CastExpressionSyntax cast:
                Write(cast.Expression, json, places, depth + 1);
                return;
        }

        if ((int)expression.Kind() == NewerSyntax.CollectionExpression)
        {
            json.Append('[');
            foreach (var element in expression.ChildNodes())
            {
                foreach (var child in element.ChildNodes())
                {
                    if (child is ExpressionSyntax value)
                    {
                        Write(value, json, places, depth + 1);
                        json.Append(',');
                    }
                }
            }

            json.Append(']');
            return;
        }

        WriteValue(expression, json, places, depth);
    }

    private void WriteValue(ExpressionSyntax expression, StringBuilder json, List<(int, ExpressionSyntax)> places, int depth)
    {
        var values = _file.Flow.Evaluate(expression);
        if (values.Count == 1 && values[0].Text is { } text)
        {
            Quote(text, json);
        }
        else if (values.Count == 1 && values[0].Value is bool flag)
        {
            json.Append(flag ? "true" : "false");
        }
        else if (values.Count == 1 && values[0].Origin != expression && IsObject(values[0].Origin) && !values[0].Origin.Contains(expression))
        {
            Write(values[0].Origin, json, places, depth + 4);
        }
        else
        {
            json.Append(JsonNode.Hole);
        }
    }

    // A dictionary by index or by pairs, an object's members, or a list.
    private void WriteInitializer(InitializerExpressionSyntax initializer, StringBuilder json, List<(int, ExpressionSyntax)> places, int depth)
    {
        var isList = true;
        foreach (var element in initializer.Expressions)
        {
            isList &= element is not AssignmentExpressionSyntax && !element.IsKind(SyntaxKind.ComplexElementInitializerExpression);
        }

        if (isList)
        {
            WriteArray(initializer.Expressions, json, places, depth);
            return;
        }

        json.Append('{');
        foreach (var element in initializer.Expressions)
        {
            switch (element)
            {
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } } keyed:
                    Name(_file.Flow.Evaluate(keys[0].Expression)[0].Text ?? FlowText.HoleText, json);
                    Write(keyed.Right, json, places, depth + 1);
                    break;
                case AssignmentExpressionSyntax assignment:
                    Name(Creations.LastNameOf(assignment.Left), json);
                    Write(assignment.Right, json, places, depth + 1);
                    break;
                case InitializerExpressionSyntax { Expressions: { Count: 2 } pair }:
                    Name(_file.Flow.Evaluate(pair[0])[0].Text ?? FlowText.HoleText, json);
                    Write(pair[1], json, places, depth + 1);
                    break;
                default:
                    continue;
            }

            json.Append(',');
        }

        json.Append('}');
    }

    private void WriteArray(SeparatedSyntaxList<ExpressionSyntax> elements, StringBuilder json, List<(int, ExpressionSyntax)> places, int depth)
    {
        json.Append('[');
        foreach (var element in elements)
        {
            Write(element, json, places, depth + 1);
            json.Append(',');
        }

        json.Append(']');
    }

    private static void Name(string name, StringBuilder json)
    {
        Quote(name, json);
        json.Append(':');
    }

    private static void Quote(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        json.Append('"');
    }

    // The whole literal when it stands on one line; else the line of the principal inside it.
    private static TextSpan SpanOf(ExpressionSyntax origin, string text, PolicyGrant grant)
    {
        var lines = origin.SyntaxTree.GetLineSpan(origin.Span);
        var first = lines.StartLinePosition.Line;
        var last = lines.EndLinePosition.Line;
        if (first == last)
        {
            return origin.Span;
        }

        if (origin is BinaryExpressionSyntax)
        {
            return PartOf(origin)?.Span ?? origin.Span;
        }

        var breaks = 0;
        for (var i = 0; i < grant.PrincipalStart && i < text.Length; i++)
        {
            breaks += text[i] == '\n' ? 1 : 0;
        }

        var line = first + breaks + (origin.ToString().IndexOf("\"\"\"", StringComparison.Ordinal) is >= 0 and <= 8 ? 1 : 0);
        if (line >= last + 1 || breaks == 0 && line == first)
        {
            return origin.Span;
        }

        var source = origin.SyntaxTree.GetText();
        var span = source.Lines[line].Span;
        var start = span.Start;
        var end = span.End;
        while (start < end && char.IsWhiteSpace(source[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(Math.Max(start, origin.SpanStart), Math.Min(end, origin.Span.End));
    }

    private static SyntaxNode? PartOf(SyntaxNode origin)
    {
        foreach (var node in origin.DescendantNodes())
        {
            if (node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax && node.ToString().IndexOf("rincipal", StringComparison.Ordinal) >= 0)
            {
                return node;
            }
        }

        return null;
    }
}
