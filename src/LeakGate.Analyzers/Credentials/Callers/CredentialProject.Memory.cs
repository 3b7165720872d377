using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using LeakGate.Analyzers.Callers;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Credentials.Callers;

/// <content>What is kept of a search, and how the next state of the project is answered from it.</content>
internal sealed partial class CredentialProject
{
    // Wrappers in changed files that hand to one another through files that did not change.
    private const int MaximumReplays = 5;

    private readonly Dictionary<SyntaxTree, List<RememberedValue>> _elsewhere = new();
    private readonly HashSet<RememberedDemand> _askedNow = new();
    private List<Given<Demand>> _givenByChanged = new();
    private DemandGraph? _recording;
    private BodyChange? _change;
    private DemandMemory? _memory;
    private bool[] _demanded = System.Array.Empty<bool>();
    private ImmutableDictionary<SyntaxTree, List<Given<Demand>>>? _recalled;
    private SyntaxTree[]? _changedFiles;
    private bool _isForgotten;
    private bool _cannotRemember;

    /// <summary>What is remembered: of an earlier state, or of this one.</summary>
    public DemandMemory? Memory => Volatile.Read(ref _memory);

    /// <summary>The files that changed since, if all else is as it was; null when all files have been searched.</summary>
    public IReadOnlyList<SyntaxTree>? ChangedFiles => Volatile.Read(ref _changedFiles);

    protected override void Start()
    {
        Forget();
        if (Project.IsOfEditor)
        {
            _recording = new DemandGraph();
            _change = BodyChange.Between(Project.Trees, Project.Trees);
        }
    }

    protected override void Finish()
    {
        if (_recording is not null && !_cannotRemember && IsComplete)
        {
            _memory = new DemandMemory(Project, _recording, new Dictionary<SyntaxTree, List<RememberedValue>>(_elsewhere));
            _memory.Keep();
        }

        _recording = null;
        _elsewhere.Clear();
    }

    protected override void Asked(Demand demand)
    {
        if (_change is null || Asking is not { } asking || Remembered(demand) is not { } remembered)
        {
            return;
        }

        if (_recording is null)
        {
            _askedNow.Add(remembered);
        }
        else
        {
            AddToRecord(_change.NumberOf(asking), _cause, demand, remembered);
        }
    }

    protected override void Implied(Demand demand, Demand ofBase)
    {
        if (_recording is not null && Remembered(ofBase) is { } remembered)
        {
            AddToRecord(DemandGraph.NoFile, demand, ofBase, remembered);
        }
    }

    protected override IReadOnlyList<Given<Demand>>? Recall(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_isForgotten || (_recalled is null && !RecallChanged(cancellationToken)))
        {
            _isForgotten = true;
            return null;
        }

        if (_recalled!.TryGetValue(tree, out var known))
        {
            return known;
        }

        if (SearchRemembered(tree, cancellationToken) is not { } alone)
        {
            return null;
        }

