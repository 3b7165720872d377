using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Flow;

internal sealed partial class ConstantFlow
{
    private List<FlowValue> VisitInvocation(InvocationExpressionSyntax invocation, Frame? frame, int depth)
    {
        var name = invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        };
        var arguments = invocation.ArgumentList.Arguments;
        var receiver = (invocation.Expression as MemberAccessExpressionSyntax)?.Expression;

        // Library calls that hand the string or bytes on, told by name: they need no binding, and few other methods share these names.
        switch (name)
        {
            case "nameof":
                return One(FlowValue.Unknown(invocation));
            case "Trim" or "TrimEnd" or "TrimStart" or "ToString" or "ToCharArray" or "ToArray" or "AsSpan" or "AsMemory" or "Normalize" or "ToLower"
                or "Sha256" or "Sha512" or "ToSha256" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "AsEnumerable" or "Clone" or "ToList" or "ToImmutableArray" or "PadLeft" or "PadRight"
                when receiver is not null:
                return PassThrough(receiver, invocation, frame, depth);
            case "Substring" when receiver is not null && !IsDrawn(arguments):
                return PassThrough(receiver, invocation, frame, depth);
            case "GetString" when arguments.Count >= 1 && IsEncoding(receiver):
                return PassThrough(arguments[0].Expression, invocation, frame, depth);
            case "GetBytes" or "EscapeDataString" or "UrlEncode" or "ToBase64String" or "FromResult" or "ToInputList" or "Intern"
                when arguments.Count >= 1:
                return PassThrough(arguments[0].Expression, invocation, frame, depth);
            case "ComputeHash" or "HashData" or "HashPasswordForStoringInConfigFile" when arguments.Count is 1 or 2 && !IsKeyed(receiver):
                return PassThrough(arguments[0].Expression, invocation, frame, depth);
            case "FromBase64String" when arguments.Count == 1:
                return ToBytes(Visit(arguments[0].Expression, frame, depth + 1), Base64.Decode);
            case "ToBytes" when arguments.Count == 1 && receiver is IdentifierNameSyntax { Identifier.ValueText: "Base32Encoding" or "Base32" }:
                return PassThrough(arguments[0].Expression, invocation, frame, depth);
            case "FromHexString" or "StringToByteArray" or "HexToBytes" or "HexStringToByteArray" when arguments.Count == 1:
                return ToBytes(Visit(arguments[0].Expression, frame, depth + 1), Hexadecimal.Decode);
            case "Concat" when arguments.Count > 0 && IsString(receiver):
                return Combine(VisitAll(arguments, 0, frame, depth), invocation);
            case "Join" when arguments.Count > 1 && IsString(receiver):
                return VisitJoin(invocation, frame, depth);
            case "Format" when arguments.Count > 0 && IsString(receiver):
                return VisitFormat(invocation, frame, depth);
            case "Replace" when arguments.Count == 2 && receiver is not null:
                return VisitReplace(receiver, invocation, frame, depth);
            case "Append" or "AppendLine" when receiver is ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } && arguments.Count > 0:
                return Combine(new List<List<FlowValue>> { Visit(arguments[0].Expression, frame, depth + 1) }, invocation);
            case "Append" or "AppendLine" or "Insert" when receiver is not null && arguments.Count > 0:
                return Combine(new List<List<FlowValue>> { Visit(receiver, frame, depth + 1), Visit(arguments[0].Expression, frame, depth + 1) }, invocation);
        }

        return VisitSourceMethod(invocation, arguments, receiver, frame, depth);
    }

    // A value that only changes its form is still typed where the original literal stands.
    private List<FlowValue> PassThrough(ExpressionSyntax inner, InvocationExpressionSyntax call, Frame? frame, int depth)
    {
        var values = Visit(inner, frame, depth + 1);
        var known = values.Exists(static value => value.Kind is not FlowKind.Unknown);
        return known ? values : VisitSourceMethodOrUnknown(call, values);
    }

    private static List<FlowValue> VisitSourceMethodOrUnknown(InvocationExpressionSyntax call, List<FlowValue> values)
        => values.Count > 0 ? values : One(FlowValue.Unknown(call));

    // HMAC(salted, "Server Key"): what comes out is as secret as the key, whatever the text.
    private bool IsKeyed(ExpressionSyntax? receiver)
    {
        if (receiver is null || receiver.ToString().IndexOf("mac", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return receiver is not null;
        }

        for (var type = ModelOf(receiver).GetTypeInfo(receiver, _cancellationToken).Type; type is not null; type = type.BaseType)
        {
            if (type.Name == "KeyedHashAlgorithm")
            {
                return true;
            }
        }

        return false;
    }

    // alphabet.Substring(random.Next(10), 1): one character of it, drawn at random.
    private static bool IsDrawn(SeparatedSyntaxList<ArgumentSyntax> arguments)
        => arguments.Count == 2 && arguments[0].Expression is not LiteralExpressionSyntax && arguments[1].Expression is LiteralExpressionSyntax { Token.ValueText: "1" };

    // reader.GetString("PasswordKey") is given a column, not text.
    private static bool IsEncoding(ExpressionSyntax? receiver) => receiver switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText is "UTF8" or "ASCII" or "Unicode" or "Default" or "UTF32" or "Latin1" or "BigEndianUnicode",
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText.IndexOf("enc", System.StringComparison.OrdinalIgnoreCase) >= 0,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetEncoding" } } => true,
        _ => false,
    };

    private static bool IsString(ExpressionSyntax? receiver) => receiver switch
    {
        PredefinedTypeSyntax predefined => predefined.Keyword.ValueText == "string",
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == "String",
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "String",
        _ => false,
    };

    private List<List<FlowValue>> VisitAll(SeparatedSyntaxList<ArgumentSyntax> arguments, int start, Frame? frame, int depth)
    {
        var parts = new List<List<FlowValue>>();
        for (var i = start; i < arguments.Count; i++)
        {
            parts.Add(Visit(arguments[i].Expression, frame, depth + 1));
        }

        return parts;
    }

    private List<FlowValue> VisitJoin(InvocationExpressionSyntax invocation, Frame? frame, int depth)
    {
        var arguments = invocation.ArgumentList.Arguments;
        var separator = Visit(arguments[0].Expression, frame, depth + 1);
        var parts = new List<List<FlowValue>>();
        var elements = arguments.Count == 2 ? ElementsOf(arguments[1].Expression) : null;
        var count = elements?.Count ?? arguments.Count - 1;
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                parts.Add(separator);
            }

            parts.Add(Visit(elements?[i] ?? arguments[i + 1].Expression, frame, depth + 1));
        }

        return Combine(parts, invocation);
    }

    private List<FlowValue> VisitFormat(InvocationExpressionSyntax invocation, Frame? frame, int depth)
    {
        var arguments = invocation.ArgumentList.Arguments;
        var formats = Visit(arguments[0].Expression, frame, depth + 1);
        var first = 1;
        if (formats[0].Kind != FlowKind.Text && arguments.Count > 1)
        {
            // string.Format(IFormatProvider, string, …)
            formats = Visit(arguments[1].Expression, frame, depth + 1);
            first = 2;
        }

        if (formats[0].Text is not { } format)
        {
            return One(FlowValue.Unknown(invocation));
        }

        var values = new string[arguments.Count - first];
        for (var i = 0; i < values.Length; i++)
        {
            var value = Visit(arguments[i + first].Expression, frame, depth + 1);
            values[i] = value.Count == 1 ? FlowText.Of(value[0]) : FlowText.HoleText;
        }

        return One(FlowValue.OfText(FlowText.Format(format, values), invocation));
    }

    private List<FlowValue> VisitReplace(ExpressionSyntax receiver, InvocationExpressionSyntax invocation, Frame? frame, int depth)
    {
        var arguments = invocation.ArgumentList.Arguments;
        var oldValue = Visit(arguments[0].Expression, frame, depth + 1);
        var newValue = Visit(arguments[1].Expression, frame, depth + 1);
        var values = new List<FlowValue>();
        foreach (var value in Visit(receiver, frame, depth + 1))
        {
            var replaced = oldValue.Count == 1 && newValue.Count == 1 ? FlowText.Of(oldValue[0]) : FlowText.HoleText;
            values.Add(value.Text is { } text && replaced.Length > 0 && replaced != FlowText.HoleText
                ? FlowValue.OfText(text.Replace(replaced, FlowText.Of(newValue[0])), value.Origin)
                : value);
        }

        return values;
    }

    private static List<FlowValue> ToBytes(List<FlowValue> values, System.Func<string, byte[]?> decode)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Text is { } text && decode(text) is { } bytes)
            {
                values[i] = FlowValue.OfBytes(bytes, values[i].Origin);
            }
        }

        return values;
    }

    // A method of the same compilation: its return values, with the arguments of this call for its parameters.
    private List<FlowValue> VisitSourceMethod(
        InvocationExpressionSyntax invocation, SeparatedSyntaxList<ArgumentSyntax> arguments, ExpressionSyntax? receiver, Frame? frame, int depth)
    {
        if (SymbolOf(invocation) is not IMethodSymbol method)
        {
            return One(FlowValue.Unknown(invocation));
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            var called = receiver is not null && invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } ? receiver : invocation.Expression;
            return VisitDelegateCall(called, invocation, arguments, frame, depth);
        }

        if (IsOfAnotherProject(method))
        {
            return One(FlowValue.Unknown(invocation));
        }

        // The body of a generic method speaks of the parameters of its definition.
        var target = (method.ReducedFrom ?? method).OriginalDefinition;
        var values = new List<FlowValue>();
        if (target.DeclaringSyntaxReferences.Length > 0 && _onPath.Add(target))
        {
            var inner = new Frame(target, MapArguments(target, method, arguments, receiver), frame);
            AddResults(target, values, inner, depth + 1);
            _onPath.Remove(target);
        }

        return values.Count > 0 ? values : One(FlowValue.Unknown(invocation, method));
    }

    private void AddResults(IMethodSymbol method, List<FlowValue> values, Frame frame, int depth)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            AddResults(Read(reference), values, frame, depth);
        }
    }

    private void AddResults(SyntaxNode declaration, List<FlowValue> values, Frame frame, int depth)
    {
        var (expression, body) = declaration switch
        {
            BaseMethodDeclarationSyntax method => (method.ExpressionBody?.Expression, method.Body),
            LocalFunctionStatementSyntax function => (function.ExpressionBody?.Expression, function.Body),
            AnonymousFunctionExpressionSyntax function => (function.ExpressionBody, function.Block),
            _ => ((ExpressionSyntax?)null, (BlockSyntax?)null),
        };
        if (expression is not null)
        {
            AddAll(values, Visit(expression, frame, depth));
        }
        else if (body is not null)
        {
            AddReturns(body, values, frame, depth);
        }
    }

    private static Dictionary<IParameterSymbol, ExpressionSyntax> MapArguments(
        IMethodSymbol target, IMethodSymbol called, SeparatedSyntaxList<ArgumentSyntax> arguments, ExpressionSyntax? receiver)
    {
        var map = new Dictionary<IParameterSymbol, ExpressionSyntax>(SymbolEqualityComparer.Default);
        var offset = 0;
        if (called.ReducedFrom is not null && receiver is not null)
        {
            map[target.Parameters[0]] = receiver;
            offset = 1;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            var named = arguments[i].NameColon?.Name.Identifier.ValueText;
            foreach (var parameter in target.Parameters)
            {
                if (named is null ? parameter.Ordinal == i + offset : parameter.Name == named)
                {
                    map[parameter] = arguments[i].Expression;
                }
            }
        }

        return map;
    }

    private List<FlowValue> VisitConditionalCall(
        ConditionalAccessExpressionSyntax access, InvocationExpressionSyntax call, Frame? frame, int depth)
        => call.Expression switch
        {
            MemberBindingExpressionSyntax { Name.Identifier.ValueText: "ToString" or "Trim" or "ToCharArray" } => Visit(access.Expression, frame, depth + 1),
            MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" } when SymbolOf(call) is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke }
                => VisitDelegateCall(access.Expression, access, call.ArgumentList.Arguments, frame, depth),
            _ => One(FlowValue.Unknown(access)),
        };

    private List<FlowValue> VisitCreation(BaseObjectCreationExpressionSyntax creation, Frame? frame, int depth)
    {
        var arguments = creation.ArgumentList?.Arguments ?? default;
        var type = (creation as ObjectCreationExpressionSyntax)?.Type switch
        {
            PredefinedTypeSyntax predefined => predefined.Keyword.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            _ => null,
        };
        if (type == "StringBuilder" && (arguments.Count == 0 || arguments[0].Expression.IsKind(SyntaxKind.NumericLiteralExpression)))
        {
            return One(FlowValue.OfText(string.Empty, creation));
        }

        return type is "string" or "String" or "StringBuilder" or "Uri" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "Lazy" && arguments.Count > 0
            ? Visit(arguments[0].Expression, frame, depth + 1)
            : One(FlowValue.Unknown(creation));
    }
}
