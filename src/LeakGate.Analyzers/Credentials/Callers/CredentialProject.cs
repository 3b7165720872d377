using System;
using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Credentials.Sinks;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Credentials.Callers;

/// <summary>
/// The credential flows that cross files: a constant typed in one file that reaches a sink in another, a wrapper whose caller types the literal,
/// a wrapper of a wrapper. Each file is collected once; then parameters that callers decide are followed to the callers until no new ones turn up.
/// </summary>
internal sealed class CredentialProject
{
    // A wrapper of a wrapper of a wrapper …: deeper chains are not followed.
    private const int MaximumRounds = 6;

    private readonly ProjectContext _project;
    private readonly object _gate = new();
    private Dictionary<SyntaxTree, List<Supply>>? _supplies;

    public CredentialProject(ProjectContext project) => _project = project;

    /// <summary>The values in <paramref name="tree"/> that code elsewhere makes credentials.</summary>
    public IEnumerable<Supply> SuppliesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _supplies) is null)
        {
            // Every thread that comes here helps with the files before one of them puts their facts together.
            _project.CollectFrom(tree, cancellationToken);
            lock (_gate)
            {
                _supplies ??= FindSupplies(cancellationToken);
            }
        }

        return _supplies!.TryGetValue(tree, out var supplies) ? supplies : Array.Empty<Supply>();
    }

    private Dictionary<SyntaxTree, List<Supply>> FindSupplies(CancellationToken cancellationToken)
    {
        var supplies = new Dictionary<SyntaxTree, List<Supply>>();
        var known = new HashSet<(ISymbol, Sink?, string?)>();
        var pending = new List<Demand>();
        foreach (var tree in _project.Compilation.SyntaxTrees)
        {
            var collector = _project.FactsOf(tree, cancellationToken).Credentials;
            foreach (var foreign in collector.Foreign)
            {
                Add(supplies, foreign);
            }

            foreach (var demand in collector.Demands)
            {
                AddDemand(demand, pending, known);
            }
        }

        for (var round = 0; round < MaximumRounds && pending.Count > 0; round++)
        {
            pending = FollowToCallers(pending, supplies, known, cancellationToken);
        }

        return supplies;
    }

    private List<Demand> FollowToCallers(
        List<Demand> demands, Dictionary<SyntaxTree, List<Supply>> supplies, HashSet<(ISymbol, Sink?, string?)> known, CancellationToken cancellationToken)
    {
        var byName = new Dictionary<string, List<Demand>>(StringComparer.Ordinal);
        foreach (var demand in demands)
        {
            if (SupplyFinder.NameOf(demand.Symbol) is { Length: > 0 } name)
            {
                if (!byName.TryGetValue(name, out var sameName))
                {
                    byName.Add(name, sameName = new List<Demand>());
                }

                sameName.Add(demand);
            }
        }

        var finder = new SupplyFinder(byName);
        var next = new List<Demand>();
        var found = new List<Supply>();
        foreach (var tree in _project.Compilation.SyntaxTrees)
        {
            found.Clear();
            var model = _project.ModelOf(tree);
            finder.Find(model, found, cancellationToken);
            if (found.Count == 0)
            {
                continue;
            }

            var flow = new ConstantFlow(model, _project.ModelOf, cancellationToken);
            foreach (var supply in found)
            {
                foreach (var value in flow.Evaluate(supply.Value))
                {
                    if (Demanded(value) is { } symbol)
                    {
                        AddDemand(supply.Demand.For(symbol), next, known);
                    }
                    else if (value.Kind is FlowKind.Text or FlowKind.Bytes)
                    {
                        Add(supplies, new Supply(value.Origin, supply.Demand));
                    }
                }
            }
        }

        return next;
    }

    /// <summary>The symbol of the project that decides <paramref name="value"/>, if others set it.</summary>
    public static ISymbol? Demanded(in FlowValue value)
        => value.Kind is FlowKind.Parameter or FlowKind.Unknown && value.Symbol is IParameterSymbol or IPropertySymbol or IFieldSymbol
            && value.Symbol.DeclaringSyntaxReferences.Length > 0
            ? value.Symbol.OriginalDefinition
            : null;

    private static void Add(Dictionary<SyntaxTree, List<Supply>> supplies, in Supply supply)
    {
        var tree = supply.Value.SyntaxTree;
        if (!supplies.TryGetValue(tree, out var list))
        {
            supplies.Add(tree, list = new List<Supply>());
        }

        list.Add(supply);
    }

    // Calls through an interface or a base bind to that member, so its parameter is demanded too.
    private static void AddDemand(in Demand demand, List<Demand> pending, HashSet<(ISymbol, Sink?, string?)> known)
    {
        if (!known.Add((demand.Symbol, demand.Sink, demand.Name?.Name)))
        {
            return;
        }

        pending.Add(demand);
        if (demand.Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
        {
            foreach (var declared in Declarations(method))
            {
                if (parameter.Ordinal < declared.Parameters.Length)
                {
                    AddDemand(demand.For(declared.Parameters[parameter.Ordinal].OriginalDefinition), pending, known);
                }
            }
        }
    }

    private static IEnumerable<IMethodSymbol> Declarations(IMethodSymbol method)
    {
        if (method.OverriddenMethod is { } overridden)
        {
            yield return overridden;
        }

        foreach (var implemented in method.ContainingType.AllInterfaces)
        {
            foreach (var member in implemented.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(candidate), method))
                {
                    yield return candidate;
                }
            }
        }
    }
}
