using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Callers;

/// <summary>
/// What crosses files: each file is collected once, then the parameters and members that others decide are followed to where they are given a value,
/// and from there to the callers of that, until nothing new turns up. Found once a compilation, when it is first asked for.
/// </summary>
internal abstract class CallerSearch<TDemand, TFound>
    where TDemand : IDemand<TDemand>
{
    private readonly object _gate = new();
    private readonly int _maximumRounds;
    private readonly int _maximumDemands;
    private readonly bool _onlyKnown;
    private readonly HashSet<(ISymbol, object?, string?)> _known = new();
    private readonly Dictionary<SyntaxTree, List<TFound>> _found = new();
    private List<TDemand> _pending = new();
    private SyntaxTree? _asking;
    private bool _isDone;

    /// <param name="project">The compilation.</param>
    /// <param name="maximumRounds">How many wrappers around wrappers are followed.</param>
    /// <param name="maximumDemands">How many different demands.</param>
    /// <param name="onlyKnown">See <see cref="GivenFinder{TDemand}"/>.</param>
    protected CallerSearch(ProjectContext project, int maximumRounds, int maximumDemands, bool onlyKnown)
    {
        Project = project;
        _maximumRounds = maximumRounds;
        _maximumDemands = maximumDemands;
        _onlyKnown = onlyKnown;
    }

    protected ProjectContext Project { get; }

    /// <summary>What code elsewhere makes of values in <paramref name="tree"/>.</summary>
    public IReadOnlyList<TFound> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Volatile.Read(ref _isDone))
        {
            lock (_gate)
            {
                if (!_isDone && Recall(tree, cancellationToken) is { } recalled)
                {
                    return recalled;
                }
            }

            // Every thread that comes here helps with the files before one of them puts their facts together.
            Project.CollectAll(cancellationToken);
            lock (_gate)
            {
                if (!_isDone)
                {
                    Clear();
                    Start();
                    Search(Project.Trees, Array.Empty<TDemand>(), cancellationToken);
                    Finish();
                    Volatile.Write(ref _isDone, true);
                }
            }
        }

        return _found.TryGetValue(tree, out var found) ? found : Array.Empty<TFound>();
    }

    /// <summary>Whether the last search followed wrappers to their end.</summary>
    protected bool IsComplete => _pending.Count == 0;

    /// <summary>The file whose demands are taken up.</summary>
    protected SyntaxTree? Asking => _asking;

    /// <summary>What is known of <paramref name="tree"/> from an earlier state of the project; null when all files must be searched.</summary>
    protected virtual IReadOnlyList<TFound>? Recall(SyntaxTree tree, CancellationToken cancellationToken) => null;

    /// <summary>Takes up that all files have been searched.</summary>
    protected virtual void Finish()
    {
    }

    /// <summary>Takes up that the file <see cref="Asking"/> demands something.</summary>
    protected virtual void Asked(TDemand demand)
    {
    }

    /// <summary>Takes up that a demand on an implementation is one on what it implements.</summary>
    protected virtual void Implied(TDemand demand, TDemand ofBase)
    {
    }

    /// <summary>Forgets what a search that was cancelled half way has gathered.</summary>
    protected virtual void Start()
    {
    }

    /// <summary>Takes up the demands of one file, and what it says of values elsewhere.</summary>
    protected abstract void Begin(FileFacts facts);

    /// <summary>Takes up what demands mean before anybody is asked.</summary>
    protected virtual void BeginRound(IReadOnlyList<TDemand> demands, CancellationToken cancellationToken)
    {
    }

    /// <summary>Takes up what one file gives.</summary>
    protected abstract void Take(SyntaxTree tree, IReadOnlyList<Given<TDemand>> given, CancellationToken cancellationToken);

    protected void Add(SyntaxTree tree, TFound found)
    {
        if (!_found.TryGetValue(tree, out var list))
        {
            _found.Add(tree, list = new List<TFound>());
        }

        list.Add(found);
    }

    /// <summary>Asks for <paramref name="demand"/> in the next round, unless it was asked for before.</summary>
    protected void Ask(TDemand demand)
    {
        Asked(demand);
        TakeUp(demand);
    }

    private void TakeUp(TDemand demand)
    {
        if (_known.Count >= _maximumDemands || !_known.Add(demand.Identity))
        {
            return;
        }

        _pending.Add(demand);

        // Calls through an interface or a base bind to that member, so its parameter is demanded too.
        if (demand.Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
        {
            foreach (var declared in BaseDeclarations.Of(method))
            {
                if (parameter.Ordinal < declared.Parameters.Length)
                {
                    var ofBase = demand.For(declared.Parameters[parameter.Ordinal].OriginalDefinition);
                    Implied(demand, ofBase);
                    TakeUp(ofBase);
                }
            }
        }
    }

    // A search that was cancelled half way begins anew.
    private void Clear()
    {
        _known.Clear();
        _found.Clear();
        _pending.Clear();
    }

    /// <summary>Searches a few files alone, with what is <paramref name="demanded"/> by others.</summary>
    protected Dictionary<SyntaxTree, List<TFound>> SearchAlone(ImmutableArray<SyntaxTree> trees, IEnumerable<TDemand> demanded, CancellationToken cancellationToken)
    {
        Clear();
        Search(trees, demanded, cancellationToken);
        var found = new Dictionary<SyntaxTree, List<TFound>>(_found);
        Clear();
        return found;
    }

    private void Search(ImmutableArray<SyntaxTree> trees, IEnumerable<TDemand> demanded, CancellationToken cancellationToken)
    {
        foreach (var demand in demanded)
        {
            if (_known.Add(demand.Identity))
            {
                _pending.Add(demand);
            }
        }

        foreach (var tree in trees)
        {
            if (Project.FactsOf(tree, cancellationToken) is { } facts)
            {
                _asking = tree;
                Begin(facts);
            }
        }

        var looks = LookAt(trees, cancellationToken);
        for (var round = 0; round < _maximumRounds && _pending.Count > 0; round++)
        {
            var demands = _pending;
            _pending = new List<TDemand>();
            AskAll(trees, looks, demands, cancellationToken);
        }
    }

    // For all rounds at once: most of them pass over most files.
    private TextLook[] LookAt(ImmutableArray<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        var looks = new TextLook[trees.Length];
        for (var i = 0; i < looks.Length; i++)
        {
            looks[i] = Project.LookAt(trees[i], cancellationToken);
        }

        return looks;
    }

    private void AskAll(ImmutableArray<SyntaxTree> trees, TextLook[] looks, List<TDemand> demands, CancellationToken cancellationToken)
    {
        BeginRound(demands, cancellationToken);
        var finder = new GivenFinder<TDemand>(demands, _onlyKnown);
        var given = new List<Given<TDemand>>();
        Func<SyntaxTree, SemanticModel> modelOf = Project.ModelOf;
        for (var i = 0; i < looks.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!finder.MayBeIn(looks[i].Names))
            {
                continue;
            }

            var tree = trees[i];
            given.Clear();
            finder.Find(tree, looks[i].GivenNamesOf(tree, cancellationToken), modelOf, given, cancellationToken);
            if (given.Count > 0)
            {
                _asking = tree;
                Take(tree, given, cancellationToken);
            }
        }
    }
}
