using System.Collections.Generic;
using System.Globalization;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Networks;
using LeakGate.Analyzers.Storage.Uses;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Rules;

/// <summary>Reads addresses that code makes of a number or of bytes: <c>new IPAddress(0)</c>, <c>new IPAddress(new byte[] { 0, 0, 0, 0 })</c>, <c>new([0, 0, 0, 0])</c>.</summary>
internal static class AddressObjects
{
    private const int LongestAddress = 16;

    /// <summary>The address in its usual spelling; null when <paramref name="creation"/> makes none that is known.</summary>
    public static string? TextOf(BaseObjectCreationExpressionSyntax creation, FileContext file)
    {
        if (creation.ArgumentList is not { Arguments: { Count: 1 } arguments } || (creation is ObjectCreationExpressionSyntax named && Creations.SimpleNameOf(named.Type) != "IPAddress"))
        {
            return null;
        }

        var argument = arguments[0].Expression;
        var value = file.Flow.Evaluate(argument)[0];
        var address = value.Kind switch
        {
            FlowKind.Bytes => IPAddressValue.FromBytes((byte[])value.Value!),
            FlowKind.Scalar when NumberOf(value.Value) is { } number => IPAddressValue.FromNetworkOrder(number),
            _ => BytesOf(value.Origin, file) is { } bytes ? IPAddressValue.FromBytes(bytes) : null,
        };
        return address is { } known ? Text(known) : null;
    }

    private static long? NumberOf(object? value) => value switch
    {
        int number => number,
        long number => number,
        uint number => number,
        _ => null,
    };

    // An array or a collection whose type does not bind.
    private static byte[]? BytesOf(ExpressionSyntax list, FileContext file)
    {
        IEnumerable<ExpressionSyntax>? elements = list switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            _ => (int)list.Kind() == NewerSyntax.CollectionExpression ? ElementsOf(list) : null,
        };
        if (elements is null)
        {
            return null;
        }

        var bytes = new List<byte>();
        foreach (var element in elements)
        {
            var value = file.Flow.Evaluate(element)[0];
            if (value.Kind != FlowKind.Scalar || bytes.Count == LongestAddress || (value.Value is byte small ? small : NumberOf(value.Value)) is not { } number || number is < 0 or > 255)
            {
                return null;
            }

            bytes.Add((byte)number);
        }

        return bytes.ToArray();
    }

    private static IEnumerable<ExpressionSyntax> ElementsOf(ExpressionSyntax collection)
    {
        foreach (var element in collection.ChildNodes())
        {
            foreach (var child in element.ChildNodes())
            {
                if (child is ExpressionSyntax value)
                {
                    yield return value;
                }
            }
        }
    }

    private static string Text(IPAddressValue address)
    {
        if (!address.IsV6)
        {
            var bits = (uint)address.Low;
            return string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}", bits >> 24, (bits >> 16) & 0xFF, (bits >> 8) & 0xFF, bits & 0xFF);
        }

        var words = new string[8];
        for (var i = 0; i < words.Length; i++)
        {
            var half = i < 4 ? address.High : address.Low;
            words[i] = ((half >> (48 - (16 * (i % 4)))) & 0xFFFF).ToString("x", CultureInfo.InvariantCulture);
        }

        return string.Join(":", words);
    }
}
