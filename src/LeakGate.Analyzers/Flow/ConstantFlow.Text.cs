using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Flow;

internal sealed partial class ConstantFlow
{
    // Values multiply with every part that can have several; past this many the part becomes a hole.
    private const int MaximumCombinations = 8;

    private List<FlowValue> VisitInterpolation(InterpolatedStringExpressionSyntax interpolated, Frame? frame, int depth)
    {
        var parts = new List<List<FlowValue>>();
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax text:
                    parts.Add(One(FlowValue.OfText(Unbrace(text.TextToken.ValueText), interpolated)));
                    break;
                case InterpolationSyntax hole:
                    parts.Add(Visit(hole.Expression, frame, depth + 1));
                    break;
            }
        }

        return Combine(parts, interpolated);
    }

    private static string Unbrace(string text) => text.Replace("{{", "{").Replace("}}", "}");

    // Concatenations nest to the left, a hundred thousand deep in generated code: walked in a loop.
    private List<FlowValue> VisitConcatenation(BinaryExpressionSyntax concatenation, Frame? frame, int depth)
    {
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax current = concatenation;
        while (current is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
        {
            operands.Add(binary.Right);
            current = binary.Left;
        }

        operands.Add(current);
        var parts = new List<List<FlowValue>>(operands.Count);
        for (var i = operands.Count - 1; i >= 0; i--)
        {
            parts.Add(Visit(operands[i], frame, depth + 1));
        }

        if (!HasText(parts))
        {
            return One(VisitOther(concatenation));
        }

        return Combine(parts, concatenation);
    }

    private static bool HasText(List<List<FlowValue>> parts)
    {
        foreach (var part in parts)
        {
            foreach (var value in part)
            {
                if (value.Kind == FlowKind.Text)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>All strings that the parts can make, in order.</summary>
    private static List<FlowValue> Combine(List<List<FlowValue>> parts, ExpressionSyntax origin)
    {
        var texts = new List<StringBuilder> { new() };
        foreach (var part in parts)
        {
            if (part.Count == 1)
            {
                var only = FlowText.Of(part[0]);
                foreach (var text in texts)
                {
                    text.Append(only);
                }

                continue;
            }

            if (part.Count * texts.Count > MaximumCombinations)
            {
                foreach (var text in texts)
                {
                    text.Append(FlowText.Hole);
                }

                continue;
            }

            var longer = new List<StringBuilder>(part.Count * texts.Count);
            foreach (var text in texts)
            {
                foreach (var value in part)
                {
                    longer.Add(new StringBuilder(text.ToString()).Append(FlowText.Of(value)));
                }
            }

            texts = longer;
        }

        var values = new List<FlowValue>(texts.Count);
        foreach (var text in texts)
        {
            var value = text.ToString();
            values.Add(IsOnlyHoles(value) ? FlowValue.Unknown(origin) : FlowValue.OfText(value, OriginOf(value, parts, origin)));
        }

        return values;
    }

    // "" + literal, or an interpolation of nothing but one constant: the value is typed where that constant is.
    private static ExpressionSyntax OriginOf(string value, List<List<FlowValue>> parts, ExpressionSyntax origin)
    {
        FlowValue? single = null;
        foreach (var part in parts)
        {
            foreach (var candidate in part)
            {
                if (candidate.Kind == FlowKind.Text && candidate.Text!.Length > 0)
                {
                    if (single is not null)
                    {
                        return origin;
                    }

                    single = candidate;
                }
            }
        }

        return single is { } only && only.Text == value ? only.Origin : origin;
    }

    private static bool IsOnlyHoles(string text)
    {
        foreach (var c in text)
        {
            if (c != FlowText.Hole)
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
