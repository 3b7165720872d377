using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Uses;

internal sealed partial class StorageUses
{
    private bool IsCallOf(ExposureRow row, string name, IMethodSymbol? method, ExpressionSyntax? receiver)
    {
        if (method is not null)
        {
            return _types.Is(method.ContainingType, row) || (receiver is not null && !IsExtensionRow(row) && _types.IsReceiver(receiver, row) == true);
        }

        if (receiver is null)
        {
            return false;
        }

        if (IsExtensionRow(row))
        {
            // An extension's receiver says nothing of the class that declares it.
            return _types.Backs(row) || (_catalogue.SimpleNames.Contains(name) && IsWebProgram(row));
        }

        if (_types.IsReceiver(receiver, row) is { } known && (known || _types.IsKnown(receiver)))
        {
            return known;
        }

        return (_catalogue.SimpleNames.Contains(name) && _types.Backs(row)) || IsChainOf(receiver, row, 0);
    }

    // new PresignedGetObjectArgs().WithBucket(…).WithExpiry(…), signer = UrlSigner.FromCredential(…): what the chain begins with tells its type.
    private bool IsChainOf(ExpressionSyntax receiver, ExposureRow row, int depth)
    {
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            receiver = access.Expression;
        }

        switch (receiver)
        {
            case BaseObjectCreationExpressionSyntax creation:
                return _types.Creates(creation, row);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax when depth < 3:
                if (_types.IsReceiver(receiver, row) == true)
                {
                    return true;
                }

                foreach (var value in _file.Flow.Evaluate(receiver))
                {
                    if (value.Origin != receiver && value.Origin is InvocationExpressionSyntax or AwaitExpressionSyntax && IsChainOf(value.Origin, row, depth + 1))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    // Programs of the web SDK get their namespaces by implicit usings that a folder of source does not show.
    private bool IsWebProgram(ExposureRow row)
    {
        if (row.Cloud.IndexOf("aspnet", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return false;
        }

        foreach (var token in _file.Root.DescendantTokens())
        {
            if (token.ValueText is "WebApplication" or "IApplicationBuilder" or "IWebHostBuilder")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExtensionRow(ExposureRow row)
        => row.Types.Length > 0 && row.Types[0].SimpleName.EndsWith("Extensions", StringComparison.Ordinal);

    private bool IsReduced(ExposureRow row, IMethodSymbol? method, ExpressionSyntax? receiver)
        => method is not null ? method.ReducedFrom is not null : IsExtensionRow(row) && receiver is not null && _types.IsReceiver(receiver, row) != true;

    private static void AddArguments(
        ExposureRow row, string member, SyntaxNode site, SeparatedSyntaxList<ArgumentSyntax> arguments, IMethodSymbol? method, bool isReduced, List<StorageUse> uses)
    {
        // A method that knows one of the parameters by name is told by names alone: overloads differ in their order.
        var byName = method is not null && HasNamedParameter(row, method);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var name = argument.NameColon?.Name.Identifier.ValueText ?? ParameterAt(method, i)?.Name;
            var position = i + (isReduced ? 1 : 0);
            for (var slot = 0; slot < row.Parameters.Length; slot++)
            {
                var parameter = row.Parameters[slot];
                var isNamed = name is not null && string.Equals(name, parameter.Name, StringComparison.Ordinal);
                var isPlaced = !byName && argument.NameColon is null && parameter.Position == position;
                if (isNamed || isPlaced)
                {
                    uses.Add(new StorageUse(row, member, site, argument.Expression, slot));
                    break;
                }
            }
        }
    }

    private static bool HasNamedParameter(ExposureRow row, IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            foreach (var known in row.Parameters)
            {
                if (parameter.Name == known.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IParameterSymbol? ParameterAt(IMethodSymbol? method, int index)
        => method is null || method.Parameters.Length == 0 ? null
            : index < method.Parameters.Length ? method.Parameters[index]
            : method.Parameters[method.Parameters.Length - 1] is { IsParams: true } last ? last
            : null;

    // A call that fails overload resolution (an argument does not bind) still tells its only candidate.
    private IMethodSymbol? MethodOf(ExpressionSyntax call)
    {
        var info = _file.Model.GetSymbolInfo(call, _file.CancellationToken);
        return info.Symbol as IMethodSymbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] as IMethodSymbol : null);
    }

    private static ExpressionSyntax? ReceiverOf(MemberBindingExpressionSyntax binding)
    {
        for (var node = binding.Parent; node is ExpressionSyntax; node = node.Parent)
        {
            if (node is ConditionalAccessExpressionSyntax access && access.WhenNotNull.Span.Contains(binding.Span))
            {
                return access.Expression;
            }
        }

        return null;
    }
}
