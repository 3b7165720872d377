using System;
using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Storage.Decisions;
using LeakGate.Analyzers.Storage.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Callers;

/// <summary>
/// The storage settings that hang on a wrapper's parameter or on a settable member of the project: who gives it the value that opens has opened the storage,
/// whatever file that stands in. Each file is collected once; then demands are followed to the callers until no new ones turn up.
/// </summary>
internal sealed class StorageProject
{
    // A wrapper of a wrapper of a wrapper …: deeper chains are not followed.
    private const int MaximumRounds = 4;
    private const int MaximumDemands = 512;

    private readonly ProjectContext _project;
    private readonly object _gate = new();
    private Dictionary<SyntaxTree, List<Opening>>? _openings;

    public StorageProject(ProjectContext project) => _project = project;

    /// <summary>The openings in <paramref name="tree"/> that wrappers make of its values.</summary>
    public IEnumerable<Opening> OpeningsIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _openings) is null)
        {
            _project.CollectFrom(tree, cancellationToken);
            lock (_gate)
            {
                _openings ??= FindOpenings(cancellationToken);
            }
        }

        return _openings!.TryGetValue(tree, out var openings) ? openings : Array.Empty<Opening>();
    }

    private Dictionary<SyntaxTree, List<Opening>> FindOpenings(CancellationToken cancellationToken)
    {
        var openings = new Dictionary<SyntaxTree, List<Opening>>();
        var known = new HashSet<(ISymbol, ExposureRow, string)>();
        var pending = new List<StorageDemand>();
        foreach (var tree in _project.Compilation.SyntaxTrees)
        {
            foreach (var demand in _project.FactsOf(tree, cancellationToken).Storage.Collect())
            {
                Add(demand, pending, known);
            }
        }

        for (var round = 0; round < MaximumRounds && pending.Count > 0; round++)
        {
            pending = Follow(pending, openings, known, cancellationToken);
        }

        return openings;
    }

    private List<StorageDemand> Follow(
        List<StorageDemand> demands, Dictionary<SyntaxTree, List<Opening>> openings, HashSet<(ISymbol, ExposureRow, string)> known, CancellationToken cancellationToken)
    {
        var next = new List<StorageDemand>();
        var settings = new List<Setting>();
        foreach (var demand in demands)
        {
            AddDefault(demand, settings, cancellationToken);
        }

        Judge(settings, openings, next, known, cancellationToken);
        var finder = new SettingFinder(demands);
        foreach (var tree in _project.Compilation.SyntaxTrees)
        {
            settings.Clear();
            finder.Find(tree, () => _project.ModelOf(tree), settings, cancellationToken);
            Judge(settings, openings, next, known, cancellationToken);
        }

        return next;
    }

    // The value that a parameter or property has when nobody gives one.
    private static void AddDefault(StorageDemand demand, List<Setting> settings, CancellationToken cancellationToken)
    {
        foreach (var reference in demand.Symbol.DeclaringSyntaxReferences)
        {
            var value = reference.GetSyntax(cancellationToken) switch
            {
                ParameterSyntax { Default: { } initializer } => initializer.Value,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer.Value,
                _ => null,
            };
            if (value is not null)
            {
                settings.Add(new Setting(value, demand));
            }
        }
    }

    private void Judge(
        List<Setting> settings, Dictionary<SyntaxTree, List<Opening>> openings, List<StorageDemand> next, HashSet<(ISymbol, ExposureRow, string)> known,
        CancellationToken cancellationToken)
    {
        foreach (var setting in settings)
        {
            // Facts of a file are complete when they are handed out; its context is used by one thread here.
            var tree = setting.Value.SyntaxTree;
            var file = new FileContext(_project, _project.ModelOf(tree), cancellationToken);
            foreach (var leaf in new Leaves(file).Of(setting.Value))
            {
                if (leaf.Decider is { } decider && !SymbolEqualityComparer.Default.Equals(decider, setting.Demand.Symbol))
                {
                    Add(setting.Demand.For(decider), next, known);
                }
                else if (leaf.Text is not null && ExposureOf(setting.Demand, leaf, file) is { } exposure && IsDecided(leaf, file))
                {
                    Add(setting, leaf, exposure, openings);
                }
            }
        }
    }

    private static Exposure? ExposureOf(StorageDemand demand, in Leaf leaf, FileContext file)
    {
        if (demand.Conditions is not { } conditions)
        {
            return demand.Row.UnsafeValues.IsEmpty ? null : demand.Row.FindUnsafe(leaf.Text!)?.Exposure;
        }

        var assumption = new Assumption(demand.Decisive, leaf.Value);
        var judge = new Conditions(file);
        foreach (var condition in conditions)
        {
            var truth = judge.Judge(condition, assumption, null);
            if (truth == Truth.False || (truth == Truth.Unknown && (condition.Kind == ConditionKind.Choice || Conditions.IsAboutAccess(condition.Test))))
            {
                return null;
            }
        }

        return demand.Exposure;
    }

    private static bool IsDecided(in Leaf leaf, FileContext file)
    {
        var judge = new Conditions(file);
        foreach (var condition in Conditions.Around(leaf.Origin))
        {
            var truth = judge.Judge(condition, null, null);
            if (truth == Truth.False || (truth == Truth.Unknown && condition.Kind == ConditionKind.Choice))
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(in Setting setting, in Leaf leaf, Exposure exposure, Dictionary<SyntaxTree, List<Opening>> openings)
    {
        var tree = setting.Value.SyntaxTree;
        var place = leaf.Origin.SyntaxTree == tree ? leaf.Origin : setting.Value;
        if (!openings.TryGetValue(tree, out var list))
        {
            openings.Add(tree, list = new List<Opening>());
        }

        list.Add(new Opening(setting.Demand.Row, exposure, place, setting.Value, place.Span)
        {
            Setting = $"{setting.Demand.Symbol.Name} = {(leaf.Value.Text is { } text ? "\"" + text + "\"" : leaf.Text)}",
            Note = setting.Demand.Conditions is null ? string.Empty : "it chooses " + setting.Demand.Setting,
            WrappedResource = setting.Demand.Resource,
            // What a condition asks for is undone by its opposite; other values have none.
            Fix = setting.Demand.Conditions is null ? string.Empty : leaf.Text is "true" or "false" ? "replace-value" : "none",
            Safe = setting.Demand.Conditions is null ? string.Empty : leaf.Text == "true" ? "false" : "true",
            Weight = 1,
        }.GivenBy(setting.Value.Span.Contains(place.Span) ? null : setting.Value));
    }

    // Calls through an interface or a base bind to that member, so its parameter is demanded too.
    private static void Add(StorageDemand demand, List<StorageDemand> pending, HashSet<(ISymbol, ExposureRow, string)> known)
    {
        if (known.Count >= MaximumDemands || !known.Add((demand.Symbol, demand.Row, demand.Setting)))
        {
            return;
        }

        pending.Add(demand);
        if (demand.Symbol is not IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
        {
            return;
        }

        if (method.OverriddenMethod is { } overridden && parameter.Ordinal < overridden.Parameters.Length)
        {
            Add(demand.For(overridden.Parameters[parameter.Ordinal].OriginalDefinition), pending, known);
        }

        foreach (var implemented in method.ContainingType.AllInterfaces)
        {
            foreach (var member in implemented.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate && parameter.Ordinal < candidate.Parameters.Length
                    && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(candidate), method))
                {
                    Add(demand.For(candidate.Parameters[parameter.Ordinal].OriginalDefinition), pending, known);
                }
            }
        }
    }
}
