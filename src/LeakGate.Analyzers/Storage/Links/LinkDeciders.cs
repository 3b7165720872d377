using System.Collections.Generic;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Links;

/// <summary>The parameters and settable members of the project that a lifetime is computed from: <c>DateTime.UtcNow.AddHours(hours)</c> hangs on <c>hours</c>.</summary>
internal sealed class LinkDeciders
{
    private const int MaximumDepth = 4;
    private const int MaximumDeciders = 4;

    private readonly ConstantFlow _flow;

    public LinkDeciders(ConstantFlow flow) => _flow = flow;

    public List<ISymbol> Of(ExpressionSyntax value)
    {
        var deciders = new List<ISymbol>();
        Add(value, deciders, 0);
        return deciders;
    }

    private void Add(ExpressionSyntax value, List<ISymbol> deciders, int depth)
    {
        foreach (var node in value.DescendantNodesAndSelf())
        {
            if (node is not IdentifierNameSyntax name || deciders.Count >= MaximumDeciders)
            {
                continue;
            }

            switch (_flow.SymbolOf(name))
            {
                case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter when parameter.DeclaringSyntaxReferences.Length > 0:
                    AddOnce(parameter.OriginalDefinition, deciders);
                    break;
                case { Kind: SymbolKind.Property or SymbolKind.Field } member when Conditions.IsSettable(member):
                    AddOnce(member.OriginalDefinition, deciders);
                    break;
                case ILocalSymbol when depth < MaximumDepth:
                    foreach (var origin in _flow.Evaluate(name))
                    {
                        if (origin.Kind == FlowKind.Unknown && origin.Origin != name && !origin.Origin.Contains(name))
                        {
                            Add(origin.Origin, deciders, depth + 1);
                        }
                    }

                    break;
            }
        }
    }

    private static void AddOnce(ISymbol symbol, List<ISymbol> deciders)
    {
        if (!deciders.Exists(known => SymbolEqualityComparer.Default.Equals(known, symbol)))
        {
            deciders.Add(symbol);
        }
    }
}
