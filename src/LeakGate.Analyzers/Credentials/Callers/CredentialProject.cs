using System.Collections.Generic;
using System.Threading;
using LeakGate.Analyzers.Analysis;
using LeakGate.Analyzers.Callers;
using LeakGate.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace LeakGate.Analyzers.Credentials.Callers;

/// <summary>
/// The credential flows that cross files: a constant typed in one file that reaches a sink in another, a wrapper whose caller types the literal,
/// a wrapper of a wrapper.
/// </summary>
internal sealed partial class CredentialProject : CallerSearch<Demand, Given<Demand>>
{
    // A wrapper of a wrapper of a wrapper …: deeper chains are not followed.
    private const int MaximumRounds = 6;

    private Demand? _cause;

    public CredentialProject(ProjectContext project)
        : base(project, MaximumRounds, int.MaxValue, onlyKnown: true)
    {
    }

    /// <summary>The symbol of the project that decides <paramref name="value"/>, if others set it.</summary>
    public static ISymbol? Demanded(in FlowValue value)
        => value.Kind is FlowKind.Parameter or FlowKind.Unknown && value.Symbol is IParameterSymbol or IPropertySymbol or IFieldSymbol
            && value.Symbol.DeclaringSyntaxReferences.Length > 0
            ? value.Symbol.OriginalDefinition
            : null;

    protected override void Begin(FileFacts facts)
    {
        _cause = null;
        foreach (var foreign in facts.Credentials.Foreign)
        {
            Give(facts.File.Model.SyntaxTree, foreign);
        }

        foreach (var demand in facts.Credentials.Demands)
        {
            Ask(demand);
        }
    }

    protected override void Take(SyntaxTree tree, IReadOnlyList<Given<Demand>> given, CancellationToken cancellationToken)
    {
        var flow = new ConstantFlow(Project.ModelOf(tree), Project.ReadModelOf, cancellationToken);
        foreach (var supply in given)
        {
            _cause = supply.Demand;
            foreach (var value in flow.Evaluate(supply.Value))
            {
                if (Demanded(value) is { } symbol)
                {
                    Ask(supply.Demand.For(symbol));
                }
                else if (value.Kind is FlowKind.Text or FlowKind.Bytes)
                {
                    Give(tree, new Given<Demand>(value.Origin, supply.Demand));
                }
            }
        }
    }

    private void Give(SyntaxTree from, in Given<Demand> given)
    {
        Remember(from, given);
        Add(given.Value.SyntaxTree, given);
    }
}
