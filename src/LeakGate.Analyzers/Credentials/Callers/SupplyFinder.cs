using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Credentials.Callers;

/// <summary>Finds in one file the arguments and assignments that set demanded parameters, properties and fields: by name in the text first, then by symbol.</summary>
internal sealed class SupplyFinder
{
    private readonly Dictionary<string, List<Demand>> _byName;
    private readonly SourceScanner _scanner;

    /// <param name="demands">The demands by the name that code which meets them must mention.</param>
    public SupplyFinder(Dictionary<string, List<Demand>> demands)
    {
        _byName = demands;
        var names = new Dictionary<string, Interests>();
        foreach (var name in demands.Keys)
        {
            names[name] = Interests.CredentialApi;
        }

        _scanner = new SourceScanner(names, new Dictionary<string, Interests>(), static _ => Interests.None);
    }

    /// <summary>The name that must be mentioned where <paramref name="symbol"/> is set: the method's, the type's for a constructor, else its own.</summary>
    public static string? NameOf(ISymbol symbol) => symbol is not IParameterSymbol parameter ? symbol.Name
        : parameter.ContainingSymbol is not IMethodSymbol method ? null
        : method.MethodKind switch
        {
            MethodKind.Constructor => method.ContainingType.Name,
            MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension => method.Name,
            _ => null,
        };

    public void Find(SemanticModel model, List<Supply> supplies, CancellationToken cancellationToken)
    {
        var hits = new List<Hit>();
        _scanner.Scan(model.SyntaxTree.GetText(cancellationToken), hits);
        if (hits.Count == 0)
        {
            return;
        }

        var root = model.SyntaxTree.GetRoot(cancellationToken);
        foreach (var hit in hits)
        {
            if ((hit.Interests & Interests.CredentialApi) == 0)
            {
                continue;
            }

            var token = root.FindToken(hit.Position);
            if (token.Parent is not null && _byName.TryGetValue(token.ValueText, out var demands))
            {
                FindAt(token, demands, model, supplies, cancellationToken);
            }
        }
    }

    private static void FindAt(SyntaxToken token, List<Demand> demands, SemanticModel model, List<Supply> supplies, CancellationToken cancellationToken)
    {
        var name = token.Parent!;
        var whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified
            : name;
        switch (whole is TypeDeclarationSyntax ? whole : whole.Parent)
        {
            case InvocationExpressionSyntax invocation when invocation.Expression == whole:
                FindArguments(invocation, invocation.ArgumentList, demands, model, supplies, cancellationToken);
                break;
            case ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation when creation.Type == whole:
                FindArguments(creation, arguments, demands, model, supplies, cancellationToken);
                break;
            case VariableDeclarationSyntax declaration when declaration.Type == whole:
                foreach (var variable in declaration.Variables)
                {
                    if (variable.Initializer?.Value is ImplicitObjectCreationExpressionSyntax implicitCreation)
                    {
                        FindArguments(implicitCreation, implicitCreation.ArgumentList, demands, model, supplies, cancellationToken);
                    }
                }

                break;
            case PrimaryConstructorBaseTypeSyntax { ArgumentList: { } arguments } baseType:
                FindArguments(baseType, arguments, demands, model, supplies, cancellationToken);
                break;
            case SimpleBaseTypeSyntax { Parent: BaseListSyntax { Parent: TypeDeclarationSyntax derived } }:
                FindInitializers(derived, SyntaxKind.BaseConstructorInitializer, demands, model, supplies, cancellationToken);
                break;
            case TypeDeclarationSyntax type when type.Identifier == token:
                FindInitializers(type, SyntaxKind.ThisConstructorInitializer, demands, model, supplies, cancellationToken);
                break;
            case AssignmentExpressionSyntax assignment when assignment.Left == whole:
                FindAssignment(assignment, demands, model, supplies, cancellationToken);
                break;
        }
    }

    // : base("…") and : this("…") name no type; the class around them does.
    private static void FindInitializers(
        TypeDeclarationSyntax type, SyntaxKind kind, List<Demand> demands, SemanticModel model, List<Supply> supplies, CancellationToken cancellationToken)
    {
        foreach (var member in type.Members)
        {
            if (member is ConstructorDeclarationSyntax { Initializer: { } initializer } && initializer.IsKind(kind))
            {
                FindArguments(initializer, initializer.ArgumentList, demands, model, supplies, cancellationToken);
            }
        }
    }

    private static void FindArguments(
        SyntaxNode call, ArgumentListSyntax arguments, List<Demand> demands, SemanticModel model, List<Supply> supplies, CancellationToken cancellationToken)
    {
        var receiver = (call as InvocationExpressionSyntax)?.Expression is MemberAccessExpressionSyntax { Expression: var given } ? given : null;
        if (!MayBeSupplied(arguments, demands) && !(receiver is not null && IsFirstDemanded(demands) && QuickLook.MayBeKnown(receiver)))
        {
            return;
        }

        var info = model.GetSymbolInfo(call, cancellationToken);
        var method = info.Symbol as IMethodSymbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] as IMethodSymbol : null);
        if (method is null)
        {
            return;
        }

        var offset = method.ReducedFrom is null ? 0 : 1;
        var target = (method.ReducedFrom ?? method).OriginalDefinition;
        foreach (var demand in demands)
        {
            if (demand.Symbol is not IParameterSymbol parameter || !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, target))
            {
                continue;
            }

            if (offset == 1 && parameter.Ordinal == 0 && receiver is not null)
            {
                supplies.Add(new Supply(receiver, demand));
            }

            for (var i = 0; i < arguments.Arguments.Count; i++)
            {
                var argument = arguments.Arguments[i];
                var named = argument.NameColon?.Name.Identifier.ValueText;
                if (named is null ? i + offset == parameter.Ordinal : named == parameter.Name)
                {
                    supplies.Add(new Supply(argument.Expression, demand));
                }
            }
        }
    }

    // The first parameter of an extension method is its receiver.
    private static bool IsFirstDemanded(List<Demand> demands)
        => demands.Exists(static demand => demand.Symbol is IParameterSymbol { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } });

    // Most calls pass what was read at run time: seen without binding the call.
    private static bool MayBeSupplied(ArgumentListSyntax arguments, List<Demand> demands)
    {
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            var argument = arguments.Arguments[i];
            var named = argument.NameColon?.Name.Identifier.ValueText;
            foreach (var demand in demands)
            {
                if (demand.Symbol is IParameterSymbol parameter
                    && (named is null ? parameter.Ordinal == i || parameter.Ordinal == i + 1 : parameter.Name == named)
                    && QuickLook.MayBeKnown(argument.Expression))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void FindAssignment(
        AssignmentExpressionSyntax assignment, List<Demand> demands, SemanticModel model, List<Supply> supplies, CancellationToken cancellationToken)
    {
        if (!QuickLook.MayBeKnown(assignment.Right))
        {
            return;
        }

        var symbol = model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol?.OriginalDefinition;
        foreach (var demand in demands)
        {
            if (demand.Symbol is not IParameterSymbol && SymbolEqualityComparer.Default.Equals(demand.Symbol, symbol))
            {
                supplies.Add(new Supply(assignment.Right, demand));
            }
        }
    }
}
