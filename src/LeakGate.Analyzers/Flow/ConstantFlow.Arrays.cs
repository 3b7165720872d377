using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Flow;

internal sealed partial class ConstantFlow
{
    // Longer arrays are tables, not keys.
    private const int MaximumElements = 4096;

    private List<FlowValue> VisitArray(ExpressionSyntax array, InitializerExpressionSyntax? initializer, Frame? frame, int depth)
    {
        if (initializer is null)
        {
            var length = (array as ArrayCreationExpressionSyntax)?.Type.RankSpecifiers.FirstOrDefault()?.Sizes.FirstOrDefault();
            var isByte = (array as ArrayCreationExpressionSyntax)?.Type.ElementType is PredefinedTypeSyntax { Keyword.ValueText: "byte" };
            return isByte && length is not null && Visit(length, frame, depth + 1)[0].Value is int and > 0 and <= MaximumElements and var size
                ? One(FlowValue.OfBytes(new byte[size], array, isBlank: true))
                : One(FlowValue.Unknown(array));
        }

        // A list as long as that is not made first.
        return initializer.Expressions.Count > MaximumElements ? One(FlowValue.Unknown(array)) : VisitElements(array, initializer.Expressions.ToList(), frame, depth);
    }

    private List<FlowValue> VisitCollection(ExpressionSyntax collection, Frame? frame, int depth)
        => VisitElements(collection, ElementsOf(collection) ?? new List<ExpressionSyntax>(), frame, depth);

    /// <summary>The element expressions of an array or collection expression; null for anything else.</summary>
    private static List<ExpressionSyntax>? ElementsOf(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return initializer.Expressions.ToList();
            case ImplicitArrayCreationExpressionSyntax array:
                return array.Initializer.Expressions.ToList();
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer }:
                return initializer.Expressions.ToList();
        }

        if ((int)expression.RawKind != NewerSyntax.CollectionExpression)
        {
            return null;
        }

        // [a, b, ..c]: each element node has its expression as only child.
        return expression.ChildNodes().SelectMany(static element => element.ChildNodes()).OfType<ExpressionSyntax>().ToList();
    }

    // Bytes or characters make one value; strings stay values of their own (the elements that a loop runs over).
    private List<FlowValue> VisitElements(ExpressionSyntax origin, List<ExpressionSyntax> elements, Frame? frame, int depth)
    {
        if (elements.Count is 0 or > MaximumElements)
        {
            return One(FlowValue.Unknown(origin));
        }

        var bytes = new byte[elements.Count];
        var characters = new StringBuilder(elements.Count);
        var texts = new List<FlowValue>();
        var isBytes = true;
        var isCharacters = true;
        for (var i = 0; i < elements.Count; i++)
        {
            var value = elements[i] is LiteralExpressionSyntax literal ? OfLiteral(literal) : Visit(elements[i], frame, depth + 1)[0];
            isCharacters &= value.Value is char;
            isBytes &= TryGetByte(value.Value, out bytes[i]);
            if (value.Value is char c)
            {
                characters.Append(c);
            }
            else if (value.Kind is FlowKind.Text or FlowKind.Parameter or FlowKind.Unknown && texts.Count < MaximumValues)
            {
                texts.Add(value);
            }

            if (!isBytes && !isCharacters && texts.Count == MaximumValues)
            {
                break;
            }
        }

        return isCharacters ? One(FlowValue.OfText(characters.ToString(), origin))
            : isBytes ? One(FlowValue.OfBytes(bytes, origin))
            : texts.Count > 0 ? texts
            : One(FlowValue.Unknown(origin));
    }

    private static bool TryGetByte(object? value, out byte result)
    {
        var number = value switch
        {
            byte b => b,
            sbyte b => (byte)b,
            int i => i,
            uint u when u <= byte.MaxValue => (int)u,
            short s => s,
            char => -1,
            _ => -1,
        };
        result = unchecked((byte)number);
        return number is >= 0 and <= byte.MaxValue;
    }
}
