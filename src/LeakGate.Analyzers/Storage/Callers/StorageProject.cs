using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Callers;
using LeakGate.Analyzers.Storage.Decisions;
using LeakGate.Analyzers.Storage.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Storage.Callers;

/// <summary>
/// The storage settings that hang on a wrapper's parameter or on a settable member of the project: who gives it the value that opens has opened the storage,
/// whatever file that stands in.
/// </summary>
internal sealed class StorageProject : CallerSearch<StorageDemand, Opening>
{
    // A wrapper of a wrapper of a wrapper …: deeper chains are not followed.
    private const int MaximumRounds = 4;
    private const int MaximumDemands = 512;

    public StorageProject(ProjectContext project)
        : base(project, MaximumRounds, MaximumDemands, onlyKnown: false)
    {
    }

    protected override void Begin(FileFacts facts)
    {
        foreach (var demand in facts.Storage.Collect())
        {
            Ask(demand);
        }
    }

    protected override void BeginRound(IReadOnlyList<StorageDemand> demands, CancellationToken cancellationToken)
    {
        var defaults = new List<Given<StorageDemand>>();
        foreach (var demand in demands)
        {
            AddDefault(demand, defaults, cancellationToken);
        }

        foreach (var value in defaults)
        {
            Judge(value, cancellationToken);
        }
    }

    protected override void Take(SyntaxTree tree, IReadOnlyList<Given<StorageDemand>> given, CancellationToken cancellationToken)
    {
        foreach (var setting in given)
        {
            Judge(setting, cancellationToken);
        }
    }

    // The value that a parameter or property has when nobody gives one.
    private void AddDefault(StorageDemand demand, List<Given<StorageDemand>> settings, CancellationToken cancellationToken)
    {
        foreach (var reference in demand.Symbol.DeclaringSyntaxReferences)
        {
            // An interface of another project, which an editor refers to by its sources.
            var value = !Project.Compilation.ContainsSyntaxTree(reference.SyntaxTree) ? null : reference.GetSyntax(cancellationToken) switch
            {
                ParameterSyntax { Default: { } initializer } => initializer.Value,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer.Value,
                _ => null,
            };
            if (value is not null)
            {
                settings.Add(new Given<StorageDemand>(value, demand));
            }
        }
    }

    private void Judge(in Given<StorageDemand> setting, CancellationToken cancellationToken)
    {
        // Facts of a file are complete when they are handed out; its context is used by one thread here.
        var file = new FileContext(Project, Project.ModelOf(setting.Value.SyntaxTree), cancellationToken);
        foreach (var leaf in new Leaves(file).Of(setting.Value))
        {
            if (leaf.Decider is { } decider && !SymbolEqualityComparer.Default.Equals(decider, setting.Demand.Symbol))
            {
                Ask(setting.Demand.For(decider));
            }
            else if (leaf.Text is not null && ExposureOf(setting.Demand, leaf, file) is { } exposure && IsDecided(leaf, file))
            {
                Add(setting, leaf, exposure);
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

    private void Add(in Given<StorageDemand> setting, in Leaf leaf, Exposure exposure)
    {
        var tree = setting.Value.SyntaxTree;
        var place = leaf.Origin.SyntaxTree == tree ? leaf.Origin : setting.Value;
        Add(tree, new Opening(setting.Demand.Row, exposure, place, setting.Value, place.Span)
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
}
