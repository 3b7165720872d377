using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Callers;

/// <summary>
/// What differs between two states of a project, if it is no more than the inside of members: then every declaration means in the one what it means in
/// the other, and code in the files that did not change binds as it did.
/// </summary>
internal sealed class BodyChange
{
    // An editor changes one file at a time; a refactoring, or another branch, is read anew.
    private const int MaximumFiles = 4;

    private readonly ImmutableArray<SyntaxTree> _before;
    private readonly ImmutableArray<SyntaxTree> _after;
    private readonly Dictionary<SyntaxTree, int> _numbers = new();
    private readonly Dictionary<int, Moves> _moves = new();

    private BodyChange(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after, List<int> changed)
    {
        _before = before;
        _after = after;
        Changed = changed;
        for (var i = 0; i < after.Length; i++)
        {
            _numbers[after[i]] = i;
        }
    }

    /// <summary>The numbers of the files that changed.</summary>
    public IReadOnlyList<int> Changed { get; }

    /// <summary>What changed from <paramref name="before"/> to <paramref name="after"/>; null when it is more than the inside of members, or many files.</summary>
    public static BodyChange? Between(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after)
    {
        if (before.Length != after.Length)
        {
            return null;
        }

        var changed = new List<int>();
        for (var i = 0; i < before.Length; i++)
        {
            if (!ReferenceEquals(before[i], after[i]))
            {
                changed.Add(i);
                if (changed.Count > MaximumFiles || !SyntaxFactory.AreEquivalent(before[i], after[i], topLevel: true))
                {
                    return null;
                }
            }
        }

        return new BodyChange(before, after, changed);
    }

    /// <summary>The number of a file of the later state.</summary>
    public int NumberOf(SyntaxTree tree) => _numbers[tree];

    /// <summary>Where <paramref name="symbol"/> of the later state is declared in the earlier one; null for what is declared inside of a member.</summary>
    public DeclarationKey? KeyOf(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences.Length == 0 || !_numbers.TryGetValue(symbol.DeclaringSyntaxReferences[0].SyntaxTree, out var number))
        {
            return DeclarationKey.OfLibrary(symbol);
        }

        var start = symbol.DeclaringSyntaxReferences[0].Span.Start;
        return ReferenceEquals(_before[number], _after[number]) || MovesOf(number).Back.TryGetValue(start, out start) ? new DeclarationKey(symbol.Kind, number, start, null) : null;
    }

    /// <summary>The node of the later state that <paramref name="key"/>, of the project's own, is of; null when there is none.</summary>
    public SyntaxNode? Find(DeclarationKey key)
    {
        if (!ReferenceEquals(_before[key.File], _after[key.File]))
        {
            return MovesOf(key.File).Forth.TryGetValue(key.Start, out var moved) ? moved : null;
        }

        // The node that begins there and declares something is the token's parent or an ancestor of it.
        for (var node = _after[key.File].GetRoot().FindToken(key.Start).Parent; node is not null && node.SpanStart == key.Start; node = node.Parent)
        {
            if (Declares(node))
            {
                return node;
            }
        }

        return null;
    }

    private Moves MovesOf(int number)
    {
        if (!_moves.TryGetValue(number, out var moves))
        {
            _moves.Add(number, moves = new Moves(DeclarationsIn(_before[number]), DeclarationsIn(_after[number])));
        }

        return moves;
    }

    private static List<SyntaxNode> DeclarationsIn(SyntaxTree tree) => tree.GetRoot().DescendantNodes(IsOutsideOfBodies).Where(Declares).ToList();

    private static bool IsOutsideOfBodies(SyntaxNode node)
        => node is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or AttributeListSyntax or GlobalStatementSyntax or ConstructorInitializerSyntax or BaseListSyntax);

    private static bool Declares(SyntaxNode node) => node is ParameterSyntax or VariableDeclaratorSyntax or PropertyDeclarationSyntax;

    /// <summary>Where the declarations of one file went.</summary>
    private sealed class Moves
    {
        public Moves(List<SyntaxNode> before, List<SyntaxNode> after)
        {
            // Two files that agree outside of bodies declare the same in the same order.
            for (var i = 0; before.Count == after.Count && i < before.Count; i++)
            {
                Forth[before[i].SpanStart] = after[i];
                Back[after[i].SpanStart] = before[i].SpanStart;
            }
        }

        public Dictionary<int, SyntaxNode> Forth { get; } = new();

        public Dictionary<int, int> Back { get; } = new();
    }
}
