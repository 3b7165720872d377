using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using LeakGate.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LeakGate.Analyzers.Callers;

/// <summary>
/// Finds in one file the arguments and assignments that set demanded parameters, properties and fields: by name in the text first, then by syntax,
/// then by symbol.
/// </summary>
internal sealed class GivenFinder<TDemand>
    where TDemand : IDemand<TDemand>
{
    private readonly Dictionary<ISymbol, List<TDemand>> _bySymbol = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, DemandedName> _byName = new(StringComparer.Ordinal);
    private readonly uint[] _hashes;
    private readonly HashFilter _filter;
    private readonly bool _onlyKnown;
    private readonly List<int> _positions = new();

    /// <param name="demands">What is looked for.</param>
    /// <param name="onlyKnown">Pass over values that are read at run time, as far as syntax tells.</param>
    public GivenFinder(IEnumerable<TDemand> demands, bool onlyKnown)
    {
        _onlyKnown = onlyKnown;
        foreach (var demand in demands)
        {
            if (DemandedName.Of(demand.Symbol) is not { Length: > 0 } name)
            {
                continue;
            }

            if (!_byName.TryGetValue(name, out var sameName))
            {
                _byName.Add(name, sameName = new DemandedName(name));
            }

            if (!_bySymbol.TryGetValue(demand.Symbol, out var sameSymbol))
            {
                _bySymbol.Add(demand.Symbol, sameSymbol = new List<TDemand>());
                sameName.Add(demand.Symbol);
            }

            sameSymbol.Add(demand);
        }

        _hashes = NameHash.Of(_byName.Keys);
        _filter = new HashFilter(HasConstructor() ? NameHash.Of(new List<string>(_byName.Keys) { "new", "base", "this" }) : _hashes);
    }

    // Constructors are also called where the text does not name them: new(…), : base(…), : this(…).
    private bool HasConstructor()
    {
        foreach (var name in _byName.Values)
        {
            if (name.HasConstructor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False: a file with these names mentions nothing of what is looked for.</summary>
    public bool MayBeIn(NameFilter names)
    {
        foreach (var hash in _hashes)
        {
            if (names.MayContain(hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds what the file gives; the model is made only when a name turns up.</summary>
    public void Find(SyntaxTree tree, GivenNames names, Func<SyntaxTree, SemanticModel> modelOf, List<Given<TDemand>> given, CancellationToken cancellationToken)
    {
        _positions.Clear();
        _filter.Find(names, _positions);
        if (_positions.Count == 0)
        {
            return;
        }

        var cursor = new TokenCursor(tree.GetRoot(cancellationToken));
        var search = new Search(this, modelOf(tree), given, cancellationToken);
        foreach (var position in _positions)
        {
            var token = cursor.FindToken(position);
            if (!token.Span.Contains(position) || token.Parent is not { } parent)
            {
                continue;
            }

            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                if (_byName.TryGetValue(token.ValueText, out var demanded))
                {
                    search.At(parent, demanded);
                }
            }
            else
            {
                search.AtUnnamed(parent);
            }
        }
    }

    /// <summary>The search in one file.</summary>
    private readonly struct Search
    {
        private readonly GivenFinder<TDemand> _finder;
        private readonly SemanticModel _model;
        private readonly List<Given<TDemand>> _given;
        private readonly CancellationToken _cancellationToken;

        public Search(GivenFinder<TDemand> finder, SemanticModel model, List<Given<TDemand>> given, CancellationToken cancellationToken)
        {
            _finder = finder;
            _model = model;
            _given = given;
            _cancellationToken = cancellationToken;
        }

        public void At(SyntaxNode name, DemandedName demanded)
        {
            var whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
                : name.Parent is MemberBindingExpressionSyntax binding ? binding
                : name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified
                : name;
            switch (whole.Parent)
            {
                case InvocationExpressionSyntax invocation when invocation.Expression == whole:
                    AddArguments(invocation, invocation.ArgumentList, demanded);
                    break;
                case ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation when creation.Type == whole:
                    AddArguments(creation, arguments, demanded);
                    break;
                case PrimaryConstructorBaseTypeSyntax { ArgumentList: { } arguments } baseType:
                    AddArguments(baseType, arguments, demanded);
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == whole:
                    AddAssignment(assignment, demanded);
                    break;
            }
        }

        /// <summary>new("…"), : base("…") and : this("…") name no type; the declaration around them does.</summary>
        public void AtUnnamed(SyntaxNode call)
        {
            switch (call)
            {
                case ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: { } declared } } creation:
                    var type = declared is PropertyDeclarationSyntax property ? property.Type : (declared.Parent as VariableDeclarationSyntax)?.Type;
                    AddUnnamed(creation, creation.ArgumentList, NameOf(type));
                    break;
                case ConstructorInitializerSyntax { Parent.Parent: TypeDeclarationSyntax declaring } initializer:
                    var isBase = initializer.IsKind(SyntaxKind.BaseConstructorInitializer);
                    AddUnnamed(initializer, initializer.ArgumentList, isBase ? NameOf(declaring.BaseList?.Types.FirstOrDefault()?.Type) : declaring.Identifier.ValueText);
                    break;
            }
        }

        private void AddUnnamed(SyntaxNode call, ArgumentListSyntax arguments, string? type)
        {
            if (type is not null && _finder._byName.TryGetValue(type, out var demanded))
            {
                AddArguments(call, arguments, demanded);
            }
        }

        private static string? NameOf(TypeSyntax? type) => type switch
        {
            NullableTypeSyntax nullable => NameOf(nullable.ElementType),
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => null,
        };

        private void AddArguments(SyntaxNode call, ArgumentListSyntax arguments, DemandedName demanded)
        {
            var receiver = (call as InvocationExpressionSyntax)?.Expression is MemberAccessExpressionSyntax { Expression: var before } ? before : null;
            if (!demanded.MayBeGivenBy(arguments, receiver, _finder._onlyKnown))
            {
                return;
            }

            var info = _model.GetSymbolInfo(call, _cancellationToken);
            var method = info.Symbol as IMethodSymbol ?? OnlyFit(info.CandidateSymbols, arguments);
            if (method is null)
            {
                return;
            }

            var offset = method.ReducedFrom is null ? 0 : 1;
            var target = (method.ReducedFrom ?? method).OriginalDefinition;
            if (offset == 1 && receiver is not null)
            {
                Add(target.Parameters[0], receiver);
            }

            for (var i = 0; i < arguments.Arguments.Count; i++)
            {
                var argument = arguments.Arguments[i];
                if (ParameterOf(target, i + offset, argument.NameColon?.Name.Identifier.ValueText) is { } parameter)
                {
                    Add(parameter, argument.Expression);
                }
            }
        }

        // While a library is missing, a call may bind to none of its overloads: the one that has a place for every argument is meant.
        private static IMethodSymbol? OnlyFit(ImmutableArray<ISymbol> candidates, ArgumentListSyntax arguments)
        {
            IMethodSymbol? fit = null;
            foreach (var candidate in candidates)
            {
                if (candidate is IMethodSymbol method && (candidates.Length == 1 || Fits(method, arguments)))
                {
                    if (fit is not null)
                    {
                        return null;
                    }

                    fit = method;
                }
            }

            return fit;
        }

        private static bool Fits(IMethodSymbol method, ArgumentListSyntax arguments)
        {
            for (var i = 0; i < arguments.Arguments.Count; i++)
            {
                if (ParameterOf(method, i, arguments.Arguments[i].NameColon?.Name.Identifier.ValueText) is null)
                {
                    return false;
                }
            }

            return true;
        }

        private static IParameterSymbol? ParameterOf(IMethodSymbol method, int position, string? name)
        {
            if (name is null)
            {
                return position < method.Parameters.Length ? method.Parameters[position] : null;
            }

            foreach (var parameter in method.Parameters)
            {
                if (parameter.Name == name)
                {
                    return parameter;
                }
            }

            return null;
        }

        private void AddAssignment(AssignmentExpressionSyntax assignment, DemandedName demanded)
        {
            if (demanded.MayBeGivenBy(assignment, _finder._onlyKnown)
                && _model.GetSymbolInfo(assignment.Left, _cancellationToken).Symbol?.OriginalDefinition is { } symbol and not IParameterSymbol)
            {
                Add(symbol, assignment.Right);
            }
        }

        private void Add(ISymbol symbol, ExpressionSyntax value)
        {
            if (_finder._bySymbol.TryGetValue(symbol, out var demands))
            {
                foreach (var demand in demands)
                {
                    _given.Add(new Given<TDemand>(value, demand));
                }
            }
        }
    }
}
