using System;
using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Credentials.Callers;
using LeakGate.Analyzers.Storage.Rules;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Callers;

/// <summary>A value that code gives to a demanded parameter, property or field.</summary>
internal readonly struct Setting
{
    public Setting(ExpressionSyntax value, StorageDemand demand)
    {
        Value = value;
        Demand = demand;
    }

    public ExpressionSyntax Value { get; }

    public StorageDemand Demand { get; }
}

/// <summary>Finds in one file the arguments and assignments that set demanded parameters, properties and fields: by name in the text first, then by symbol.</summary>
internal sealed class SettingFinder
{
    private readonly Dictionary<string, List<StorageDemand>> _byName = new(StringComparer.Ordinal);
    private readonly SourceScanner _scanner;

    public SettingFinder(IEnumerable<StorageDemand> demands)
    {
        var names = new Dictionary<string, Interests>(StringComparer.Ordinal);
        foreach (var demand in demands)
        {
            if (SupplyFinder.NameOf(demand.Symbol) is not { Length: > 0 } name)
            {
                continue;
            }

            names[name] = Interests.StorageApi;
            if (!_byName.TryGetValue(name, out var list))
            {
                _byName.Add(name, list = new List<StorageDemand>());
            }

            list.Add(demand);
        }

        _scanner = new SourceScanner(names, new Dictionary<string, Interests>(), static _ => Interests.None);
    }

    /// <summary>Adds what the file sets; the model is made only when a name turns up.</summary>
    public void Find(SyntaxTree tree, Func<SemanticModel> model, List<Setting> settings, CancellationToken cancellationToken)
    {
        var hits = new List<Hit>();
        _scanner.Scan(tree.GetText(cancellationToken), hits);
        if (hits.Count == 0)
        {
            return;
        }

        var root = tree.GetRoot(cancellationToken);
        var semantics = model();
        foreach (var hit in hits)
        {
            var token = root.FindToken(hit.Position);
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax name && _byName.TryGetValue(token.ValueText, out var demands))
            {
                FindAt(name, demands, semantics, settings, cancellationToken);
            }
        }
    }

    private static void FindAt(SimpleNameSyntax name, List<StorageDemand> demands, SemanticModel model, List<Setting> settings, CancellationToken cancellationToken)
    {
        SyntaxNode whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            QualifiedNameSyntax qualified when qualified.Right == name => qualified,
            _ => name,
        };
        switch (whole.Parent)
        {
            case InvocationExpressionSyntax invocation when invocation.Expression == whole:
                FindArguments(invocation, invocation.ArgumentList, demands, model, settings, cancellationToken);
                break;
            case ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation when creation.Type == whole:
                FindArguments(creation, arguments, demands, model, settings, cancellationToken);
                break;
            case VariableDeclarationSyntax declaration when declaration.Type == whole:
                foreach (var variable in declaration.Variables)
                {
                    if (variable.Initializer?.Value is ImplicitObjectCreationExpressionSyntax creation)
                    {
                        FindArguments(creation, creation.ArgumentList, demands, model, settings, cancellationToken);
                    }
                }

                break;
            case AssignmentExpressionSyntax assignment when assignment.Left == whole:
                var symbol = model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol?.OriginalDefinition;
                foreach (var demand in demands)
                {
                    if (demand.Symbol is not IParameterSymbol && SymbolEqualityComparer.Default.Equals(demand.Symbol, symbol))
                    {
                        settings.Add(new Setting(assignment.Right, demand));
                    }
                }

                break;
        }
    }

    private static void FindArguments(
        SyntaxNode call, ArgumentListSyntax arguments, List<StorageDemand> demands, SemanticModel model, List<Setting> settings, CancellationToken cancellationToken)
    {
        if (arguments.Arguments.Count == 0)
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

            for (var i = 0; i < arguments.Arguments.Count; i++)
            {
                var argument = arguments.Arguments[i];
                var named = argument.NameColon?.Name.Identifier.ValueText;
                if (named is null ? i + offset == parameter.Ordinal : named == parameter.Name)
                {
                    settings.Add(new Setting(argument.Expression, demand));
                }
            }
        }
    }
}
