using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Callers;
using LeakGate.Analyzers.Flow;
using LeakGate.Analyzers.Storage.Decisions;
using LeakGate.Analyzers.Storage.Links;
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

    private bool _isIdle;

    /// <summary>The guards of all files; complete once <c>In</c> has answered.</summary>
    public ProjectGuards Guards { get; } = new();

    /// <summary>Where no file had to do with storage, and the ones that changed have not either, there is nothing to find.</summary>
    protected override IReadOnlyList<Opening>? Recall(SyntaxTree tree, CancellationToken cancellationToken)
        => Project.Credentials.ChangedFiles is { } changed && Project.Credentials.Memory is { IsStorageIdle: true } && !CdkFlags.AreBlockedByDefault(Project.Options.AdditionalFiles)
            && changed.All(file => Project.FactsOf(file, cancellationToken) is not { } facts || IsIdle(facts))
            ? Array.Empty<Opening>()
            : null;

    protected override void Finish()
    {
        if (Project.Credentials.ChangedFiles is null && Project.Credentials.Memory is { } memory)
        {
            memory.IsStorageIdle = _isIdle && Guards.IsEmpty;
        }
    }

    protected override void Start()
    {
        _isIdle = true;
        Guards.Clear();
        if (CdkFlags.AreBlockedByDefault(Project.Options.AdditionalFiles))
        {
            Guards.Add(CdkFlags.BlockedByDefault);
        }
    }

    private static bool IsIdle(FileFacts facts) => facts.Storage.Collect().Count == 0 && facts.Storage.Guards.IsEmpty;

    protected override void Begin(FileFacts facts)
    {
        _isIdle &= IsIdle(facts);
        Guards.Add(facts.Storage.Guards);
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
        // A link's default lifetime is judged where the link is made.
        if (demand.Lifetime is { Given.Count: 0 })
        {
            return;
        }

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
        if (setting.Demand.Lifetime is { } wrapped)
        {
            JudgeLifetime(setting, wrapped.With(setting.Demand.Substituted, setting.Value), file);
            return;
        }

        foreach (var leaf in new Leaves(file).Of(setting.Value))
        {
            if (leaf.Decider is { } decider && !SymbolEqualityComparer.Default.Equals(decider, setting.Demand.Symbol))
            {
                Ask(setting.Demand.For(decider));
            }
            else if (leaf.Text is not null && ExposureOf(setting, leaf, file) is { } exposure && IsDecided(leaf, file)
                && !Choices.IsOneOf(Project.Catalogues.Exposures, setting.Demand.Row, leaf.Origin))
            {
                Add(setting, leaf, exposure);
            }
        }
    }

    // SignedUrl(path, TimeSpan.FromDays(365)): the wrapper's sum is done with what this caller gives.
    private void JudgeLifetime(in Given<StorageDemand> setting, WrappedLifetime lifetime, FileContext file)
    {
        var deciders = new LinkDeciders(file.Flow).Of(setting.Value);
        foreach (var decider in deciders)
        {
            Ask(setting.Demand.For(decider, lifetime));
        }

        var provider = Project.Options.AnalyzerConfigOptionsProvider;
        var options = StorageOptions.Read(provider.GetOptions(setting.Value.SyntaxTree), provider.GlobalOptions, Project.Policy.IsEnforced(RuleIds.BroadSharedLink));
        var judged = LinkJudgement.Of(new TimeFlow(file.Flow, lifetime.Given), lifetime.Value, options.Today, options.LinkLimit);
        if (deciders.Count == 0 && judged.IsBroad)
        {
            Add(setting.Value.SyntaxTree, new Opening(setting.Demand.Row, setting.Demand.Exposure, setting.Value, setting.Value, setting.Value.Span)
            {
                Setting = "The shared link",
                Words = judged.Words,
                Note = "the limit is " + LinkLifetime.Describe(options.LinkLimit.Ticks),
                WrappedResource = setting.Demand.Resource,
                Fix = "none",
                Weight = 1,
            });
        }
    }

    private static Exposure? ExposureOf(in Given<StorageDemand> setting, in Leaf leaf, FileContext file)
    {
        var demand = setting.Demand;
        if (demand.Conditions is not { } conditions)
        {
            return demand.Row.UnsafeValues.IsEmpty ? null : demand.Row.FindUnsafe(leaf.Text!)?.Exposure;
        }

        var judge = new Conditions(file);
        var assumption = new Assumption(demand.Decisive, leaf.Value);
        if (AreMet(judge, demand, conditions, assumption))
        {
            return demand.Exposure;
        }

        // Where two flags decide together, the call that gives both is the finding, at the first of them.
        var siblings = new GivenSiblings(file, setting);
        return siblings.AddTo(assumption, conditions) && AreMet(judge, demand, conditions, assumption) ? demand.Exposure : null;
    }

    private static bool AreMet(Conditions judge, StorageDemand demand, List<Condition> conditions, Assumption assumption)
    {
        foreach (var condition in conditions)
        {
            var truth = judge.Judge(condition, assumption, null);
            if (truth == Truth.False || (truth == Truth.Unknown && (condition.Kind == ConditionKind.Choice || AccessNames.Decide(condition.Test, demand.Row.Rule))))
            {
                return false;
            }
        }

        return true;
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