        AddFoundFromElsewhere(tree, alone[tree]);
        _recalled = _recalled.SetItem(tree, alone[tree]);
        return alone[tree];
    }

    // What the changed files demand must have been demanded before: then what all others make of it is known.
    private bool RecallChanged(CancellationToken cancellationToken)
    {
        _memory = DemandMemory.Of(Project, out _change);
        if (_memory is null)
        {
            return false;
        }

        _demanded = _memory.Graph.Without(_change!.Changed, Enumerable.Empty<int>());
        for (var replay = 0; replay < MaximumReplays; replay++)
        {
            _askedNow.Clear();
            if (SearchChanged(cancellationToken) is not { } found || Numbers(_askedNow) is not { } asked)
            {
                return false;
            }

            var demanded = _memory.Graph.Without(_change.Changed, asked);
            if (demanded.SequenceEqual(_demanded))
            {
                _recalled = found;
                Volatile.Write(ref _changedFiles, _change.Changed.Select(number => Project.Trees[number]).ToArray());
                return true;
            }

            _demanded = demanded;
        }

        return false;
    }

    private ImmutableDictionary<SyntaxTree, List<Given<Demand>>>? SearchChanged(CancellationToken cancellationToken)
    {
        var found = ImmutableDictionary<SyntaxTree, List<Given<Demand>>>.Empty;
        _givenByChanged = new List<Given<Demand>>();
        foreach (var number in _change!.Changed)
        {
            var tree = Project.Trees[number];
            if (SearchRemembered(tree, cancellationToken) is not { } alone || _cannotRemember)
            {
                return null;
            }

            found = found.Add(tree, alone[tree]);
            _givenByChanged.AddRange(alone.Where(pair => !ReferenceEquals(pair.Key, tree)).SelectMany(static pair => pair.Value));
        }

        // What changed in two files at once may meet in one of them.
        var changed = found;
        return _givenByChanged.Exists(given => changed.ContainsKey(given.Value.SyntaxTree)) ? null : found;
    }

    private List<int>? Numbers(HashSet<RememberedDemand> asked)
    {
        var numbers = new List<int>();
        foreach (var demand in asked)
        {
            if (!_memory!.Graph.TryFind(demand, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }

    // The file is asked for what is demanded of it; what it gives elsewhere is answered, too.
    private Dictionary<SyntaxTree, List<Given<Demand>>>? SearchRemembered(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var names = Project.LookAt(tree, cancellationToken).Names;
        var demanded = new List<Demand>();
        var demands = _memory!.Graph.Demands;
        for (var i = 0; i < demands.Count; i++)
        {
            var (remembered, name) = demands[i];
            if (_demanded[i] && name != 0 && names.MayContain(name))
            {
                if (SymbolOf(remembered.Key, cancellationToken) is not { } symbol)
                {
                    return null;
                }

                demanded.Add(remembered.Of(symbol));
            }
        }

        var found = SearchAlone(ImmutableArray.Create(tree), demanded, cancellationToken);
        if (!found.ContainsKey(tree))
        {
            found.Add(tree, new List<Given<Demand>>());
        }

        return found;
    }

    private void AddFoundFromElsewhere(SyntaxTree tree, List<Given<Demand>> found)
    {
        foreach (var remembered in _memory!.FoundFromElsewhere(_change!.NumberOf(tree)))
        {
            var isFound = remembered.Cause is not { } cause || (_memory.Graph.TryFind(cause, out var number) && _demanded[number]);
            if (isFound && !_change.Changed.Contains(remembered.From))
            {
                // What it is used for is all that is asked of a value found.
                found.Add(new Given<Demand>(remembered.Value, Demand.Of(Project.Compilation.Assembly, remembered.Use.Sink, remembered.Use.Name)));
            }
        }

        found.AddRange(_givenByChanged.Where(given => ReferenceEquals(given.Value.SyntaxTree, tree)));
    }

    private ISymbol? SymbolOf(DeclarationKey key, CancellationToken cancellationToken)
    {
        if (key.Id is not null)
        {
            return key.FindInLibrary(Project.Compilation);
        }

        if (_change!.Find(key) is not { } node)
        {
            return null;
        }

        var symbol = Project.ModelOf(node.SyntaxTree).GetDeclaredSymbol(node, cancellationToken);
        if (symbol is IParameterSymbol { ContainingType: { } type } && key.Kind == SymbolKind.Property)
        {
            symbol = type.GetMembers(symbol.Name).FirstOrDefault(static member => member is IPropertySymbol);
        }

        return symbol?.Kind == key.Kind ? symbol.OriginalDefinition : null;
    }

    private void Remember(SyntaxTree from, in Given<Demand> given)
    {
        var tree = given.Value.SyntaxTree;
        if (_recording is null || ReferenceEquals(tree, from))
        {
            return;
        }

        var cause = _cause is { } known ? Remembered(known) : null;
        if (_cause is not null && cause is null)
        {
            return;
        }

        if (!_elsewhere.TryGetValue(tree, out var values))
        {
            _elsewhere.Add(tree, values = new List<RememberedValue>());
        }

        values.Add(new RememberedValue(_change!.NumberOf(from), given.Value, (given.Demand.Sink, given.Demand.Name), cause));
    }

    private void AddToRecord(int file, Demand? cause, Demand demand, RememberedDemand remembered)
    {
        var reason = cause is { } known ? Remembered(known) : null;
        if (cause is null || reason is not null)
        {
            _recording!.Add(remembered, IsInsideOfMember(demand.Symbol) ? 0 : DemandedName.Of(demand.Symbol) is { Length: > 0 } name ? NameHash.Of(name) : 0);
            _cannotRemember |= !_recording.TryAddReason(file, reason, remembered);
        }
    }

    // What has no place in the project's files cannot be remembered, and then nothing is; what a changed member declares inside of it is its own.
    private RememberedDemand? Remembered(in Demand demand)
    {
        if (_change!.KeyOf(demand.Symbol) is { } key)
        {
            return new RememberedDemand(key, demand.Sink, demand.Name);
        }

        _cannotRemember |= !IsInsideOfMember(demand.Symbol);
        return null;
    }

    private static bool IsInsideOfMember(ISymbol symbol)
        => symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } };

    private void Forget()
    {
        _isForgotten = true;
        _recalled = null;
        _changedFiles = null;
        _memory = null;
        _recording = null;
        _change = null;
        _cannotRemember = false;
        _elsewhere.Clear();
        _askedNow.Clear();
    }
}
